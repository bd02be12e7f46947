/** The answer to a question: as it is, as it counts, saved with what was replied, and confirmed. */
import { type Answer, type Provenance, answerTo, withAnswer, withFields } from "../domain/model/assessment.ts";
import { confirmAnswer, withoutOrigin } from "../domain/model/carry-over.ts";
import { contentOf } from "../domain/model/find-fields.ts";
import { isCarried } from "../domain/model/progress.ts";
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
 * Replaces fields of the answer and saves. Who is answering becomes its author, and what was copied or confirmed before
 * is neither any more; notes and remarks leave that as it is. Nothing is written if nothing changed.
 */
export async function saveAnswer(
  asking: Asking,
  fields: { readonly [K in keyof Answer]?: Answer[K] | undefined },
): Promise<void> {
  const before = currentAnswer(asking);
  const changed = withFields(before, fields);
  if (sameData(before, changed)) return;
  if (sameData(contentOf(before), contentOf(changed))) return replaceAnswer(asking, changed);
  const isEmpty = Object.keys(contentOf(changed)).length === 0;
  const reply = withoutOrigin(changed);
  await replaceAnswer(asking, isEmpty ? reply : { ...reply, answered: authorNow(asking) });
}

/**
 * Saves what became of the steps of earlier years. Saying that does not confirm an answer that is still a copy, nor make
 * anybody its author.
 */
export async function saveOutcome(asking: Asking, steps: Pick<Answer, "nextSteps" | "earlierSteps">): Promise<void> {
  const answer = currentAnswer(asking);
  await (isCarried(answer) ? replaceAnswer(asking, withFields(answer, steps)) : saveAnswer(asking, steps));
}

/** Confirms an answer that was copied from an earlier year: its author stays. Does nothing if it is not a copy. */
export async function confirmCarried(asking: Asking): Promise<void> {
  const answer = currentAnswer(asking);
  if (isCarried(answer)) await replaceAnswer(asking, confirmAnswer(answer, authorNow(asking)));
}

async function replaceAnswer({ store, question }: Asking, answer: Answer): Promise<void> {
  const isEmpty = Object.keys(answer).length === 0;
  await store.save(withAnswer(store.assessment, question.id, isEmpty ? undefined : answer));
}

/** Who is answering, and the day. */
export function authorNow({ who, today }: Asking): Provenance {
  return { ...(who.contributor !== undefined && { by: who.contributor }), date: today() };
}
