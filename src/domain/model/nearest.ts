/** Finds the word that somebody most likely meant. */

/**
 * The candidate that differs from `typed` by the fewest slips (a letter wrong, missing, too many, or two exchanged), if it
 * is the only one that near and near enough; undefined otherwise. Capitals, and the choice between `-`, `_` and space,
 * are no slips. A word with something more or less at its beginning has another meaning: `undeveloped`, `not-adopted`.
 * A word with a question mark, as in `adopted?`, was written in doubt.
 */
export function nearestWord(typed: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(typed);
  if (wanted.includes("?")) return undefined;
  // One slip in a short word, two in a longer one.
  const most = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : 2;
  let best: string[] = [];
  let least = most + 1;
  for (const candidate of new Set(candidates)) {
    const folded = fold(candidate);
    if (folded !== wanted && (folded.endsWith(wanted) || wanted.endsWith(folded))) continue;
    const slips = slipsBetween(wanted, folded, least);
    if (slips > most || slips > least) continue;
    if (slips < least) best = [];
    least = slips;
    best.push(candidate);
  }
  return best.length === 1 ? best[0] : undefined;
}

function fold(word: string): string {
  return word
    .trim()
    .replace(/[\s_-]+/g, "-")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("-", "");
}

/** The distance of Damerau and Levenshtein (optimal string alignment); more than `enough` if it is larger than that. */
function slipsBetween(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough) return enough + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    [before, above] = [above, current];
  }
  return above[b.length] ?? enough + 1;
}
