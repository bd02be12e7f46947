import { type Answer, type EarlierStep, type Step, withFields } from "../model/assessment.ts";
import type { Outcome } from "./step.ts";

/** What is said of an earlier step. */
export interface Settlement {
  /** Undefined to leave it open. */
  readonly outcome: Outcome | undefined;
  /** Why it was postponed or dropped, or what came of it. */
  readonly note?: string | undefined;
  /** The date by which it is to be done now, if it goes on. */
  readonly by?: string | undefined;
}

/**
 * The steps of an answer once it was said what became of one of its earlier steps. A step that goes on (under way,
 * postponed) is a next step with the same id and the new date; one that is done, dropped or open again is none.
 */
export function settleStep(
  { nextSteps = [], earlierSteps = [] }: Answer,
  earlier: EarlierStep,
  { outcome, note, by }: Settlement,
): Required<Pick<Answer, "nextSteps" | "earlierSteps">> {
  const { id, text, authority } = earlier;
  const before = earlierSteps.find((one) => isSameStep(one, earlier))?.outcome;
  const at = nextSteps.findIndex((step) => step.id === id);
  // Its words may have been changed since it was said that it goes on.
  const step = withFields<Step>(nextSteps[at] ?? withFields<Step>({ id }, { text, authority }), { by });
  const changed = at === -1 ? [...nextSteps, step] : nextSteps.with(at, step);
  // Without such an outcome before, a next step with this id was written for itself.
  const left = goesOn(before) ? nextSteps.filter((one) => one.id !== id) : nextSteps;
  return {
    nextSteps: goesOn(outcome) ? changed : left,
    earlierSteps: earlierSteps.map((one) => (isSameStep(one, earlier) ? withFields(one, { outcome, note }) : one)),
  };
}

function goesOn(outcome: Outcome | undefined): boolean {
  return outcome === "under-way" || outcome === "postponed";
}

/** Whether two entries are about one step, as the same assessment had it. */
function isSameStep(one: EarlierStep, other: EarlierStep): boolean {
  return one.id === other.id && one.year === other.year;
}
