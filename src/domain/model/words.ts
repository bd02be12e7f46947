/**
 * Which word of a list somebody means, by its id or by its label. `wordMeant` is sure, and may decide: in a file, or on a
 * line of a reply. `wordsFitting` follows what is being typed, and only marks.
 */
import { fold } from "./state.ts";

/** A word that may be chosen or written at a place, and what it is called. */
export interface KnownWord {
  readonly id: string;
  readonly labels?: readonly string[] | undefined;
}

/**
 * The id of the word that `typed` is, written in another way (case, white space, hyphens, quotes, commas), by its label, or
 * by both as lists show them: `implemented (Yes)`. Undefined if no word, or more than one, fits.
 */
export function wordMeant(typed: string, words: readonly KnownWord[]): string | undefined {
  const whole = wordsWritten(typed, words);
  const [, first = "", second = ""] = /^([^()]+)\(([^()]+)\)\s*$/.exec(typed) ?? [];
  const both = wordsWritten(first, words).filter((word) => wordsWritten(second, words).includes(word));
  const found = whole.length > 0 ? whole : both;
  return found.length === 1 ? found[0]?.id : undefined;
}

/**
 * The words that fit what is being typed, in the order of the list: the one that it is, if there is one (`yes` is not
 * "Yes, in part"); else those whose id or label begins with it; else those in which a later word begins with it (`in part`).
 * Accents do not matter. The one found is what is meant; of several none is, and more letters are needed.
 */
export function wordsFitting<Word extends KnownWord>(typed: string, words: readonly Word[]): readonly Word[] {
  const meant = wordMeant(typed, words);
  if (meant !== undefined) return words.filter(({ id }) => id === meant);
  const wanted = fold(typed);
  if (wanted === "") return [];
  const named = (fits: (name: string) => boolean): readonly Word[] =>
    words.filter(({ id, labels = [] }) => [id, ...labels].map(fold).some(fits));
  const same = named((name) => name === wanted);
  if (same.length > 0) return same;
  const begun = named((name) => name.startsWith(wanted));
  return begun.length > 0 ? begun : named((name) => hasLater(name, wanted));
}

/** Scripts that write no space between words, so that a word may begin anywhere. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Mymr}]/u;
/** What turns all that comes after it into its opposite: words between spaces, as `fold` leaves them. */
const NOT = /(?:^| )(?:not|no|non|neither|nor|never|without|не|ни|нет|без|никогда)(?: |$)/;

/** Whether a word after the first begins with `wanted`, and is not denied: "known" does not lead to "Not known". */
function hasLater(name: string, wanted: string): boolean {
  const at = UNSPACED.test(wanted) ? name.indexOf(wanted) : name.indexOf(` ${wanted}`);
  return at !== -1 && !NOT.test(name.slice(0, at));
}

function wordsWritten<Word extends KnownWord>(typed: string, words: readonly Word[]): readonly Word[] {
  const written = letters(typed);
  if (written === "") return [];
  return words.filter(({ id, labels = [] }) => [id, ...labels].some((one) => letters(one) === written));
}

/** Most characters of a word; a longer text is not looked up. */
export const LONGEST_WORD = 200;
/** What has nothing to do with which word it is. */
const SIGNS = /[\s\p{Dash_Punctuation}\p{Initial_Punctuation}\p{Final_Punctuation}\p{Format}_"'`´‚„−,]+/gu;

/**
 * The letters and digits of a word, in small letters, and whatever sign says something, such as a question mark. Digits
 * that are apart stay apart: `1-2` is not `12`.
 */
export function letters(word: string): string {
  if (word.length > LONGEST_WORD) return "";
  return narrow(word)
    .replace(SIGNS, "·")
    .replace(/(?<!\d)·|·(?!\d)/g, "")
    .replace(/(?<!\.)\.$/, "");
}

/** In small letters; characters of full width are those of ASCII. */
export function narrow(text: string): string {
  const asciiOf = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  return text
    .normalize("NFC")
    .replace(/[\uff01-\uff5e]/g, asciiOf)
    .toLowerCase();
}
