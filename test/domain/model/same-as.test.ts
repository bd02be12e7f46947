/** What it means that one answer is the same as another. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Assessment, answerTo, withAnswer } from "../../../src/domain/model/assessment.ts";
import { allQuestions, findQuestion } from "../../../src/domain/model/checklist.ts";
import { resolveReference } from "../../../src/domain/recommendations/recommendation.ts";
import { referable, reliantOn, resolveAnswer } from "../../../src/domain/model/same-as.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";

const EMPTY: Assessment = { ...SMALL, answers: {} };

function answering(answers: Readonly<Record<string, Answer>>): Assessment {
  return { ...EMPTY, answers };
}

describe("an answer by reference", () => {
  it("takes the status and the texts from the other answer, and keeps what it says itself", () => {
    const assessment = answering({
      "para-37": {
        status: "partly-implemented",
        measures: "Monthly meetings.",
        practice: "In 2025, eleven.",
        law: [{ title: "Act" }],
        elements: ["also"],
        answered: { by: "moj", date: "2026-02-20" },
      },
      "para-21a": {
        sameAs: "para-37",
        practice: "Its own.",
        elements: ["justice"],
        answered: { by: "moh", date: "2026-03-01" },
      },
    });
    expect(resolveAnswer(assessment, checklist, "para-21a")).toEqual({
      kind: "answer",
      source: "para-37",
      answer: {
        status: "partly-implemented",
        measures: "Monthly meetings.",
        practice: "Its own.",
        law: [{ title: "Act" }],
        elements: ["justice"],
        answered: { by: "moh", date: "2026-03-01" },
      },
    });
    expect(reliantOn(assessment, checklist, "para-37")).toEqual(["para-21a"]);
  });

  it("is not published where the other one may not be", () => {
    for (const [own, other] of [
      [undefined, false],
      [false, undefined],
      [true, false],
    ] as const) {
      const assessment = answering({
        "para-37": { status: "implemented", ...(other !== undefined && { publish: other }) },
        "para-21a": { sameAs: "para-37", ...(own !== undefined && { publish: own }) },
      });
      expect(resolveAnswer(assessment, checklist, "para-21a")).toMatchObject({ answer: { publish: false } });
    }
  });

  it("is followed through others to the answer itself", () => {
    const assessment = answering({
      "para-37": { status: "implemented" },
      "para-21a": { sameAs: "para-37" },
      "para-50": { sameAs: "para-21a" },
    });
    expect(resolveAnswer(assessment, checklist, "para-50")).toMatchObject({ kind: "answer", source: "para-37" });
    expect(reliantOn(assessment, checklist, "para-37")).toEqual(["para-21a", "para-50"]);
    expect(reliantOn(assessment, checklist, "para-21a")).toEqual(["para-50"]);
    expect(reliantOn(assessment, checklist, "para-50")).toEqual([]);
  });

  it("takes what the other answer says itself before what that one takes from a third", () => {
    const assessment = answering({
      "para-37": { status: "implemented", measures: "Monthly meetings.", practice: "In 2025, eleven." },
      "para-21a": { sameAs: "para-37", practice: "In the provinces, four." },
      "para-50": { sameAs: "para-21a" },
    });
    expect(resolveAnswer(assessment, checklist, "para-50")).toEqual({
      kind: "answer",
      source: "para-37",
      answer: { status: "implemented", measures: "Monthly meetings.", practice: "In the provinces, four." },
    });
  });

  it("is distinguished by where it leads: nowhere, in a circle, or to another scale", () => {
    const assessment = answering({
      "para-37": { sameAs: "para-21a" },
      "para-21a": { sameAs: "para-37" },
      "para-50": { sameAs: "para-82" },
      "para-81": { sameAs: "para-99" },
      "para-33": { sameAs: "para-40" },
      "para-40": { measures: "No status yet." },
      "para-76": { sameAs: "para-46" },
      "para-46": { status: "adopted" },
      "para-74": { sameAs: "para-74" },
    });
    const of = (id: string): unknown => resolveAnswer(assessment, checklist, id);
    expect(of("para-37")).toEqual({ kind: "circle", through: ["para-37", "para-21a"] });
    expect(of("para-74")).toEqual({ kind: "circle", through: ["para-74"] });
    expect(of("para-50")).toEqual({ kind: "nowhere", target: "para-82" });
    expect(of("para-81")).toEqual({ kind: "nowhere", target: "para-99" });
    expect(of("para-33")).toEqual({ kind: "nowhere", target: "para-40" });
    expect(of("para-76")).toEqual({ kind: "other-scale", target: "para-46" });
    expect(of("para-30")).toBeUndefined();
  });

  it("is offered where the recommendation refers to another, on the same scale and answered", () => {
    const offered = (id: string, answers: Readonly<Record<string, Answer>>): readonly string[] => {
      const question = findQuestion(checklist, id);
      return question === undefined ? [] : referable(answering(answers), checklist, question).map((one) => one.id);
    };
    const answers = {
      "para-37": { status: "implemented" },
      "para-50": { sameAs: "para-37" },
      "para-82": { measures: "No status yet." },
    };
    expect(offered("para-21a", answers)).toEqual(["para-37", "para-50"]);
    expect(offered("para-30", answers)).toEqual([]);
    // It refers to para. 21 (a) alone: offered once that is answered, and not the one from which that has its answer.
    expect(offered("para-37", answers)).toEqual([]);
    expect(offered("para-37", { "para-50": { status: "implemented" }, "para-21a": { sameAs: "para-50" } })).toEqual([
      "para-21a",
    ]);
    expect(offered("para-37", { ...answers, "para-21a": { sameAs: "para-50" } })).toEqual([]);
  });
});

const ids = allQuestions(checklist)
  .filter(({ form }) => form === "standard")
  .map(({ id }) => id);
/** Questions that refer to each other, and a few that do not. */
const LINKED = ["para-21a", "para-37", "para-50", "para-82", "para-16a", "para-72", "para-73", "para-80", "para-63"];
const linkedAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ status: fc.constantFrom("implemented", "not-implemented", "adopted"), measures: fc.constant("Done.") }),
  fc.record({ sameAs: fc.constantFrom(...LINKED, "para-99") }),
  fc.record({ measures: fc.constant("Begun.") }),
);
const linked: fc.Arbitrary<Assessment> = fc
  .dictionary(fc.constantFrom(...LINKED), linkedAnswer, { noNullPrototype: true })
  .map(answering);

