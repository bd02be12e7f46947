import { type Assessment, type Step, answerTo } from "../model/assessment.ts";
import type { Checklist, Question } from "../model/checklist.ts";
import { isPast, lastDayOf } from "../model/date.ts";
import { askedQuestions, isCarried } from "../model/progress.ts";
import { resolveAnswer } from "../model/same-as.ts";
import { adoptRevision } from "../model/revision.ts";
import { isDue, judgedOn, openSteps, ownSteps } from "./step.ts";

/** A step that is still to be done. */
export interface PlannedStep {
  readonly question: Question;
  readonly step: Step;
  /** Who is responsible for the step, else the authority of the answer; undefined if neither is named. */
  readonly authority?: string | undefined;
  /** Its date has passed. */
  readonly isOverdue: boolean;
  /** The year of the earlier assessment of which it is; undefined for a next step. */
  readonly year?: number | undefined;
  /** What became of it is to be said in this assessment, and is not. */
  readonly isDue: boolean;
  /** Nobody has confirmed the answer yet, which is of an earlier year. */
  readonly isCarried: boolean;
}

/**
 * All that is still to be done according to an assessment: next steps, and steps of earlier years of which nothing was said
 * yet. The earliest date first, a month by its last day, steps without a date last; then by authority, then in the order of
 * the checklist. Dates are compared with the day of the clearance, the last day of its year if that is over, or today.
 */
export function plannedSteps(assessment: Assessment, checklist: Checklist, today: string): readonly PlannedStep[] {
  const present = adoptRevision(assessment, checklist);
  const on = judgedOn(present, today);
  const steps = askedQuestions(present, checklist).flatMap((question) => {
    const own = ownSteps(present, question.id);
    const resolution = resolveAnswer(present, checklist, question.id);
    const authority = resolution?.kind === "answer" ? resolution.answer.authority : undefined;
    const isCopy = isCarried(answerTo(present, question.id));
    const planned = (step: Step): PlannedStep => ({
      question,
      step,
      authority: step.authority ?? authority,
      isOverdue: isPast(step.by, on),
      isDue: false,
      isCarried: isCopy,
    });
    return [
      ...openSteps(own).map(({ year, outcome, note: _, ...step }) => ({
        ...planned(step),
        year,
        isDue: outcome === undefined && isDue(step.by, present.year, on),
      })),
      ...own.next.map(planned),
    ];
  });
  return steps.toSorted(
    (one, other) =>
      compare(one.step.by && lastDayOf(one.step.by), other.step.by && lastDayOf(other.step.by)) ||
      compare(one.authority, other.authority),
  );
}

/** By their letters; what is not given goes last. */
function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}
