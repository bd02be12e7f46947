/** A paragraph as it is cited; its number and its letter. */
const CITATION = /^(?:para(?:graph)?s?[.-]?\s*)?0*(\d{1,3})\s*\(?([a-z])?\)?$/;

/** Whether what was typed is the number of a paragraph, whether or not there is one: `21`, `para. 21 (a)`. */
export function isCitation(typed: string): boolean {
  return CITATION.test(typed.trim().toLowerCase());
}

/**
 * The entries that a person means by an id as it is cited: `para-21a`, `21a`, `21 (a)`, `para. 21 (a)`; a paragraph
 * with subparagraphs, `21`, means all of these.
 */
export function findById<T extends { readonly id: string }>(entries: readonly T[], typed: string): readonly T[] {
  const match = CITATION.exec(typed.trim().toLowerCase());
  if (match === null) return [];
  const paragraph = `para-${(match[1] ?? "").padStart(2, "0")}`;
  const exact = entries.filter(({ id }) => id === paragraph + (match[2] ?? ""));
  if (exact.length > 0 || match[2] !== undefined) return exact;
  return entries.filter(({ id }) => id.replace(/[a-z]$/, "") === paragraph);
}
