/** One question in one assessment: what two years are compared by. */
import { type Answer, type Assessment, answerTo } from "../model/assessment.ts";
import type { Checklist, Question } from "../model/checklist.ts";
import { type Mark, isAsked, markOf } from "../model/progress.ts";
import { resolveAnswer } from "../model/same-as.ts";

export interface Snapshot {
  /** Whether the State is asked the question in this year. */
  readonly isAsked: boolean;
  readonly mark: Mark;
  /** The status; for para. 7 one for each instrument, in their order. Empty while the question is open. */
  readonly statuses: readonly string[];
  /** The answer as the file has it. */
  readonly own: Answer | undefined;
  /** The answer as it counts, references followed. */
  readonly answer: Answer | undefined;
  /** The question whose answer counts, if the answer is given by reference. */
  readonly reference?: string;
}

/** What an assessment has on a question. */
export function snapshotOf(assessment: Assessment, checklist: Checklist, question: Question): Snapshot {
  const own = answerTo(assessment, question.id);
  const mark = markOf(assessment, checklist, question);
  const resolution = resolveAnswer(assessment, checklist, question.id);
  const resolved = resolution?.kind === "answer" ? resolution : undefined;
  const answer = resolved?.answer ?? own;
  return {
    isAsked: isAsked(question, assessment, checklist),
    mark,
    statuses: mark === "open" ? [] : statusesIn(answer, checklist, question),
    own,
    answer,
    ...(resolved !== undefined && resolved.source !== question.id && { reference: resolved.source }),
  };
}

function statusesIn(answer: Answer | undefined, checklist: Checklist, question: Question): readonly string[] {
  if (question.form !== "adherence") return answer?.status === undefined ? [] : [answer.status];
  return checklist.instruments.flatMap(({ id }) => answer?.instruments?.[id]?.status ?? []);
}
