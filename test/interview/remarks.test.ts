/** What the interview points out about an answer: what the rules for files say, and nothing else. */
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { findQuestion } from "../../src/domain/model/checklist.ts";
import { checkRules } from "../../src/domain/rules/check-rules.ts";
import checklist from "../../src/generated/checklist.en.ts";
import messages from "../../src/generated/messages.en.ts";
import type { Asking } from "../../src/interview/context.ts";
import { remarksOn } from "../../src/interview/remarks.ts";
import { type StepField, stepsFor } from "../../src/interview/steps.ts";
import type { Diagnostic } from "../../src/domain/rules/diagnostic.ts";
import { messageOf } from "../../src/report/wording/diagnostics.ts";
import { createSay, sayComposed, withoutKeys } from "../../src/messages/say.ts";
import { SMALL } from "../helpers/small.ts";

const say = createSay(messages);
const TODAY = "2026-11-24";

function fileWith(id: string, answer: Answer): Assessment {
  return { ...SMALL, answers: { ...SMALL.answers, [id]: answer } };
}

/** What is pointed out after `field` was replied to, as it is shown. */
function remarks(id: string, answer: Answer, field: StepField): readonly string[] {
  const question = findQuestion(checklist, id);
  if (question === undefined) throw new Error(`There is no ${id}.`);
  const store = { assessment: fileWith(id, answer) };
  const asking = { checklist, say, question, store, today: () => TODAY } as unknown as Asking;
  return remarksOn(asking, field).map((block) => ("text" in block ? block.text : ""));
}

/** What the rules say of the answer to a person who does not see the file. */
function advice(id: string, answer: Answer): readonly string[] {
  const subject = { assessment: fileWith(id, answer), checklist, states: [], today: TODAY };
  return checkRules(subject, "draft")
    .filter(({ path }) => path[1] === id)
    .map(({ rule, values }) => sayComposed(withoutKeys(say), `rule.${rule}`, values));
}

const CASES: readonly (readonly [
  what: string,
  id: string,
  field: StepField,
  answer: Answer,
  words: RegExp | undefined,
])[] = [
  [
    "a Yes without a point that is needed",
    "para-16a",
    "elements",
    { status: "implemented", elements: ["support"], measures: "A plan." },
    /^The reply is "Yes", but a point .* Appropriate procedures for identifying victims\./,
  ],
  [
    "a Yes without any of several parts",
    "para-21a",
    "elements",
    { status: "implemented", elements: ["task-force", "policies"], measures: "A plan." },
    /^The reply is "Yes", but none of these points .* Members, for example: justice/,
  ],
  [
    "a Yes with all that is needed, without examples and possibilities",
    "para-17c",
    "elements",
    {
      status: "implemented",
      elements: ["support", "protection", "irrespective-of-process"],
      measures: "A plan.",
    },
    undefined,
  ],
  [
    "a Yes with nothing marked",
    "para-16a",
    "elements",
    { status: "implemented", measures: "A plan." },
    /no point is marked/,
  ],
  [
    "a consideration that was adopted, with a point missing",
    "para-18",
    "elements",
    { status: "adopted", elements: ["compensation"], measures: "A law." },
    /^The reply is "Considered and adopted", but a point .* restitution/,
  ],
  [
    "in part with nothing marked",
    "para-16a",
    "elements",
    { status: "partly-implemented", measures: "A plan." },
    /^The reply is "Yes, in part", but no point/,
  ],
  [
    "in part with all that is needed",
    "para-17c",
    "elements",
    {
      status: "partly-implemented",
      elements: ["support", "protection", "irrespective-of-process"],
      measures: "A plan.",
    },
    /^The reply is "Yes, in part", but all points that are needed/,
  ],
  [
    "in part with all that is needed, and difficulties that say why",
    "para-17c",
    "elements",
    {
      status: "partly-implemented",
      elements: ["support", "protection", "irrespective-of-process"],
      measures: "A plan.",
      difficulties: { note: "Not yet in the north." },
    },
    undefined,
  ],
  [
    "in part with one of several alternatives",
    "para-21a",
    "elements",
    { status: "partly-implemented", elements: ["justice"], measures: "A plan." },
    undefined,
  ],
  [
    "adopted in part with nothing marked",
    "para-18",
    "elements",
    { status: "adopted-in-part", measures: "A decision." },
    /^The reply is "Considered, adopted in part", but no point/,
  ],
  [
    "adopted in part with all that is needed",
    "para-18",
    "elements",
    { status: "adopted-in-part", elements: ["compensation", "restitution"], measures: "A law." },
    /^The reply is "Considered, adopted in part", but all points that are needed/,
  ],
  [
    "not adopted, with the parts that were considered",
    "para-18",
    "elements",
    { status: "considered-not-adopted", elements: ["compensation"], reason: "Courts award it." },
    undefined,
  ],
  [
    "being considered, without a word on it",
    "para-18",
    "measures",
    { status: "under-consideration" },
    /needs a few words on what is being considered\.$/,
  ],
  [
    "a No with points that are marked",
    "para-16a",
    "elements",
    { status: "not-implemented", elements: ["support"], difficulties: { note: "No funds." } },
    /^The reply is "No", but a point is marked: Appropriate procedures for giving victims support\./,
  ],
  [
    "a No with what was only considered",
    "para-72",
    "elements",
    { status: "not-implemented", elements: ["non-punishment"], difficulties: { note: "No law." } },
    undefined,
  ],
  [
    "a step whose day has passed since",
    "para-16a",
    "nextSteps",
    {
      status: "not-implemented",
      difficulties: { note: "No funds." },
      nextSteps: [{ id: "s1", text: "A bill.", by: "2026-06" }],
      answered: { date: "2026-02-01" },
    },
    /^2026-06 has passed\./,
  ],
  [
    "a step whose month is not over",
    "para-16a",
    "nextSteps",
    {
      status: "not-implemented",
      difficulties: { note: "No funds." },
      nextSteps: [{ id: "s1", text: "A bill.", by: "2026-11" }],
      answered: { date: "2026-02-01" },
    },
    undefined,
  ],
  [
    "a step of a day before it was written",
    "para-16a",
    "nextSteps",
    {
      status: "not-implemented",
      difficulties: { note: "No funds." },
      nextSteps: [{ id: "s1", text: "A bill.", by: "2026-06" }],
      answered: { date: TODAY },
    },
    /^2026-06 was already past/,
  ],
  ["a Yes without a text", "para-43", "measures", { status: "implemented" }, /^The reply "Yes" needs a few words/],
];

