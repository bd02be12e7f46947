/** The way through the questionnaire: what comes after and before a question. */
import { type Assessment, answerTo } from "../domain/model/assessment.ts";
import { type Checklist, type Question, allQuestions } from "../domain/model/checklist.ts";
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

/**
 * The next question after `after`, or of all, whose answer of an earlier year is not yet confirmed, or that somebody wants
 * to look at again.
 */
export function nextMarked(
  assessment: Assessment,
  checklist: Checklist,
  mark: "carried" | "revisit",
  after?: string,
): Question | undefined {
  return questionsAfter(assessment, checklist, after).find((question) =>
    mark === "carried"
      ? markOf(assessment, checklist, question) === "carried"
      : answerTo(assessment, question.id)?.revisit === true,
  );
}

/** The questions that somebody wants to look at again; also those with a note of one's own unless `only`. */
export function markedToRevisit(assessment: Assessment, checklist: Checklist, only = false): readonly Question[] {
  return askedQuestions(assessment, checklist).filter(({ id }) => {
    const { revisit, internalNote } = answerTo(assessment, id) ?? {};
    return revisit === true || (!only && internalNote !== undefined);
  });
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
