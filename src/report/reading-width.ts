/** Columns of the widest text that is comfortable to read; wider terminals keep a margin. */
const WIDEST = 100;

/** The width to wrap at in a terminal of `columns`. */
export function readingWidth(columns: number): number {
  return Math.max(20, Math.min(columns - 1, WIDEST));
}
