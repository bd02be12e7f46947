/** What became of the steps of one assessment by the words of the next. */
import { describe, expect, it } from "vitest";
import type { Answer, Assessment } from "../../../src/domain/model/assessment.ts";
import { type FollowedStep, followedSteps } from "../../../src/domain/steps/followed-steps.ts";
import { plannedSteps } from "../../../src/domain/steps/planned-steps.ts";
import checklist from "../../../src/generated/checklist.en.ts";
import { SMALL } from "../../helpers/small.ts";

const TODAY = "2026-11-24";
const STEP = { id: "s1", text: "A bill is sent to parliament.", by: "2026-06", authority: "Ministry of Justice" };
const LATER = { ...STEP, by: "2027-06" };

function year(number: number, answer: Answer | undefined, more: Partial<Assessment> = {}): Assessment {
  return { ...SMALL, year: number, answers: { ...SMALL.answers, ...(answer && { "para-30": answer }) }, ...more };
}

function answered(steps: Answer): Answer {
  return { status: "not-implemented", answered: { date: "2026-10-01" }, ...steps };
}

/** What became of the only step of 2025, by what 2026 says. */
function follow(step: NonNullable<Answer["nextSteps"]>[number], now: Answer | undefined, today = TODAY): FollowedStep {
  const former = year(2025, { status: "not-implemented", nextSteps: [step] });
  const [only, ...others] = followedSteps(former, year(2026, now), checklist, today);
  expect(others).toEqual([]);
  if (only === undefined) throw new Error("The step is not followed.");
  return only;
}

const earlier = { ...STEP, year: 2025 };

