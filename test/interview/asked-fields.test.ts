/** Which fields of an answer the interview offers, in which order, by their description. */
import { describe, expect, it } from "vitest";
import { allQuestions, findQuestion, statusesOf } from "../../src/domain/model/checklist.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import { summaryOf } from "../../src/interview/answer-summary.ts";
import { askField, countIn } from "../../src/interview/asking/ask-field.ts";
import { moreFields, numberInMore, stepsFor } from "../../src/interview/steps.ts";
import { createSay } from "../../src/messages/say.ts";
import { askingAbout } from "../helpers/asking.ts";
import { SMALL } from "../helpers/small.ts";

const say = createSay(messages);

function question(id: string): NonNullable<ReturnType<typeof findQuestion>> {
  const found = findQuestion(checklist, id);
  if (found === undefined) throw new Error(`There is no question ${id}.`);
  return found;
}

function offeredFor(id: string, answer: Answer): ReturnType<typeof moreFields> {
  return moreFields(question(id), answer, checklist, (field) => countIn(answer, field) > 0);
}

describe("the list of everything else", () => {
  const ALL =
    "measures law practice practiceLinks authority difficulties nextSteps assistance goodPractice reason publish";

  it.each([
    ["the same where something is done", "para-30", { status: "implemented" }, ALL],
    ["the same where it is not", "para-30", { status: "not-implemented" }, ALL],
    ["only what still counts where nothing is disclosed", "para-30", { status: "withheld" }, "reason publish"],
    [
      "obstacles only where they were given, and last",
      "para-08",
      { status: "not-implemented", obstacles: { note: "A referendum is needed." } },
      "obstacles",
    ],
  ])("offers %s", (_, id, answer, expected) => {
    const names = offeredFor(id, answer);
    expect(names.join(" ")).toContain(expected);
    expect(names.includes("obstacles")).toBe("obstacles" in answer);
    if ("obstacles" in answer) expect(names.at(-1)).toBe("obstacles");
    for (const name of names) expect(say(`field.${name}`)).not.toBe("");
  });

  it("gives each field the same number at every question and after every reply", () => {
    const numbers = new Map<string, number>();
    for (const { id } of allQuestions(checklist))
      for (const { id: status } of statusesOf(checklist, question(id))) {
        const names = offeredFor(id, { status, obstacles: { note: "A referendum is needed." } });
        expect(names.map(numberInMore)).toEqual(names.map(numberInMore).toSorted((one, other) => one - other));
        for (const name of names) {
          expect(numberInMore(name)).toBe(numbers.get(name) ?? numberInMore(name));
          numbers.set(name, numberInMore(name));
        }
      }
    expect(new Set(numbers.values()).size).toBe(numbers.size);
    expect(Math.min(...numbers.values())).toBe(2);
  });

  it("counts what is there", () => {
    expect(countIn({ law: [{ title: "A" }, { title: "B" }] }, "law")).toBe(2);
    expect(countIn({ measures: "Done." }, "measures")).toBe(1);
    expect(countIn({ publish: false }, "publish")).toBe(1);
    expect(countIn({ publish: true }, "publish")).toBe(0);
    expect(countIn({}, "nextSteps")).toBe(0);
  });
});

describe("the reason", () => {
  const before: Assessment = { ...SMALL, year: 2025, answers: { "para-30": { status: "implemented" } } };
  const labelFor = async (answer: Answer, lastYear?: Assessment): Promise<string | undefined> => {
    const file = { ...SMALL, answers: { ...SMALL.answers, "para-30": answer } };
    const asking = askingAbout(question("para-30"), file, undefined, { ...(lastYear && { lastYear }) });
    await askField(asking, "reason");
    return asking.asked[0]?.label;
  };

  it.each([
    ["on a first answer", { status: "not-implemented" }, undefined, "Reason"],
    ["on the same answer as last year's", { status: "implemented" }, before, "Reason"],
    ["on another answer than last year's", { status: "not-implemented" }, before, "Why the answer changed"],
    ["where the reply calls for a reason", { status: "not-known" }, before, "Reason"],
  ])("is called by what it says %s", async (_, answer, lastYear, expected) => {
    expect(await labelFor(answer, lastYear)).toBe(expected);
  });
});

describe("what is asked next", () => {
  it.each(["law", "practiceLinks"] as const)("is said where a %s begins", async (field) => {
    const asking = askingAbout(question("para-30"), SMALL);
    await askField(asking, field);
    expect(asking.asked[0]?.hint).toMatch(/next questions? asks?/);
  });
});

