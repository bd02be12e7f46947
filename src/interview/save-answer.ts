/** The answer to a question: as it is, as it counts, and saved with what was replied. */
import type { Answer } from "../domain/model/assessment.ts";
import { answerTo, withAnswer, withParts } from "../domain/model/assessment.ts";
import type { Question } from "../domain/model/checklist.ts";
import { resolveAnswer } from "../domain/model/same-as.ts";
import { sameData } from "../domain/model/same-data.ts";
import type { Interview } from "./context.ts";

/** The answer to a question as it is now. */
export function currentAnswer(interview: Interview, question: Question): Answer {
  return answerTo(interview.store.assessment, question.id) ?? {};
}

/** The answer to a question as it counts: what it takes from another answer included. */
export function resolvedAnswer(interview: Interview, question: Question): Answer {
  const resolution = resolveAnswer(interview.store.assessment, interview.checklist, question.id);
  return resolution?.kind === "answer" ? resolution.answer : currentAnswer(interview, question);
}

/**
 * Replaces fields of an answer and saves. Who is answering is named in it, with the day; a copied answer counts
 * as looked at from now on. Nothing is written if nothing changed.
 */
export async function saveFields(
  interview: Interview,
  question: Question,
  fields: { readonly [K in keyof Answer]?: Answer[K] | undefined },
): Promise<void> {
  const before = currentAnswer(interview, question);
  const changed = withParts(before, fields);
  if (sameData(before, changed) && before.carriedFrom === undefined) return;
  const { answered: _, carriedFrom: __, ...rest } = changed;
  const isGone = Object.keys(rest).length === 0;
  const answered = {
    ...(interview.who.contributor === undefined ? {} : { by: interview.who.contributor }),
    date: interview.today(),
  };
  const after = isGone ? undefined : { ...rest, answered };
  await interview.store.save(withAnswer(interview.store.assessment, question.id, after));
}
