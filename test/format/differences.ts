/** What a change did to a text, line by line. */

/** The lines of one text that the other does not have, in order: removed (`-`) and added (`+`). */
export function differences(before: string, after: string): string[] {
  const [left, right] = [before.split("\n"), after.split("\n")];
  const shared = left.map(() => right.map(() => 0));
  const sharedFrom = (i: number, j: number): number => shared[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = shared[i] ?? [];
    for (let j = right.length - 1; j >= 0; j -= 1)
      row[j] =
        left[i] === right[j] ? sharedFrom(i + 1, j + 1) + 1 : Math.max(sharedFrom(i + 1, j), sharedFrom(i, j + 1));
  }
  const found: string[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    if (left[i] === right[j]) [i, j] = [i + 1, j + 1];
    else if (i < left.length && sharedFrom(i + 1, j) >= sharedFrom(i, j + 1)) found.push(`-${left[i++] ?? ""}`);
    else found.push(`+${right[j++] ?? ""}`);
  }
  return found;
}
