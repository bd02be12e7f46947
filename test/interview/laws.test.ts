/** Laws that the file cites already are offered, so that nobody types one twice. */
import { describe, expect, it } from "vitest";
import type { Answer, Law } from "../../src/domain/model/assessment.ts";
import { askLaws } from "../../src/interview/asking/ask-laws.ts";
import { citedLaws } from "../../src/search/cited-laws.ts";
import type { ChoosePrompt, FindPrompt, Move } from "../../src/interview/asker.ts";
import { askingAbout, questionOf } from "../helpers/asking.ts";
import { SMALL } from "../helpers/small.ts";

const ACT = { title: "Act on Trafficking in Persons, 2019", date: "2019-05-14", url: "https://example.org/2019" };
const CODE = { title: "Criminal Code, 1998" };
const OTHERS: Readonly<Record<string, Answer>> = {
  "para-10a": { law: [{ ...ACT, provision: "Section 2" }] },
  "para-10b": {
    law: [
      { ...CODE, provision: "Section 112" },
      { title: ACT.title.toUpperCase(), provision: "Section 9" },
    ],
  },
};

/** Asks for the laws of para. 30 with these replies in turn; then with what Enter alone takes. */
async function asked(replies: readonly (string | Move)[], own: readonly Law[] = [], others = OTHERS) {
  const left = [...replies];
  const answers = { ...others, ...(own.length > 0 && { "para-30": { status: "implemented", law: own } }) };
  const asking = askingAbout(questionOf("para-30"), { ...SMALL, answers }, () => left.shift());
  const move = await askLaws(asking);
  const { "para-30": answer, ...rest } = asking.store.assessment.answers ?? {};
  return { move, prompts: asking.asked, law: answer?.law, rest };
}

describe("the laws of a file", () => {
  it("are each there once, with the provisions that are cited, and what one citation leaves out", () => {
    expect(citedLaws({ answers: OTHERS })).toEqual([
      { ...ACT, provisions: ["Section 2", "Section 9"] },
      { ...CODE, provisions: ["Section 112"] },
    ]);
  });

  it("are two where the date or the link differs", () => {
    const law = [ACT, { ...ACT, date: "2026" }, { ...ACT, url: "https://example.org/2026" }];
    expect(citedLaws({ answers: { "para-30": { law } } })).toHaveLength(3);
  });
});

describe("when a law is asked for", () => {
  it("those of the file are offered, by number and title, and what is new stands apart", async () => {
    const { prompts } = await asked([{ to: "back" }]);
    const { options, current } = prompts[0] as ChoosePrompt;
    expect(options.map(({ label, note, apart }) => [label, note, apart === true])).toEqual([
      [ACT.title, "2019-05-14; Section 2; Section 9", false],
      [CODE.title, "Section 112", false],
      ["A law that is not in this file yet", undefined, true],
      ["No law", undefined, true],
    ]);
    expect(current).toBeUndefined();
  });

  it("title, date and link are taken over, and only the provision is asked", async () => {
    const { prompts, law } = await asked(["0", "Section 14"]);
    expect(prompts.map(({ id }) => id)).toEqual(["para-30.law.which", "para-30.law.0.provision", "para-30.law"]);
    expect(law).toEqual([{ ...ACT, provision: "Section 14" }]);
  });

  it("the provision is proposed where the file cites only one", async () => {
    const { prompts } = await asked(["1", "Section 112"]);
    expect(prompts[1]).toMatchObject({ proposed: "Section 112" });
    expect((await asked(["0", ""])).prompts[1]).not.toHaveProperty("proposed");
  });

  it("another provision of the same Act is one choice and the provision", async () => {
    const { prompts, law } = await asked(["again.0", "Section 3"], [{ ...ACT, provision: "Section 2" }]);
    const { options } = prompts[0] as ChoosePrompt;
    expect(options[2]?.label).toBe(`Another provision of: ${ACT.title}`);
    expect(prompts.map(({ id }) => id)).toEqual(["para-30.law", "para-30.law.1.provision", "para-30.law"]);
    expect(law).toEqual([
      { ...ACT, provision: "Section 2" },
      { ...ACT, provision: "Section 3" },
    ]);
  });

  it("a new one is asked for in full, and nothing is offered while no law is cited", async () => {
    const { law } = await asked(["new", "Labour Act", "Section 1"]);
    expect(law).toEqual([{ title: "Labour Act", provision: "Section 1" }]);
    expect((await asked([""], [], {})).prompts.map(({ id }) => id)).toEqual(["para-30.law.0.title"]);
    expect((await asked(["none"])).law).toBeUndefined();
  });

  it("one of many is found by words of its title or by a provision", async () => {
    const law = Array.from({ length: 12 }, (_, at) => ({ title: `Act no. ${at + 1}` }));
    const others = { ...OTHERS, "para-10b": { law: [...law, { ...CODE, provision: "Section 112" }] } };
    let find: FindPrompt | undefined;
    const asking = askingAbout(questionOf("para-30"), { ...SMALL, answers: others }, ({ id }) =>
      id.endsWith(".which") ? "find" : undefined,
    );
    const asker = {
      ...asking.asker,
      find: (prompt: FindPrompt) => {
        find = prompt;
        return Promise.resolve({ value: prompt.search("criminal")[0]?.value ?? "" });
      },
    };
    await askLaws({ ...asking, asker });
    expect((asking.asked[0] as ChoosePrompt).options.filter(({ apart }) => apart !== true)).toHaveLength(9);
    expect(find?.search("112").map(({ label }) => label)).toEqual([CODE.title]);
    expect(asking.store.assessment.answers?.["para-30"]?.law).toEqual([CODE]);
  });

  it("a correction of one changes no other answer", async () => {
    const { law, rest } = await asked(
      ["0", "change", "Act on Human Trafficking"],
      [{ ...ACT, provision: "Section 2" }],
    );
    expect(law?.[0]?.title).toBe("Act on Human Trafficking");
    expect(rest).toEqual(OTHERS);
  });
});
