/** Which questions a State is asked, which of them are answered, and how far the work has come. */
import { type Answer, type Assessment, answerTo } from "./assessment.ts";
import { type Checklist, type Question, type Section, adherenceQuestion, allQuestions } from "./checklist.ts";
import { isInPart } from "./part.ts";
import { resolveAnswer } from "./same-as.ts";

/** How far a set of questions has come. Optional questions count once they are answered, never as open. */
export interface Progress {
  /** Questions with an answer. */
  readonly answered: number;
  /** Questions that still need one. */
  readonly open: number;
  /** Answers copied from last year that nobody has looked at yet; they are part of `open`. */
  readonly carried: number;
}

/**
 * Whether a question is asked; in a part only those that were assigned are. Para. 8 is asked only where para. 7 shows
 * that the State is not party to both instruments, and in a part without para. 7.
 */
export function isAsked(question: Question, assessment: Assessment, checklist: Checklist): boolean {
  if (!isInPart(assessment, question.id)) return false;
  if (question.askedWhen === undefined) return true;
  const adherence = adherenceQuestion(checklist);
  if (adherence !== undefined && !isInPart(assessment, adherence.id)) return true;
  const answer = adherence && answerTo(assessment, adherence.id);
  if (answer === undefined) return false;
  return checklist.instruments.some(({ id }) => {
    const status = answer.instruments?.[id]?.status;
    return status !== undefined && status !== "party";
  });
}

/** The ids of questions that are answered, though the State is party to both instruments, and they are only for others. */
export function answersNotPut(assessment: Assessment, checklist: Checklist): readonly string[] {
  const adherence = adherenceQuestion(checklist);
  const instruments = adherence && answerTo(assessment, adherence.id)?.instruments;
  if (!checklist.instruments.every(({ id }) => instruments?.[id]?.status === "party")) return [];
  return allQuestions(checklist)
    .filter(({ id, askedWhen }) => askedWhen === "not-party-to-both" && answerTo(assessment, id) !== undefined)
    .map(({ id }) => id);
}

/**
 * Whether a question has an answer: a status (for para. 7 one for each instrument), or a reference that leads to one.
 */
export function isAnswered(assessment: Assessment, checklist: Checklist, question: Question): boolean {
  if (question.form === "adherence") {
    const instruments = answerTo(assessment, question.id)?.instruments;
    return checklist.instruments.every(({ id }) => instruments?.[id]?.status !== undefined);
  }
  const resolution = resolveAnswer(assessment, checklist, question.id);
  return resolution?.kind === "answer" && resolution.answer.status !== undefined;
}

/** Open, answered, copied and not yet confirmed, or answered with a refusal to disclose. */
export type Mark = "open" | "answered" | "carried" | "withheld";

/** Whether and how a question is answered. A copy of an earlier year counts as open until it is confirmed. */
export function markOf(assessment: Assessment, checklist: Checklist, question: Question): Mark {
  if (!isAnswered(assessment, checklist, question)) return "open";
  if (isCarried(answerTo(assessment, question.id))) return "carried";
  const resolution = resolveAnswer(assessment, checklist, question.id);
  return resolution?.kind === "answer" && resolution.answer.status === "withheld" ? "withheld" : "answered";
}

/** Whether somebody still has to look at a question: it is open, or its answer was copied and not yet confirmed. */
export function isWanting(assessment: Assessment, checklist: Checklist, question: Question): boolean {
  return isOpen(markOf(assessment, checklist, question));
}

/** Whether a question counts as open: without an answer, or with a copy of an earlier year that nobody confirmed. */
export function isOpen(mark: Mark): boolean {
  return mark === "open" || mark === "carried";
}

/** Whether an answer was copied from an earlier year and not yet confirmed. */
export function isCarried(answer: Answer | undefined): boolean {
  return answer?.carriedFrom !== undefined;
}

/** The questions that this State is asked, in the order of the checklist. */
export function askedQuestions(assessment: Assessment, checklist: Checklist): readonly Question[] {
  return allQuestions(checklist).filter((question) => isAsked(question, assessment, checklist));
}

/** How far the questions of the checklist, or of one section, have come. */
export function progressOf(assessment: Assessment, checklist: Checklist, section?: Section): Progress {
  const asked = askedQuestions(assessment, checklist).filter(
    (question) => section === undefined || question.section === section.id,
  );
  return countProgress(asked.map((question) => ({ question, mark: markOf(assessment, checklist, question) })));
}

/** How far these questions have come. Everything that says how many are answered or open counts in this way. */
export function countProgress(marked: readonly { readonly question: Question; readonly mark: Mark }[]): Progress {
  const carried = marked.filter(({ mark }) => mark === "carried").length;
  const answered = marked.filter(({ mark }) => !isOpen(mark)).length;
  const open = carried + marked.filter(({ question, mark }) => mark === "open" && !question.optional).length;
  return { answered, open, carried };
}

/** The first question, in order from `after` on and then from the beginning, that still needs an answer. */
export function nextOpen(assessment: Assessment, checklist: Checklist, after?: string): Question | undefined {
  const asked = askedQuestions(assessment, checklist);
  const start = asked.findIndex((question) => question.id === after) + 1;
  const ordered = [...asked.slice(start), ...asked.slice(0, start)];
  return ordered.find((question) => !question.optional && isWanting(assessment, checklist, question));
}
