/** What a new year takes from the one before. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/domain/model/assessment.ts";
import { carryOver } from "../../../src/domain/model/carry-over.ts";
import { progressOf } from "../../../src/domain/model/progress.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { anyFullAssessment } from "../../format/arbitrary.ts";
import { readExample } from "../../helpers/example.ts";

const TODAY = "2026-11-24";

/** An answer without its steps. */
function withoutSteps({ nextSteps: _, earlierSteps: __, ...answer }: Answer): Answer {
  return answer;
}

/** The ids of the steps of which something is still to be said. */
function openIds({ nextSteps = [], earlierSteps = [] }: Answer): readonly string[] {
  const open = earlierSteps.filter(({ outcome }) => outcome !== "done" && outcome !== "dropped");
  return [...new Set([...open, ...nextSteps].map(({ id }) => id))].toSorted();
}

describe("answers carried over", () => {
  it("are all there, each marked with the year in which somebody last looked at it", () => {
    const previous = readExample(2026);
    const next = carryOver(previous, 2027, checklist, TODAY);
    expect(next.answers?.["para-06"]).toEqual({ ...previous.answers?.["para-06"], carriedFrom: 2026 });
    // It was not looked at in 2026 either.
    expect(next.answers?.["para-56"]).toEqual(previous.answers?.["para-56"]);
    expect(next.answers?.["para-56"]?.carriedFrom).toBe(2025);
  });

  it("come without what belongs to its year: clearance, seal, and the wish for help with the form", () => {
    const final = {
      ...readExample(2025),
      stage: "final" as const,
      clearance: { name: "Ása", date: "2025-11-20" },
      seal: `sha256:${"0".repeat(64)}`,
    };
    const next = carryOver(final, 2026, checklist, TODAY);
    expect(next).toMatchObject({ year: 2026, stage: "draft", state: "XUT", language: "en" });
    expect(next.focalPoint).toEqual(final.focalPoint);
    expect(next.contributors).toEqual(final.contributors);
    for (const key of ["clearance", "seal", "helpWithForm", "formerAnswers"]) expect(next).not.toHaveProperty(key);
  });

  it("differ in the mark and the steps only, and do not count before somebody looks at them", () => {
    fc.assert(
      fc.property(anyFullAssessment, fc.integer({ min: 1900, max: 2200 }), (assessment, year) => {
        const previous = { ...assessment, year: year - 1 };
        const before = structuredClone(previous);
        const next = carryOver(previous, year, checklist, TODAY);
        expect(previous).toEqual(before);
        expect(Object.keys(next.answers ?? {})).toEqual(Object.keys(previous.answers ?? {}));
        for (const [id, answer] of Object.entries(previous.answers ?? {})) {
          const carried = next.answers?.[id] ?? {};
          expect(withoutSteps(carried)).toEqual({
            ...withoutSteps(answer),
            carriedFrom: answer.carriedFrom ?? year - 1,
          });
          // No step is lost, and what is over does not come along.
          expect(openIds(carried)).toEqual(openIds(answer));
          expect((carried.earlierSteps ?? []).filter(({ outcome }) => outcome !== undefined)).toEqual([]);
        }
        expect(progressOf(next, checklist).answered).toBe(0);
        // A second year without a look leaves the marks as they are, and nothing becomes of steps that are not due.
        expect(carryOver(next, year, checklist, TODAY).answers).toEqual(next.answers);
      }),
      { numRuns: 30 },
    );
  });
});
