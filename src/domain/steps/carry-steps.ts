import { type Answer, type EarlierStep, withFields } from "../model/assessment.ts";
import { isDue, openSteps } from "./step.ts";

/**
 * An answer of an earlier year with its steps as they begin the assessment of `year`. Next steps that are due by then
 * become earlier steps without an outcome, with their ids; `announced` is the year that had them as next steps. A step
 * with a later date is still a next step. Of the earlier steps only those go along of which something is still to be said.
 */
export function carrySteps(answer: Answer, announced: number | undefined, year: number, today: string): Answer {
  const { nextSteps = [], earlierSteps = [] } = answer;
  const due = nextSteps.filter((step) => isDue(step.by, year, today));
  const open = openSteps({ next: nextSteps, earlier: earlierSteps }).map(
    ({ outcome: _, note: __, ...step }): EarlierStep => step,
  );
  const moved = due.map(({ id, ...step }) => ({ id, ...(announced !== undefined && { year: announced }), ...step }));
  return withFields(answer, {
    nextSteps: nextSteps.filter((step) => !due.includes(step)),
    earlierSteps: [...open, ...moved],
  });
}
