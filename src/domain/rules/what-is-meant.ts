/**
 * What a fix may write in place of what was typed: the one rule for all fixes.
 *
 * **A fix changes how a thing is written, never what it says.** A word of an answer (a status, an element, a choice, a
 * contributor, a question's id, a date, a link, …) is only replaced by one that it is already: the same letters and digits
 * after taking away case, white space, hyphens, low lines, quotes, commas and invisible marks; or the whole label of that
 * very thing, in any language of the program. Words of opposite meaning are spelt alike (`now-implemented`,
 * `not-implemented`), and so are ministries and paragraphs. So a word that is only similar is a suggestion in the message,
 * and a person decides.
 *
 * A key names a place, of which there are few, so a slip of the fingers in a key is corrected as well, where it can be
 * nothing else.
 *
 * Dates are read by `datesMeant`, which follows the same rule.
 */
import type { Assessment } from "../model/assessment.ts";
import { type State, findState, stateNamed } from "../model/state.ts";
import { isOneSlip, nearestWords } from "../texts/nearest.ts";
import { type KnownWord, LONGEST_WORD, letters, narrow, wordMeant } from "../model/words.ts";

/** Contributors as words: by their ids, and called by their authorities and names. */
export function contributorWords(contributors: Assessment["contributors"] = []): readonly KnownWord[] {
  return contributors.map(({ id, authority, name }) => ({
    id,
    labels: [authority, name].filter((label) => label !== undefined),
  }));
}

/**
 * The id of the question that `typed` cites, in whatever case, with whatever spaces and signs: `Para. 21 (a)`, `21a`,
 * `para_21_a`. The number is that of the question, with or without a nought in front where the id has one: `para-080` is
 * not `para-80`. Undefined if none of `ids` is cited.
 */
export function questionMeant(typed: string, ids: readonly string[]): string | undefined {
  if (typed.length > LONGEST_WORD) return undefined;
  const cited = narrow(typed)
    .replace(/[\p{Initial_Punctuation}\p{Final_Punctuation}"']/gu, "")
    .replace(/[\s\p{Dash_Punctuation}\p{Format}_]+/gu, " ")
    .trim();
  const [, number = "", letter = ""] =
    /^(?:para(?:graph)?)?[ .]{0,3}(\d{1,3})[ .]{0,2}\(?([a-z]?)\)?$/.exec(cited) ?? [];
  const found = ids.filter((id) => {
    const own = id.replace(/^para-/, "");
    return own === number + letter || own.replace(/^0+/, "") === number + letter;
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The key that `typed` is, among those that may be in its group and are not there: written in another way, or with one
 * slip that makes no other word of it. Undefined if it is the name of something elsewhere in a file (`isKnown`).
 */
export function keyMeant(
  typed: string,
  keys: readonly string[],
  isKnown: (word: string) => boolean,
): string | undefined {
  const same = wordMeant(
    typed,
    keys.map((id) => ({ id })),
  );
  const written = letters(typed);
  if (same !== undefined || isKnown(written)) return same;
  const near = keys.filter((key) => isOneSlip(written, letters(key)));
  return near.length === 1 ? near[0] : undefined;
}

/**
 * The code of the State whose code `typed` is in another case, or whose whole name it is. Of abbreviations undefined: in
 * sport `SLO` is Slovenia, and may be meant for Slovakia; in Spanish `E. U.` is not the European Union.
 */
export function stateMeant(typed: string, states: readonly State[]): string | undefined {
  const known = findState(states, typed.trim());
  if (known !== undefined || typed.includes("?")) return known?.code;
  const isShort = typed.replace(/\P{Letter}/gu, "").length < SHORTEST_NAME;
  const named = isShort ? states.map((state) => ({ ...state, otherNames: [] })) : states;
  return stateNamed(named, typed)?.code;
}

/** Fewest letters of a name other than the official one; what is shorter is an abbreviation. */
const SHORTEST_NAME = 5;

/** A link that only lacks `https://`: it begins with `www.` and names a site. Undefined for all else. */
export function linkMeant(typed: string): string | undefined {
  return /^www\.(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?$/iu.test(typed) ? `https://${typed}` : undefined;
}

/** Most words that are suggested. */
const MOST = 3;

/**
 * Words that somebody may have meant, for the message alone: those that differ by the fewest slips, and those that `typed`
 * begins or ends with, so that of `now-implemented` both `implemented` and `not-implemented` are named. None if there are
 * too many.
 */
export function similarWords(typed: string, words: readonly string[]): readonly string[] {
  const written = letters(typed);
  if (written.length < MOST) return [];
  const near = new Set(nearestWords(written, words.map(letters)));
  const isPart = (word: string): boolean =>
    word.length > MOST && word.length < written.length && (written.startsWith(word) || written.endsWith(word));
  const found = words.filter((word) => near.has(letters(word)) || isPart(letters(word)));
  return found.length > MOST ? [] : found;
}
