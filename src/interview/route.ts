/** The way through the questions: which comes next, which came before, and what a person means by "go to". */
import type { Assessment } from "../domain/model/assessment.ts";
import type { Checklist, Question, Section } from "../domain/model/checklist.ts";
import { findById } from "../domain/model/find-by-id.ts";
import { isWanting, markOf, askedQuestions } from "../domain/model/progress.ts";

/**
 * The next question that wants an answer, in the order of the checklist from `after` on; undefined at the end. An
 * optional question is asked once, when the way comes to it; `passed` holds those that were asked already.
 */
export function nextQuestion(
  assessment: Assessment,
  checklist: Checklist,
  after: string | undefined,
  passed: ReadonlySet<string>,
): Question | undefined {
  const asked = askedQuestions(assessment, checklist);
  const start = after === undefined ? 0 : indexAfter(checklist, asked, after);
  return asked
    .slice(start)
    .find((question) => isWanting(assessment, checklist, question) && !(question.optional && passed.has(question.id)));
}

/** The next question, from `after` on, whose answer was copied from an earlier year and is not yet confirmed. */
export function nextCarried(
  assessment: Assessment,
  checklist: Checklist,
  after: string | undefined,
): Question | undefined {
  const asked = askedQuestions(assessment, checklist);
  const start = after === undefined ? 0 : indexAfter(checklist, asked, after);
  return asked.slice(start).find((question) => markOf(assessment, checklist, question) === "carried");
}

/** The sections that a person may mean: by number (`section 3`), or by words of the title. */
export function findSections(checklist: Checklist, target: string): readonly Section[] {
  const number = /^section\s+(\d{1,2})$/i.exec(target.trim())?.[1];
  if (number !== undefined) return checklist.sections.slice(Number(number) - 1, Number(number));
  const words = wordsOf(target);
  if (words.length === 0) return [];
  return checklist.sections.filter(({ id, title }) =>
    words.every((word) => `${id} ${title}`.toLowerCase().includes(word)),
  );
}

/** The question before this one, undefined at the beginning. */
export function previousQuestion(assessment: Assessment, checklist: Checklist, before: string): Question | undefined {
  const asked = askedQuestions(assessment, checklist);
  return asked[asked.findIndex((question) => question.id === before) - 1];
}

/** Where the questions after `id` begin, also when `id` itself is no longer asked. */
function indexAfter(checklist: Checklist, asked: readonly Question[], id: string): number {
  const order = checklist.sections.flatMap((section) => section.questions.map((question) => question.id));
  const position = order.indexOf(id);
  const next = asked.findIndex((question) => order.indexOf(question.id) > position);
  return next === -1 ? asked.length : next;
}

/** The questions that a person may mean: by paragraph (`21a`, `21 (a)`, `para. 21`), else by words of title or text. */
export function findTargets(questions: readonly Question[], target: string): readonly Question[] {
  const byNumber = findById(questions, target);
  if (byNumber.length > 0) return byNumber;
  const words = wordsOf(target);
  if (words.length === 0) return [];
  const fits = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const byTitle = questions.filter((question) => fits(question.title));
  return byTitle.length > 0 ? byTitle : questions.filter((question) => fits(`${question.title} ${question.text}`));
}

function wordsOf(typed: string): readonly string[] {
  return typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
}
