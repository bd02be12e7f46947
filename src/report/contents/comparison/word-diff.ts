/** Two versions of a text compared word by word. */
import { diffArrays } from "diff";

/** A run of words that both versions have, or only the one or the other. */
export interface Run {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Words taken out and put in, at most; beyond that the texts are two texts, and looking further would take long. */
const MOST_EDITS = 400;
/** Texts with less than this share in common are read more easily one after the other … */
const ALIKE = 0.5;
/** … and so are texts that have more in common, but nowhere this many words in a row, unless nearly all is the same or one only adds to the other. */
const LONG_RUN = 10;
const NEARLY_SAME = 0.7;
/** Fewer words than this between two changes are not worth an interruption. */
const FEWEST_BETWEEN = 2;

/**
 * A word, a number or a single sign, with the white space behind it. Scripts that are written without spaces are
 * compared sign by sign.
 */
const TOKEN =
  /(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|\p{N}+(?:[.,:]\p{N}+)*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}'’])+|[^])\s*/gu;

/** Texts of Latin letters, which most are, and the same tokens in them, found sooner. */
const LATIN = /^[\n -~\u00a0-\u017f\u2010-\u2027]*$/;
const LATIN_TOKEN =
  /(?:[\d\u00b2\u00b3\u00b9\u00bc-\u00be]+(?:[.,:][\d\u00b2\u00b3\u00b9\u00bc-\u00be]+)*|[A-Za-z\d\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f'\u2019]+|[^])\s*/g;

/** What changed from one text to the other; undefined if they have so little in common that both are to be shown whole. */
export function compareWords(before: string, after: string): readonly Run[] | undefined {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const [oldWords, newWords] = [old.map((token) => token.trimEnd()), now.map((token) => token.trimEnd())];
  if (mostShared(oldWords, newWords) < ALIKE) return undefined;
  const changes = diffArrays(oldWords, newWords, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return undefined;
  const same = changes.flatMap(({ added, removed, count }) => (added || removed ? [] : [count]));
  const share = (2 * same.reduce((sum, count) => sum + count, 0)) / (old.length + now.length);
  const isAddition = changes.every(({ removed }) => !removed) || changes.every(({ added }) => !added);
  if (share < ALIKE) return undefined;
  if (share < NEARLY_SAME && Math.max(...same) < LONG_RUN && !isAddition) return undefined;
  return join(
    changes.map(({ added, removed, count }) => ({ kind: kindOf(added, removed), count })),
    old,
    now,
  );
}

function tokensOf(text: string): string[] {
  const composed = text.normalize("NFC");
  return composed.match(LATIN.test(composed) ? LATIN_TOKEN : TOKEN) ?? [];
}

/** The share that two texts would have in common if the order of their words did not matter. */
function mostShared(old: readonly string[], now: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(old.length + now.length, 1);
}

function kindOf(added: boolean, removed: boolean): Run["kind"] {
  return added ? "added" : removed ? "removed" : "same";
}

/**
 * Runs put together so that between two unchanged ones there is at most one taken out and one put in, in this order.
 * White space behind an unchanged word that only the old text had goes to what was taken out.
 */
function join(
  parts: readonly { readonly kind: Run["kind"]; readonly count: number }[],
  old: readonly string[],
  now: readonly string[],
): readonly Run[] {
  const runs: Run[] = [];
  let [removed, added, from, to] = ["", "", 0, 0];
  const flush = (): void => {
    if (removed.trim() !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, count }] of parts.entries()) {
    const before = kind === "added" ? "" : old.slice(from, from + count).join("");
    const after = kind === "removed" ? "" : now.slice(to, to + count).join("");
    from += kind === "added" ? 0 : count;
    to += kind === "removed" ? 0 : count;
    const isInside = index > 0 && index < parts.length - 1;
    const isBridge = isInside && count < FEWEST_BETWEEN && !after.includes("\n") && !/\n\s*$/.test(removed + added);
    if (kind === "same" && !isBridge) {
      flush();
      runs.push({ kind, text: after });
      if (after.trimEnd() === after) removed = /\s*$/.exec(before)?.[0] ?? "";
    } else {
      removed += before;
      added += after;
    }
  }
  flush();
  return runs;
}
