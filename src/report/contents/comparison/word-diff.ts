/** Two versions of a text, compared word by word. */
import { endSpace } from "../../../domain/texts/outer-space.ts";
import { diffArrays } from "diff";

/** A run of words that both versions have, or only one of them. */
export interface Run {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Most words removed and added in one text; with more the texts are two texts, and looking further would take long. */
const MOST_EDITS = 400;
/** Share in common below which two texts are read more easily one after the other. */
const ALIKE = 0.5;
/** So are texts without this many equal words in a row, unless nearly all is the same or one only adds to the other. */
const LONG_RUN = 10;
const NEARLY_SAME = 0.7;
/** Fewest unchanged words between two changes; fewer become part of the change. */
const FEWEST_BETWEEN = 2;

/**
 * A word, a number or a single sign, with the white space after it. Scripts that are written without spaces are
 * compared sign by sign.
 */
const TOKEN =
  /(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|\p{N}+(?:[.,:]\p{N}+)*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}'’])+|[^])\s*/gu;

/** What changed from one text to the other; undefined where so little is the same that both are shown whole. */
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
  return join(changes, old, now);
}

function tokensOf(text: string): string[] {
  return text.normalize("NFC").match(TOKEN) ?? [];
}

/** The share that two texts would have in common if the order of their words did not matter. */
function mostShared(old: readonly string[], now: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = now.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / Math.max(old.length + now.length, 1);
}

/**
 * Runs put together so that between two unchanged ones there is at most one removed and one added, in this order. White
 * space after an unchanged word that only the old text had goes to what was removed.
 */
function join(
  parts: readonly { readonly added: boolean; readonly removed: boolean; readonly count: number }[],
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
  for (const [index, part] of parts.entries()) {
    const before = part.added ? "" : old.slice(from, from + part.count).join("");
    const after = part.removed ? "" : now.slice(to, to + part.count).join("");
    from += part.added ? 0 : part.count;
    to += part.removed ? 0 : part.count;
    const isInside = index > 0 && index < parts.length - 1;
    const isBridge =
      isInside && part.count < FEWEST_BETWEEN && !after.includes("\n") && !endSpace(removed + added).includes("\n");
    if (part.added || part.removed || isBridge) {
      removed += before;
      added += after;
    } else {
      flush();
      runs.push({ kind: "same", text: after });
      if (after.trimEnd() === after) removed = endSpace(before);
    }
  }
  flush();
  return runs;
}