describe("what became of a step", () => {
  it.each<[string, typeof STEP, Answer | undefined, FollowedStep["class"]]>([
    ["done", STEP, answered({ earlierSteps: [{ ...earlier, outcome: "done" }] }), "kept"],
    [
      "done, but late already a year ago",
      { ...STEP, by: "2025-03" },
      answered({ earlierSteps: [{ ...earlier, outcome: "done" }] }),
      "late",
    ],
    [
      "postponed",
      LATER,
      answered({ earlierSteps: [{ ...earlier, outcome: "postponed" }], nextSteps: [LATER] }),
      "late",
    ],
    [
      "under way after its date",
      STEP,
      answered({ earlierSteps: [{ ...earlier, outcome: "under-way" }], nextSteps: [LATER] }),
      "late",
    ],
    [
      "under way before its date",
      { ...STEP, by: "2026-12" },
      answered({ earlierSteps: [{ ...earlier, outcome: "under-way" }], nextSteps: [LATER] }),
      "changed",
    ],
    ["dropped", STEP, answered({ earlierSteps: [{ ...earlier, outcome: "dropped", note: "No funds." }] }), "dropped"],
    ["not said after its date", STEP, answered({ earlierSteps: [earlier] }), "late"],
    [
      "not said before its date",
      { ...STEP, by: "2026-12" },
      answered({ earlierSteps: [{ ...earlier, by: "2026-12" }] }),
      "open",
    ],
    ["planned as before", LATER, answered({ nextSteps: [LATER] }), "open"],
    ["planned by another authority", LATER, answered({ nextSteps: [{ ...LATER, authority: "Police" }] }), "changed"],
    [
      "planned with other words under the same id",
      LATER,
      answered({ nextSteps: [{ ...LATER, text: "A study." }] }),
      "changed",
    ],
    ["mentioned nowhere", STEP, answered({}), "unmentioned"],
    ["mentioned in another question only", STEP, answered({ sameAs: "para-06" }), "unmentioned"],
    ["of a question that is set aside", STEP, { status: "withheld", nextSteps: [STEP] }, "set-aside"],
    ["of a question that is open", LATER, undefined, "open"],
    ["of an answer that nobody confirmed", LATER, answered({ nextSteps: [LATER], carriedFrom: 2025 }), "open"],
  ])("is told from what the later assessment says: %s", (_, step, now, expected) => {
    expect(follow(step, now).class).toBe(expected);
  });

  it("comes with the step as it was and as it is, what is different, and the reason", () => {
    const nextSteps = [{ ...LATER, text: "A bill is sent to\nparliament." }];
    const earlierSteps = [{ ...earlier, outcome: "postponed" as const, note: "Elections." }];
    expect(follow(STEP, answered({ earlierSteps, nextSteps }))).toMatchObject({
      question: { id: "para-30" },
      id: "s1",
      year: 2025,
      before: { text: STEP.text, by: "2026-06", authority: "Ministry of Justice" },
      now: { by: "2027-06" },
      outcome: "postponed",
      note: "Elections.",
      // White space is no change.
      changes: ["by"],
      isDue: false,
      isOverdue: false,
      isUnknown: false,
    });
  });

  it("is still to be said where it is due and the later assessment has no outcome", () => {
    const now = answered({ earlierSteps: [earlier] });
    expect(follow(STEP, now)).toMatchObject({ isDue: true, isOverdue: true });
    expect(
      follow({ ...STEP, by: "2026-12" }, answered({ earlierSteps: [{ ...earlier, by: "2026-12" }] })),
    ).toMatchObject({
      isDue: true,
      isOverdue: false,
    });
    expect(follow(STEP, answered({ earlierSteps: [{ ...earlier, outcome: "done" }] }))).toMatchObject({
      isDue: false,
      isOverdue: false,
    });
  });

  it("is of another step where the id of one that is done is used again", () => {
    const now = answered({
      earlierSteps: [{ ...earlier, outcome: "done" }],
      nextSteps: [{ id: "s1", text: "A study." }],
    });
    expect(follow(STEP, now)).toMatchObject({ class: "kept", now: undefined, changes: [] });
  });

  it("is followed further where it was open already in the earlier assessment", () => {
    const former = year(2025, { status: "not-implemented", earlierSteps: [{ ...STEP, year: 2024, by: "2025-02" }] });
    const now = year(2026, answered({ earlierSteps: [{ ...STEP, year: 2024, by: "2025-02", outcome: "done" }] }));
    expect(followedSteps(former, now, checklist, TODAY)).toMatchObject([
      { year: 2024, class: "late", outcome: "done" },
    ]);
  });

  it("is said from one assessment alone, and what the earlier one does not know is marked", () => {
    const now = year(2026, answered({ earlierSteps: [{ ...earlier, outcome: "done" }] }));
    expect(followedSteps(undefined, now, checklist, TODAY)).toMatchObject([{ class: "kept", isUnknown: false }]);
    const former = year(2025, { status: "not-implemented" });
    expect(followedSteps(former, now, checklist, TODAY)).toMatchObject([{ class: "kept", isUnknown: true }]);
  });

  it("is judged on the day of the clearance, so that a final file stays as it is", () => {
    const former = year(2025, { status: "not-implemented", nextSteps: [STEP] });
    const now = year(2026, answered({ earlierSteps: [earlier] }), { clearance: { date: "2026-05-02" } });
    expect(followedSteps(former, now, checklist, "2030-01-01")).toMatchObject([{ class: "open", isOverdue: false }]);
  });
});

describe("what is still planned", () => {
  it("is in the order of dates, then of authorities, and has what was left open", () => {
    const answers: Record<string, Answer> = {
      "para-30": answered({
        authority: "Police",
        earlierSteps: [earlier, { ...earlier, id: "s2", outcome: "done" }],
        nextSteps: [
          { id: "a", text: "Later.", by: "2027-12" },
          { id: "b", text: "Some day." },
        ],
      }),
      "para-31": answered({ nextSteps: [{ id: "c", text: "Courts.", by: "2027-12-31", authority: "Courts" }] }),
      "para-57": { status: "withheld", nextSteps: [{ id: "d", text: "Secret." }] },
    };
    const steps = plannedSteps({ ...SMALL, answers }, checklist, TODAY);
    expect(
      steps.map(({ step, authority, year, isDue, isOverdue }) => [step.id, authority, year, isDue, isOverdue]),
    ).toEqual([
      ["s1", "Ministry of Justice", 2025, true, true],
      ["c", "Courts", undefined, false, false],
      ["a", "Police", undefined, false, false],
      ["b", "Police", undefined, false, false],
    ]);
  });
});
