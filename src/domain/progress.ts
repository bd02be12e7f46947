/** Which questions are put to a State, which of them are answered, and how far the work has come. */
import type { Answer, Assessment } from "./assessment.ts";
import { answerTo } from "./assessment.ts";
import type { Checklist, Question, Section } from "./checklist.ts";
import { allQuestions } from "./checklist.ts";

/** How far a set of questions has come. Optional questions count once they are answered, never as open. */
export interface Progress {
  /** Questions with an answer. */
  readonly answered: number;
  /** Questions that still want one. */
  readonly open: number;
  /** Answers copied from last year that nobody has looked at yet; they are part of `open`. */
  readonly carried: number;
}

/**
 * Whether a question is put. Para. 8 is put only where para. 7 shows that the State is not party to both instruments;
 * while para. 7 is open, that is not yet shown.
 */
export function isPut(question: Question, assessment: Assessment, checklist: Checklist): boolean {
  if (question.putWhen === undefined) return true;
  const adherence = allQuestions(checklist).find((candidate) => candidate.form === "adherence");
  const answer = adherence && answerTo(assessment, adherence.id);
  if (answer === undefined) return false;
  return checklist.instruments.some(({ id }) => {
    const status = answer.instruments?.[id]?.status;
    return status !== undefined && status !== "party";
  });
}

/** Whether a question has an answer: a status (for para. 7 one for each instrument), or a reference to another answer. */
export function isAnswered(question: Question, answer: Answer | undefined, checklist: Checklist): boolean {
  if (answer === undefined) return false;
  if (answer.sameAs !== undefined) return true;
  if (question.form === "adherence") {
    return checklist.instruments.every(({ id }) => answer.instruments?.[id]?.status !== undefined);
  }
  return answer.status !== undefined;
}

/** Whether an answer was copied from an earlier year and not yet confirmed. */
export function isCarried(answer: Answer | undefined): boolean {
  return answer?.carriedFrom !== undefined;
}

/** The questions put to this State, in the order of the checklist. */
export function questionsPut(assessment: Assessment, checklist: Checklist): readonly Question[] {
  return allQuestions(checklist).filter((question) => isPut(question, assessment, checklist));
}

/** How far the questions of the checklist, or of one section, have come. */
export function progressOf(assessment: Assessment, checklist: Checklist, section?: Section): Progress {
  let answered = 0;
  let open = 0;
  let carried = 0;
  for (const question of questionsPut(assessment, checklist)) {
    if (section !== undefined && question.section !== section.id) continue;
    const answer = answerTo(assessment, question.id);
    if (isAnswered(question, answer, checklist)) {
      if (isCarried(answer)) {
        carried += 1;
        open += 1;
      } else answered += 1;
    } else if (!question.optional) open += 1;
  }
  return { answered, open, carried };
}

/** The first question, in order from `after` on and then from the beginning, that still wants an answer. */
export function nextOpen(assessment: Assessment, checklist: Checklist, after?: string): Question | undefined {
  const put = questionsPut(assessment, checklist);
  const start = put.findIndex((question) => question.id === after) + 1;
  const ordered = [...put.slice(start), ...put.slice(0, start)];
  return ordered.find((question) => {
    const answer = answerTo(assessment, question.id);
    return !question.optional && (!isAnswered(question, answer, checklist) || isCarried(answer));
  });
}