describe("the short way", () => {
  const stepsOf = (id: string, answer: Answer, ways?: Parameters<typeof stepsFor>[3]): string =>
    stepsFor(question(id), answer, checklist, ways)
      .map((step) => (step.kind === "field" ? step.field : step.kind))
      .join(" ");

  it.each([
    ["para-30", {}, "status"],
    ["para-30", { status: "implemented" }, "status elements measures more"],
    ["para-30", { status: "not-implemented" }, "status difficulties more"],
    ["para-08", { status: "under-study" }, "status obstacles expectedYear more"],
    ["para-07", {}, "instrument instrument more"],
  ])("of %s with %j is %s", (id, answer, expected) => {
    expect(stepsOf(id, answer)).toBe(expected);
  });

  it("asks for nothing that comes from another answer", () => {
    expect(stepsOf("para-30", { status: "not-implemented" }, { byReference: true })).toBe("status more");
  });

  it.each([
    ["para-30", { status: "not-implemented" }, "status difficulties due more"],
    ["para-30", { status: "withheld" }, "status reason more"],
    ["para-07", {}, "instrument instrument due more"],
  ])(
    "of %s with %j asks about steps that are due before the rest, unless they are out of force",
    (id, answer, expected) => {
      expect(stepsOf(id, answer, { hasDue: true })).toBe(expected);
    },
  );
});

describe("the summary of an answer", () => {
  const linesOf = (id: string, answer: Answer): readonly string[] =>
    summaryOf(question(id), answer, checklist, say).map(({ term, text }) => `${term}: ${text}`);

  it("has every field that the interview asks for, in the order of the file", () => {
    const answer = {
      publish: false,
      reason: "Because.",
      goodPractice: "A hotline.",
      assistance: { received: "From UNODC.", note: "Drafting.", requested: ["legal-advice"] },
      nextSteps: [
        { id: "s1", text: "A bill.", by: "2027" },
        { id: "s2", text: "A plan." },
      ],
      difficulties: { note: "Few staff.", kinds: ["limited-resources", "other-kind"] },
      authority: "Ministry of Justice",
      practice: "Three cases.",
      practiceLinks: [{ url: "https://courts.example.org/2025", title: "Judgments of 2025" }],
      law: [{ title: "Act", provision: "section 1", date: "2019", url: "https://example.org" }],
      measures: "A plan.",
      elements: ["origin"],
      status: "partly-implemented",
    };
    expect(linesOf("para-06", answer)).toMatchInlineSnapshot(`
      [
        "Reply: Yes, in part",
        "Points that are marked: Shared responsibility is recognized: countries of origin",
        "What has been done: A plan.",
        "Law: Act, section 1, 2019, https://example.org",
        "How it is applied in practice: Three cases.",
        "Links to practice: Judgments of 2025, https://courts.example.org/2025",
        "Competent authority: Ministry of Justice",
        "Difficulties: Limited funds or staff; other-kind",
        "Note on difficulties: Few staff.",
        "Next steps: A bill.
      By 2027",
        "Next steps: A plan.",
        "Assistance requested: Legal advice",
        "Note on assistance: Drafting.",
        "Assistance received: From UNODC.",
        "Good practice to share: A hotline.",
        "Reason: Because.",
        "Leave this answer out of public reports: Yes",
      ]
    `);
  });

  it("has a line for each instrument that says which date is which, what is expected, and what keeps the State from it", () => {
    const instruments = { convention: { status: "party", signed: "2000-12", ratified: "2003" }, protocol: {} };
    expect(linesOf("para-07", { instruments })).toMatchInlineSnapshot(`
      [
        "Organized Crime Convention: Party, signed 2000-12, ratified or acceded 2003",
      ]
    `);
    const obstacles = { kinds: [], note: "A referendum." };
    expect(linesOf("para-08", { obstacles, expectedYear: 2030 })).toMatchInlineSnapshot(`
      [
        "Note on obstacles: A referendum.",
        "Expected year: 2030",
      ]
    `);
  });

  it("names the question whose answer is the same", () => {
    expect(linesOf("para-30", { sameAs: "para-16a" })).toEqual(["Reply: the same as para. 16 (a)"]);
  });
});

describe("a step of an earlier year", () => {
  it("is summed up with its date, its year and what became of it in one row, apart from each other", () => {
    const answer: Answer = {
      status: "implemented",
      earlierSteps: [{ id: "s1", year: 2025, text: "A report.", by: "2026-02", authority: "Police", outcome: "done" }],
    };
    const texts = summaryOf(question("para-30"), answer, checklist, say).map(({ text }) => text);
    expect(texts).toContain("A report.\nBy 2026-02; Police; Step of 2025; done");
  });
});