describe("the interview", () => {
  it.each(CASES)("says of %s what the rules say of a file", (_, id, field, answer, words) => {
    const said = remarks(id, answer, field);
    expect(said).toEqual(advice(id, answer));
    expect(said).toHaveLength(words === undefined ? 0 : 1);
    if (words !== undefined) expect(said[0]).toMatch(words);
  });

  it("names all parts, however many they are, as validate does", () => {
    const answer: Answer = { status: "implemented", elements: ["other-practitioners"], measures: "A plan." };
    const [shown] = remarks("para-77", answer, "elements");
    const subject = { assessment: fileWith("para-77", answer), checklist, states: [], today: TODAY };
    const [found] = checkRules(subject, "draft").filter(({ path }) => path[1] === "para-77");
    expect(messageOf({ ...found, suggestions: [] } as unknown as Diagnostic, say)).toBe(shown);
    for (const { id, label } of findQuestion(checklist, "para-77")?.elements ?? [])
      if (id !== "other-practitioners") expect(shown).toContain(label);
  });

  it("says nothing of other fields than the one that was replied to", () => {
    expect(remarks("para-16a", { status: "implemented", elements: ["support"] }, "practice")).toEqual([]);
    expect(remarks("para-16a", { status: "implemented", elements: ["support"] }, "measures")).toHaveLength(1);
  });
});

describe("marks that an earlier reply left", () => {
  const asks = (answer: Answer): boolean => {
    const question = findQuestion(checklist, "para-16a");
    if (question === undefined) throw new Error("There is no para. 16 (a).");
    return stepsFor(question, answer, checklist).some((step) => step.kind === "field" && step.field === "elements");
  };

  it("are asked about below a No, so that they can be removed, and not where there are none", () => {
    expect(asks({ status: "not-implemented", elements: ["support"] })).toBe(true);
    expect(asks({ status: "not-implemented" })).toBe(false);
  });

  it("are not asked about where the reply sets the question aside", () => {
    expect(asks({ status: "not-known", elements: ["support"] })).toBe(false);
  });
});

describe("a step in a file", () => {
  const overdue = (change: Partial<Assessment>, today = TODAY): readonly string[] => {
    const answer: Answer = {
      status: "not-implemented",
      nextSteps: [{ id: "s1", text: "A bill.", by: "2026-06" }],
      answered: { date: "2026-02-01" },
    };
    const assessment = { ...fileWith("para-16a", answer), ...change };
    return checkRules({ assessment, checklist, states: [], today }, "final")
      .map(({ rule }) => rule)
      .filter((rule) => rule === "next-steps-overdue");
  };

  it("is overdue in the year that is assessed, and not in a file of an earlier year", () => {
    expect(overdue({})).toHaveLength(1);
    expect(overdue({}, "2026-06-30")).toHaveLength(0);
    expect(overdue({}, "2027-01-10")).toHaveLength(0);
  });

  it("is judged by the day of the clearance where the file is final", () => {
    expect(overdue({ stage: "final", clearance: { date: "2026-05-20" } })).toHaveLength(0);
    expect(overdue({ stage: "final", clearance: { date: "2026-09-20" } })).toHaveLength(1);
  });
});
