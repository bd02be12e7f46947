/** The search that questions, sections, States and laws have in common: MiniSearch, in every script, and tolerant of a slip. */
import MiniSearch from "minisearch";
import { fold } from "../domain/model/state.ts";

/** Something that can be found, with the texts that it is found by; `weights` are 1 for a text without one. */
export interface Searchable<T> {
  readonly entry: T;
  readonly texts: Readonly<Record<string, string>>;
}

/** The entries that fit what was typed, the best first; none if nothing was typed. */
export type Search<T> = (typed: string) => readonly T[];

/** Most characters of what was typed that are looked at. */
const MOST_TYPED = 200;
/** The slips in a word that are forgiven, first none: entries with more are found only if there are none with fewer. */
const SLIPS = [0, 1, 2] as const;

/**
 * A search for the entries that have all words that were typed, each in any of their texts. Words may be begun only. A
 * text counts as much more or less than another as `weights` says; an entry may have several searchables.
 */
export function createSearch<T>(
  searchables: readonly Searchable<T>[],
  weights: Readonly<Record<string, number>>,
): Search<T> {
  const index = new MiniSearch<{ readonly id: number } & Readonly<Record<string, string | number>>>({
    fields: Object.keys(weights),
    tokenize: wordsOf,
    processTerm: formsOf,
    searchOptions: { boost: weights, combineWith: "AND", prefix: true, processTerm: (term) => term },
  });
  index.addAll(searchables.map(({ texts }, id) => ({ ...texts, id })));
  return (typed) => {
    const words = wordsOf(typed.slice(0, MOST_TYPED));
    for (const wanted of [words, words.filter((word) => !FILLING.test(word))])
      for (const slips of SLIPS) {
        const found = index.search(wanted.join(" "), { fuzzy: (term) => slipsIn(term, slips) });
        const entries = found.flatMap(({ id }) => searchables[id as number]?.entry ?? []);
        if (entries.length > 0) return [...new Set(entries)];
      }
    return [];
  };
}

/** Words such as "the" and "of", which may be typed where a text has none. */
const FILLING = /^[a-z]{1,3}$/;

/** The slips that are forgiven in a word; none in a short one, which they would make another word. */
function slipsIn(term: string, most: number): number | false {
  return most > 0 && term.length > 4 ? most : false;
}

/** Runs of letters of scripts that write no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Mymr}]+/gu;

/**
 * The words of a text, without accents and case. Where a script has no spaces, each two letters that stand together are a
 * word, and so is the last one, so that every part of a text is found.
 */
function wordsOf(text: string): string[] {
  return fold(text.replace(UNSPACED, (run) => ` ${pairs(run).join(" ")} `))
    .split(" ")
    .filter(Boolean);
}

function pairs(run: string): readonly string[] {
  const letters = Array.from(run);
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ""));
}

/** The forms under which a word is found: in Arabic also without its article. */
function formsOf(term: string): string[] {
  const bare = /^ال(\p{L}{3,})$/u.exec(term)?.[1];
  return bare === undefined ? [term] : [term, bare];
}
