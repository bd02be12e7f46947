/**
 * The entries that a person means by an id as it is cited: `para-21a`, `21a`, `21 (a)`, `para. 21 (a)`; a paragraph
 * with subparagraphs, `21`, means all of these.
 */
export function findById<T extends { readonly id: string }>(entries: readonly T[], typed: string): readonly T[] {
  const match = /^(?:paras?[.-]?\s*)?0*(\d{1,3})\s*\(?([a-z])?\)?$/.exec(typed.trim().toLowerCase());
  if (match === null) return [];
  const paragraph = `para-${(match[1] ?? "").padStart(2, "0")}`;
  const exact = entries.filter(({ id }) => id === paragraph + (match[2] ?? ""));
  if (exact.length > 0 || match[2] !== undefined) return exact;
  return entries.filter(({ id }) => id.replace(/[a-z]$/, "") === paragraph);
}