describe("any references", () => {
  it("end at an answer, or at the reason why there is none", () => {
    fc.assert(
      fc.property(linked, fc.constantFrom(...LINKED), (assessment, id) => {
        const resolution = resolveAnswer(assessment, checklist, id);
        if (resolution?.kind !== "answer") return;
        const source = answerTo(assessment, resolution.source);
        expect(source?.sameAs).toBeUndefined();
        expect(resolution.answer.sameAs).toBeUndefined();
        expect(resolution.answer.status).toBe(source?.status);
        if (resolution.source !== id) expect(reliantOn(assessment, checklist, resolution.source)).toContain(id);
      }),
    );
  });

  it("are answers where they are offered, and others keep theirs", () => {
    fc.assert(
      fc.property(linked, fc.constantFrom(...LINKED), (assessment, id) => {
        const question = findQuestion(checklist, id);
        if (question === undefined) return;
        const isAnswer = (given: Assessment, one: string): boolean =>
          resolveAnswer(given, checklist, one)?.kind === "answer";
        for (const offer of referable(assessment, checklist, question)) {
          const taken = withAnswer(assessment, id, { sameAs: offer.id });
          const { source } = { source: undefined, ...resolveAnswer(assessment, checklist, offer.id) };
          expect(resolveAnswer(taken, checklist, id)).toMatchObject({ kind: "answer", source });
          const named = question.seeAlso.flatMap((one) => resolveReference(checklist, one));
          expect(named.map((one) => one.id)).toContain(offer.id);
          expect(ids.filter((one) => isAnswer(assessment, one) && !isAnswer(taken, one))).toEqual([]);
        }
      }),
    );
  });
});
