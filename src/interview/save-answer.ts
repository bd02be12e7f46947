/** The answer to a question: as it is, as it counts, and saved with what was replied. */
import { type Answer, answerTo, withAnswer, withFields } from "../domain/model/assessment.ts";
import { resolveAnswer } from "../domain/model/same-as.ts";
import { sameData } from "../domain/model/same-data.ts";
import type { Asking } from "./context.ts";

/** The answer to the question as it is now. */
export function currentAnswer({ store, question }: Asking): Answer {
  return answerTo(store.assessment, question.id) ?? {};
}

/** The answer to the question as it counts: what it takes from another answer included. */
export function resolvedAnswer(asking: Asking): Answer {
  const resolution = resolveAnswer(asking.store.assessment, asking.checklist, asking.question.id);
  return resolution?.kind === "answer" ? resolution.answer : currentAnswer(asking);
}

/**
 * Replaces fields of the answer and saves, with who is answering and the day; an answer of an earlier year counts as
 * confirmed from now on. Nothing is written if nothing changed.
 */
export async function saveAnswer(
  asking: Asking,
  fields: { readonly [K in keyof Answer]?: Answer[K] | undefined },
): Promise<void> {
  const { store, who, today, question } = asking;
  const before = currentAnswer(asking);
  const changed = withFields(before, fields);
  if (sameData(before, changed) && before.carriedFrom === undefined) return;
  const reply = withoutOrigin(changed);
  const answered = { ...(who.contributor !== undefined && { by: who.contributor }), date: today() };
  const after = Object.keys(reply).length === 0 ? undefined : { ...reply, answered };
  await store.save(withAnswer(store.assessment, question.id, after));
}

/** An answer without who gave it and the year that it was copied from. */
export function withoutOrigin({ answered: _, carriedFrom: __, ...reply }: Answer): Answer {
  return reply;
}
