/** Steps as a new year takes them over, and as they are settled. */
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../../src/domain/model/assessment.ts";
import { carrySteps } from "../../../src/domain/steps/carry-steps.ts";
import { settleStep } from "../../../src/domain/steps/settle-step.ts";
import { freeStepId, isDue, judgedOn, ownSteps } from "../../../src/domain/steps/step.ts";
import { SMALL } from "../../helpers/small.ts";

const TODAY = "2026-11-24";

describe("a step", () => {
  it.each([
    [undefined, true],
    ["2026", true],
    ["2026-12-31", true],
    ["2027-01", false],
    ["2027", false],
    ["2025-03", true],
    // Nobody can wait for a day that does not exist.
    ["2027-02-30", true],
  ])("by %s is due in the assessment of 2026: %s", (by, expected) => {
    expect(isDue(by, 2026, TODAY)).toBe(expected);
  });

  it("is due once its date has passed, also after the year of the assessment", () => {
    expect(isDue("2027-01", 2026, "2027-02-01")).toBe(true);
    expect(isDue("2027-01", 2026, "2027-01-31")).toBe(false);
  });

  it("is judged on the day of the clearance, at the end of a year that is over, or today", () => {
    expect(judgedOn(SMALL, TODAY)).toBe(TODAY);
    expect(judgedOn({ ...SMALL, year: 2025 }, TODAY)).toBe("2025-12-31");
    expect(judgedOn({ ...SMALL, year: 2025, clearance: { date: "2026-02-01" } }, TODAY)).toBe("2026-02-01");
  });

  it("is of the answer that has it, not of one given by reference, and not while the question is set aside", () => {
    const nextSteps = [{ id: "s1", text: "A bill." }];
    const answers: Record<string, Answer> = {
      "para-30": { status: "not-implemented", nextSteps },
      "para-31": { sameAs: "para-30" },
      "para-32": { status: "withheld", nextSteps },
    };
    const assessment: Assessment = { ...SMALL, answers };
    expect(ownSteps(assessment, "para-30").next).toEqual(nextSteps);
    expect(ownSteps(assessment, "para-31").next).toEqual([]);
    expect(ownSteps(assessment, "para-32").next).toEqual([]);
  });

  it("gets an id that no step of the answer has, and that no other year gives", () => {
    const answer: Answer = {
      nextSteps: [{ id: "s1" }, { id: "s2026-1" }],
      earlierSteps: [{ id: "s2026-2" }],
      contributions: [{ by: "moj", nextSteps: [{ id: "s2026-3" }] }],
    };
    expect(freeStepId(answer, 2026)).toBe("s2026-4");
    expect(freeStepId(answer, 2027)).toBe("s2027-1");
    expect(freeStepId(answer)).toBe("s2");
  });
});

describe("the steps of a new year", () => {
  it("are the next steps that are due, as earlier steps with their ids; later ones are still next steps", () => {
    const due = { id: "s1", text: "A bill.", by: "2026-06", authority: "Ministry of Justice" };
    const undated = { id: "s2", text: "A study." };
    const later = { id: "s3", text: "A law.", by: "2027-06" };
    expect(carrySteps({ status: "not-implemented", nextSteps: [due, later, undated] }, 2025, 2026, TODAY)).toEqual({
      status: "not-implemented",
      nextSteps: [later],
      earlierSteps: [
        { ...due, year: 2025 },
        { ...undated, year: 2025 },
      ],
    });
  });

  it("are also earlier steps of which nothing was said, and those that were to go on and are no next steps", () => {
    const earlierSteps = [
      { id: "a", year: 2024, text: "Left open.", by: "2025-01" },
      { id: "b", year: 2024, text: "Done.", outcome: "done" as const },
      { id: "c", year: 2024, text: "Dropped.", outcome: "dropped" as const, note: "No funds." },
      { id: "d", year: 2024, text: "Went on.", outcome: "under-way" as const },
      { id: "e", year: 2024, text: "Lost.", outcome: "postponed" as const, note: "Elections." },
    ];
    const answer: Answer = { earlierSteps, nextSteps: [{ id: "d", text: "Went on.", by: "2026-05" }] };
    expect(carrySteps(answer, 2025, 2026, TODAY).earlierSteps).toEqual([
      { id: "a", year: 2024, text: "Left open.", by: "2025-01" },
      { id: "e", year: 2024, text: "Lost." },
      { id: "d", year: 2025, text: "Went on.", by: "2026-05" },
    ]);
  });

  it("are the same when they are taken over once more without a look", () => {
    const answer: Answer = {
      nextSteps: [
        { id: "s1", text: "A bill.", by: "2026-06" },
        { id: "s2", by: "2030" },
      ],
    };
    const once = carrySteps(answer, 2025, 2026, TODAY);
    expect(carrySteps(once, 2025, 2027, TODAY)).toEqual(once);
  });
});

describe("what became of a step", () => {
  const earlier = { id: "s1", year: 2025, text: "A bill.", by: "2026-06", authority: "Ministry of Justice" };
  const other = { id: "s2", year: 2025, text: "A study." };
  const answer: Answer = { earlierSteps: [earlier, other], nextSteps: [{ id: "s3", text: "A law." }] };

  it("is said where it stands; a step that goes on is a next step with its id and the new date", () => {
    const postponed = settleStep(answer, earlier, { outcome: "postponed", by: "2027-06", note: "Elections." });
    expect(postponed).toEqual({
      earlierSteps: [{ ...earlier, outcome: "postponed", note: "Elections." }, other],
      nextSteps: [
        { id: "s3", text: "A law." },
        { id: "s1", text: "A bill.", authority: "Ministry of Justice", by: "2027-06" },
      ],
    });
    expect(settleStep({ ...answer, ...postponed }, earlier, { outcome: "done" })).toEqual({
      earlierSteps: [{ ...earlier, outcome: "done" }, other],
      nextSteps: [{ id: "s3", text: "A law." }],
    });
  });

  it("leaves the words of a next step that were changed since", () => {
    const once = settleStep(answer, earlier, { outcome: "under-way", by: "2027" });
    const nextSteps = once.nextSteps.map((step) => (step.id === "s1" ? { ...step, text: "A shorter bill." } : step));
    const again = settleStep({ ...once, nextSteps }, earlier, { outcome: "postponed", by: "2028", note: "Elections." });
    expect(again.nextSteps).toContainEqual({
      id: "s1",
      text: "A shorter bill.",
      authority: "Ministry of Justice",
      by: "2028",
    });
  });

  it("deletes no next step that was written for itself, though it has the id of one that is done", () => {
    const nextSteps = [{ id: "s1", text: "Another bill." }];
    expect(settleStep({ ...answer, nextSteps }, earlier, { outcome: "done" }).nextSteps).toEqual(nextSteps);
  });

  it("can be taken back", () => {
    const once = settleStep(answer, earlier, { outcome: "under-way", by: "2027" });
    expect(settleStep({ ...answer, ...once }, earlier, { outcome: undefined })).toEqual({
      earlierSteps: answer.earlierSteps,
      nextSteps: answer.nextSteps,
    });
  });
});
