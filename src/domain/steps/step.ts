/** Steps: what a State says it will do, by when, and what became of it. */
import { type Answer, type Assessment, type EarlierStep, type Step, answerTo } from "../model/assessment.ts";
import { isDate, isPast, lastDayOf } from "../model/date.ts";
import { answersIn, inForce, replyIn } from "../model/in-force.ts";

export type Outcome = NonNullable<EarlierStep["outcome"]>;

/** The steps of an answer. */
export interface StepsOfAnswer {
  readonly next: readonly Step[];
  readonly earlier: readonly EarlierStep[];
}

/**
 * The steps that the answer to a question has itself and that are in force: none where its reply sets the question aside.
 * What it takes from another answer (`sameAs`) belongs to that one, and what contributors wrote beside it is not yet the
 * State's.
 */
export function ownSteps(assessment: Assessment, questionId: string): StepsOfAnswer {
  const own = answerTo(assessment, questionId) ?? {};
  const { nextSteps = [], earlierSteps = [] } = inForce(own, replyIn(answersIn(assessment), questionId));
  return { next: nextSteps, earlier: earlierSteps };
}

/**
 * Whether what became of a step is to be said in the assessment of this `year`: its date is within that year or has passed
 * on the day `on` (ISO 8601), or it has none.
 */
export function isDue(by: string | undefined, year: number | undefined, on: string): boolean {
  if (by === undefined || !isDate(by) || isPast(by, on)) return true;
  return year !== undefined && lastDayOf(by) <= `${String(year)}-12-31`;
}

/** Whether a step is over, so that nothing more is to be said of it. */
export function isSettled(outcome: Outcome | undefined): boolean {
  return outcome === "done" || outcome === "dropped";
}

/** The earlier steps that are neither over nor next steps again. */
export function openSteps({ next, earlier }: StepsOfAnswer): readonly EarlierStep[] {
  const isNext = new Set(next.map(({ id }) => id));
  return earlier.filter(({ id, outcome }) => !isSettled(outcome) && !isNext.has(id));
}

/**
 * The day (ISO 8601) on which an assessment is judged, so that an old file stays right: the day of its clearance, the last
 * day of its year where that is over, or today.
 */
export function judgedOn({ clearance, year }: Assessment, today: string): string {
  if (clearance?.date !== undefined) return clearance.date;
  const lastDay = year === undefined ? today : `${String(year)}-12-31`;
  return lastDay < today ? lastDay : today;
}

/**
 * An id for a new step of this answer, `s2026-1`. It holds with the year of the assessment, so that an id is never used
 * again: steps that are done are not in the files of later years.
 */
export function freeStepId({ nextSteps = [], earlierSteps = [], contributions = [] }: Answer, year?: number): string {
  const beside = contributions.flatMap((one) => one.nextSteps ?? []);
  const taken = new Set([...nextSteps, ...earlierSteps, ...beside].map(({ id }) => id));
  const before = year === undefined ? "s" : `s${String(year)}-`;
  let number = 1;
  while (taken.has(`${before}${String(number)}`)) number += 1;
  return `${before}${String(number)}`;
}
