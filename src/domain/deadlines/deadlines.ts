/** What is due when: parts that were sent out, the part itself, and the next steps of answers. */
import { type Assessment, type Part, type SentPart, type Step } from "../model/assessment.ts";
import { addDays, isDate, isPast, lastDayOf } from "../model/date.ts";
import { latestParts } from "../model/part.ts";
import { isCarried } from "../model/progress.ts";
import type { ShownAssessment } from "../model/publication.ts";

/** How many days ahead next steps are named. */
const DAYS_AHEAD = 90;

/** Something with a day by which it should be done. */
export type Deadline = {
  /** A year, a month or a day, ISO 8601. */
  readonly by: string;
  readonly isOverdue: boolean;
} & (
  | { readonly kind: "part"; readonly part: SentPart }
  /** The file itself is a part, and is to be sent back. */
  | { readonly kind: "return"; readonly part: Part }
  | { readonly kind: "step"; readonly question: string; readonly step: Step }
);

/**
 * What is due and not yet done, the earliest first: parts whatever their day, next steps within 90 days. In a file of an
 * earlier year, and in an answer that is still to be confirmed, the next steps say nothing of today.
 */
export function deadlinesIn(assessment: ShownAssessment, today: string): readonly Deadline[] {
  const { part, parts = [] } = assessment;
  const sent = latestParts(parts).flatMap((one) =>
    one.due === undefined || one.returned !== undefined ? [] : [{ kind: "part" as const, by: one.due, part: one }],
  );
  const own = part?.due === undefined ? [] : [{ kind: "return" as const, by: part.due, part }];
  return [...own, ...sent, ...(isOfEarlierYear(assessment, today) ? [] : stepsIn(assessment, today))]
    .map((one): Deadline => ({ ...one, isOverdue: isPast(one.by, today) }))
    .toSorted((one, other) => Date.parse(lastDayOf(one.by)) - Date.parse(lastDayOf(other.by)));
}

/** Whether the file is about a year that is over, so that it stays as it is. */
export function isOfEarlierYear({ year }: Assessment, today: string): boolean {
  return year !== undefined && year < Number(today.slice(0, 4));
}

type StepDeadline = Omit<Extract<Deadline, { readonly kind: "step" }>, "isOverdue">;

function stepsIn({ answers = {} }: Assessment, today: string): readonly StepDeadline[] {
  const latest = addDays(today, DAYS_AHEAD);
  return Object.entries(answers).flatMap(([question, answer]) =>
    isCarried(answer)
      ? []
      : (answer.nextSteps ?? []).flatMap((step) =>
          step.by === undefined || !isDate(step.by) || lastDayOf(step.by) > latest
            ? []
            : [{ kind: "step" as const, by: step.by, question, step }],
        ),
  );
}
