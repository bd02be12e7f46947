/** Widths of the columns of a table, in which every word stays whole. Word processors break a word that does not fit. */

/** Where a line may end within a text: spaces, hyphens, slashes, and all letters of scripts without spaces. */
const LINE_ENDS =
  /[\s\u200b\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?<=[-/])/u;

/** Width of a letter in twentieths of a point: at 9.5 points, on average over a word of a wide font in bold. */
const LETTER = 133;
/** What a word has room for besides its letters: another wide letter, and the margins of a cell. */
const BESIDE = LETTER + 216;

/**
 * The widths, which add up to `total`, in twentieths of a point. `shares` are the widths that are wanted, `texts` what is
 * in each column. Where the longest words do not fit beside each other, only the longest of them will be broken.
 */
export function columnWidths(
  shares: readonly number[],
  texts: readonly (readonly string[])[],
  total: number,
): readonly number[] {
  const needs = fitting(
    texts.map((column) => longestWord(column) * LETTER + BESIDE),
    total,
  );
  const sum = shares.reduce((all, share) => all + share, 0);
  const spare = needs.map((need, at) => Math.max(((shares[at] ?? 0) / sum) * total - need, 0));
  const spareOfAll = spare.reduce((all, one) => all + one, 0) || 1;
  const left = total - needs.reduce((all, need) => all + need, 0);
  return needs.map((need, at) => Math.round(need + (left * (spare[at] ?? 0)) / spareOfAll));
}

/** The needs, with the largest lowered to the same size until all fit into `total`. */
function fitting(needs: readonly number[], total: number): readonly number[] {
  let left = total;
  let most = total;
  for (const [index, need] of needs.toSorted((one, other) => one - other).entries()) {
    most = left / (needs.length - index);
    if (need > most) break;
    left -= need;
  }
  return needs.map((need) => Math.min(need, most));
}

/** Letters of the longest word; a longer run is no word, and no column is made as wide as that. */
const LONGEST = 30;

function longestWord(texts: readonly string[]): number {
  const longest = (most: number, { length }: string): number => (length > LONGEST ? most : Math.max(most, length));
  return texts.reduce((most, text) => text.split(LINE_ENDS).reduce(longest, most), 0);
}
