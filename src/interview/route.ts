/** The way through the questionnaire: what comes after and before a question, and what a person means to go to. */
import type { Assessment } from "../domain/model/assessment.ts";
import { type Checklist, type Question, type Section, allQuestions } from "../domain/model/checklist.ts";
import { findById } from "../domain/model/find-by-id.ts";
import { askedQuestions, isWanting, markOf } from "../domain/model/progress.ts";

/**
 * The next question after `after` that needs an answer, in the order of the checklist; undefined at the end. An optional
 * question is asked once, when its turn comes; `passed` holds those that were asked already.
 */
export function nextQuestion(
  assessment: Assessment,
  checklist: Checklist,
  after: string,
  passed: ReadonlySet<string>,
): Question | undefined {
  return questionsAfter(assessment, checklist, after).find(
    (question) => isWanting(assessment, checklist, question) && !(question.optional && passed.has(question.id)),
  );
}

/** The next question after `after`, or of all, whose answer of an earlier year is not yet confirmed. */
export function nextCarried(assessment: Assessment, checklist: Checklist, after?: string): Question | undefined {
  return questionsAfter(assessment, checklist, after).find(
    (question) => markOf(assessment, checklist, question) === "carried",
  );
}

/** The question before this one, undefined at the beginning. */
export function previousQuestion(assessment: Assessment, checklist: Checklist, before: string): Question | undefined {
  const asked = askedQuestions(assessment, checklist);
  return asked[asked.findIndex((question) => question.id === before) - 1];
}

/** The questions after `id`, also when `id` itself is no longer asked; all of them without one. */
function questionsAfter(assessment: Assessment, checklist: Checklist, id?: string): readonly Question[] {
  const order = allQuestions(checklist).map((question) => question.id);
  const position = id === undefined ? -1 : order.indexOf(id);
  return askedQuestions(assessment, checklist).filter((question) => order.indexOf(question.id) > position);
}

/** The questions that a person may mean: by paragraph (`21a`, `21 (a)`, `para. 21`), else by words of title or text. */
export function findTargets(questions: readonly Question[], target: string): readonly Question[] {
  const byNumber = findById(questions, target);
  if (byNumber.length > 0) return byNumber;
  const byTitle = questions.filter(({ title }) => hasWords(title, target));
  return byTitle.length > 0 ? byTitle : questions.filter(({ title, text }) => hasWords(`${title} ${text}`, target));
}

/** The sections that a person may mean: by number (`section 3`), or by words of the title. */
export function findSections({ sections }: Checklist, target: string): readonly Section[] {
  const number = /^section\s+(\d{1,2})$/i.exec(target.trim())?.[1];
  if (number !== undefined) return sections.slice(Number(number) - 1, Number(number));
  return sections.filter(({ id, title }) => hasWords(`${id} ${title}`, target));
}

/** Whether a text has all the words that were typed, of which there must be some. */
function hasWords(text: string, typed: string): boolean {
  const words = typed.toLowerCase().match(/\S+/g) ?? [];
  return words.length > 0 && words.every((word) => text.toLowerCase().includes(word));
}
