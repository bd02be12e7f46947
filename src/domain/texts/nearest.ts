/** Which words differ by a slip, and by how many. */

/**
 * The candidates that differ from `typed` by the fewest slips (a letter wrong, missing, too many, or two exchanged), if
 * they are near enough: one slip in a short word, two in a longer one.
 */
export function nearestWords(typed: string, candidates: readonly string[]): readonly string[] {
  const most = typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2;
  let best: string[] = [];
  let least = most;
  for (const candidate of new Set(candidates)) {
    const slips = slipsBetween(typed, candidate, least);
    if (slips > least) continue;
    if (slips < least) best = [];
    least = slips;
    best.push(candidate);
  }
  return best;
}

/** Fewest letters of a word that has others near it only by chance. */
const LONG = 6;

/**
 * Whether a word is another one but for a slip of the fingers: two letters exchanged, a letter doubled or not, an `s` more
 * or less at the end; in a longer word also a letter missing or too many, `c` for `s`, or `e` for `a`. Other slips make other
 * words: `next` of `text`, `absent` of `asSent`, `external` of `internal`, as does another first letter.
 */
export function isOneSlip(typed: string, word: string): boolean {
  if (typed.length < 3 || !word.startsWith(typed.charAt(0)) || slipsBetween(typed, word, 1) !== 1) return false;
  const [short = "", long = ""] = [typed, word].sort((a, b) => a.length - b.length);
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length === long.length) {
    if (short[at] === long[at + 1] && short[at + 1] === long[at]) return true;
    const pair = [short[at], long[at]].sort().join("");
    return short.length >= LONG && (pair === "cs" || pair === "ae");
  }
  const isDoubled = long[at] === long[at - 1] || long[at] === long[at + 1];
  const isPlural = at === short.length && long[at] === "s";
  return isDoubled || isPlural || short.length >= LONG;
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
