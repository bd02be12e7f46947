/** "Same as": where it stands, when it is offered, and that it replaces nothing unasked. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { allQuestions, statusesOf } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { askStatus } from "../../src/interview/asking/ask-status.ts";
import type { ChoosePrompt } from "../../src/interview/asker.ts";
import { type Answering, askingAbout, questionOf } from "../helpers/asking.ts";
import { runs } from "../helpers/runs.ts";
import { SMALL } from "../helpers/small.ts";

const questions = allQuestions(checklist).filter(({ form }) => form !== "adherence");

function answering(answers: Readonly<Record<string, Answer>>): Assessment {
  return { ...SMALL, answers };
}

async function statusPrompt(id: string, answers: Readonly<Record<string, Answer>>): Promise<ChoosePrompt> {
  const asking = askingAbout(questionOf(id), answering(answers), () => ({ to: "quit" }));
  await askStatus(asking);
  return asking.asked[0] as ChoosePrompt;
}

/** An answer of any kind to any question, by reference to any other one too. */
const anyAnswers: fc.Arbitrary<Readonly<Record<string, Answer>>> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...questions),
      fc.oneof(
        fc
          .nat()
          .map((at) => (scale: readonly { id: string }[]): Answer => ({ status: scale[at % scale.length]?.id ?? "" })),
        fc.constantFrom(...questions).map(({ id }) => (): Answer => ({ sameAs: id })),
        fc.constant((): Answer => ({ measures: "Begun." })),
      ),
    ),
    { maxLength: 79 },
  )
  .map((all) => Object.fromEntries(all.map(([one, create]) => [one.id, create(statusesOf(checklist, one))])));

describe("the numbers of a scale", () => {
  const expectScale = async (id: string, answers: Readonly<Record<string, Answer>>): Promise<void> => {
    const { options } = await statusPrompt(id, answers);
    const scale = statusesOf(checklist, questionOf(id)).map((status) => status.id);
    expect(options.slice(0, scale.length).map(({ value }) => value)).toEqual(scale);
    expect(options.slice(0, scale.length).every(({ apart }) => apart !== true)).toBe(true);
    const others = options.slice(scale.length);
    expect(others[0]?.value).toBe("leave");
    expect(others.every(({ apart }) => apart)).toBe(true);
    expect(others.slice(1).every(({ value }) => value.startsWith("same-as:"))).toBe(true);
  };

  it("are the same for every question while nothing else is answered, and when everything is", async () => {
    const everything = Object.fromEntries(
      questions.map((one) => [one.id, { status: statusesOf(checklist, one)[0]?.id ?? "", measures: "Done." }]),
    );
    for (const { id } of questions) {
      await expectScale(id, {});
      const { [id]: _, ...others } = everything;
      await expectScale(id, others);
      await expectScale(id, everything);
    }
    expect(questions).toHaveLength(78);
  });

  it("do not move whatever else is answered", async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, fc.constantFrom(...questions), (answers, { id }) => expectScale(id, answers)),
      runs(200),
    );
  });
});

describe("same as another answer", () => {
  const OTHER: Answer = {
    status: "implemented",
    measures: "Monthly meetings.",
    law: [{ title: "Act" }],
    authority: "Ministry of Justice",
  };
  const LABEL = "Same as para. 37: Yes";

  it("stands last and says what would count here too", async () => {
    const { options } = await statusPrompt("para-21a", { "para-37": OTHER });
    expect(options.at(-1)).toMatchObject({
      label: LABEL,
      note: "what is said there counts here too: what has been done, laws, competent authority",
      apart: true,
    });
  });

  it("is offered where it was chosen before, also by a file in which the recommendation does not refer to it", async () => {
    const prompt = await statusPrompt("para-30", { "para-37": OTHER, "para-30": { sameAs: "para-37" } });
    expect(prompt.options.at(-1)).toMatchObject({ label: LABEL });
    expect(prompt.current).toBe("same-as:para-37");
  });

  const OWN: Answer = { status: "not-implemented", measures: "A draft.", difficulties: { note: "No staff." } };
  /** Chooses "same as para. 37", then what is given to the question that follows. */
  const choosing = (then: string): Answering => {
    let first = true;
    return ({ id }) => {
      if (id.endsWith(".same-as")) return then;
      if (!first) return { to: "quit" };
      first = false;
      return "same-as:para-37";
    };
  };
  const after = async (own: Answer | undefined, then = "keep"): Promise<ReturnType<typeof askingAbout>> => {
    const answers = { "para-37": OTHER, ...(own !== undefined && { "para-21a": own }) };
    const asking = askingAbout(questionOf("para-21a"), answering(answers), choosing(then));
    await askStatus(asking);
    return asking;
  };

  it("is taken at once where there is no answer of one's own", async () => {
    const { asked, store } = await after(undefined);
    expect(asked.map(({ id }) => id)).toEqual(["para-21a.status"]);
    expect(store.assessment.answers?.["para-21a"]).toMatchObject({ sameAs: "para-37" });
  });

  it("asks before it replaces an answer of one's own, says what becomes of the texts, and proposes to keep it", async () => {
    const { asked, store } = await after(OWN, "keep");
    const confirm = asked[1] as ChoosePrompt;
    expect(confirm).toMatchObject({ id: "para-21a.same-as", current: "keep" });
    expect(confirm.hint).toBe(
      'This replaces your reply "No". Your own texts remain: what has been done, difficulties. They count instead of the texts of the other answer.',
    );
    expect(store.assessment.answers?.["para-21a"]).toEqual(OWN);
    // The status is asked for again.
    expect(asked[2]?.id).toBe("para-21a.status");
  });

  it("deletes no text when it replaces an answer", async () => {
    const { store } = await after(OWN, "take");
    const { status: _, ...texts } = OWN;
    expect(store.assessment.answers?.["para-21a"]).toMatchObject({ ...texts, sameAs: "para-37" });
    expect(store.assessment.answers?.["para-21a"]).not.toHaveProperty("status");
  });
});
