/** The answer to a question: as it is, as it counts, and saved with what was replied. */
import type { Answer } from "../domain/model/assessment.ts";
import { answerTo, withAnswer, withParts } from "../domain/model/assessment.ts";
import type { Question } from "../domain/model/checklist.ts";
import { resolveAnswer } from "../domain/model/same-as.ts";
import { sameData } from "../domain/model/same-data.ts";
import type { Interview } from "./context.ts";

/** The answer to a question as it is now. */
export function currentAnswer({ store }: Interview, question: Question): Answer {
  return answerTo(store.assessment, question.id) ?? {};
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
export async function saveAnswer(
  { store, who, today }: Interview,
  question: Question,
  fields: { readonly [K in keyof Answer]?: Answer[K] | undefined },
): Promise<void> {
  const before = answerTo(store.assessment, question.id) ?? {};
  const changed = withParts(before, fields);
  if (sameData(before, changed) && before.carriedFrom === undefined) return;
  const reply = withoutOrigin(changed);
  const answered = { ...(who.contributor !== undefined && { by: who.contributor }), date: today() };
  const after = Object.keys(reply).length === 0 ? undefined : { ...reply, answered };
  await store.save(withAnswer(store.assessment, question.id, after));
}

/** An answer without who gave it and from which year it was copied. */
export function withoutOrigin({ answered: _, carriedFrom: __, ...reply }: Answer): Answer {
  return reply;
}
