/**
 * Parts: some of the questions of an assessment in a file of their own, for one ministry to answer. The file that they
 * were cut out of remembers what was sent; the part remembers where it belongs, and how it was sent.
 */
import type { Assessment, SentPart } from "./assessment.ts";

/** Whether a question is among those that an assessment asks: all of them, unless it is a part. */
export function isInPart({ part }: Pick<Assessment, "part">, questionId: string): boolean {
  return part === undefined || part.questions.includes(questionId);
}

/** Of parts with the same id the one that was sent last, in the order in which they were sent first. */
export function latestParts(parts: readonly SentPart[]): readonly SentPart[] {
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}
