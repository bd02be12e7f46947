import { describe, expect, it } from "vitest";
import { type Answer, answerTo, withAnswer, withFields } from "../../../src/domain/model/assessment.ts";
import { SMALL } from "../../helpers/small.ts";

describe("an answer with fields replaced", () => {
  const answer: Answer = { status: "implemented", elements: ["origin"], difficulties: { note: "Few staff." } };

  it("keeps the other fields, and the original is as it was", () => {
    expect(withFields(answer, { status: "withheld", reason: "Under review." })).toEqual({
      status: "withheld",
      elements: ["origin"],
      difficulties: { note: "Few staff." },
      reason: "Under review.",
    });
    expect(answer).toEqual({ status: "implemented", elements: ["origin"], difficulties: { note: "Few staff." } });
  });

  it("loses a field that is undefined, an empty text, an empty list or an empty group", () => {
    expect(withFields(answer, { status: undefined, elements: [], difficulties: {} })).toEqual({});
    expect(withFields({ ...answer, measures: "x" }, { measures: "" })).toEqual(answer);
  });

  it("keeps false and zero", () => {
    expect(withFields(answer, { publish: false, carriedFrom: 0 })).toMatchObject({ publish: false, carriedFrom: 0 });
  });

  it("keeps an empty field that is not replaced", () => {
    expect(withFields<Answer>({ measures: "" }, { status: "withheld" })).toEqual({ measures: "", status: "withheld" });
  });
});

describe("an assessment with one answer replaced", () => {
  it("has the others in their order, and the original is as it was", () => {
    const changed = withAnswer(SMALL, "para-07", { status: "withheld" });
    expect(Object.keys(changed.answers ?? {})).toEqual(["para-07", "para-06"]);
    expect(changed.answers?.["para-06"]).toBe(SMALL.answers?.["para-06"]);
    expect(answerTo(SMALL, "para-07")).not.toEqual({ status: "withheld" });
  });

  it("gains an answer, and loses it by undefined or by an answer with nothing in it", () => {
    const more = withAnswer(SMALL, "para-57", { status: "implemented" });
    expect(answerTo(more, "para-57")).toEqual({ status: "implemented" });
    expect(withAnswer(more, "para-57", undefined)).toEqual(SMALL);
    expect(withAnswer(more, "para-57", {})).toEqual(SMALL);
  });

  it("may be the first answer of all", () => {
    const { answers: _, ...empty } = SMALL;
    expect(withAnswer(empty, "para-57", { status: "implemented" }).answers).toEqual({
      "para-57": { status: "implemented" },
    });
  });
});

describe("the answer to a question", () => {
  it("is undefined where there is none, even for names that every object has", () => {
    for (const id of ["para-99", "toString", "constructor", "__proto__"]) expect(answerTo(SMALL, id)).toBeUndefined();
  });
});
