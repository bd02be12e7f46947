/**
 * Patterns made of the words of all languages: a text may quote another language than its own. All are tried at one place
 * of the text, and none reaches further than some dozen characters, so that the time grows with the text and no faster.
 */
import { AR } from "./languages/ar.ts";
import { EN } from "./languages/en.ts";
import { ES } from "./languages/es.ts";
import { FR } from "./languages/fr.ts";
import { RU } from "./languages/ru.ts";
import { ZH } from "./languages/zh.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The languages that have capital letters. */
export const CASED: readonly Vocabulary[] = [EN, FR, ES, RU];

/** A list of words of the vocabulary. */
type ListName = {
  [Key in keyof Vocabulary]-?: Vocabulary[Key] extends readonly string[] ? Key : never;
}[keyof Vocabulary];

/** The source of a pattern for each of these words, of whatever case, as a whole word. */
export function anyOf(name: ListName, languages: readonly Vocabulary[] = [...CASED, AR, ZH]): string {
  const cased = languages.filter((one) => CASED.includes(one)).flatMap((one) => one[name]);
  const arabic = (languages.includes(AR) ? AR[name] : []).map(arabicSource);
  const chinese = (languages.includes(ZH) ? ZH[name] : []).map(escape);
  const spaced = [...cased.map(sourceOf), ...arabic].sort(byLength).join("|");
  const whole = spaced && `(?<![\\p{L}\\p{M}])(?:${spaced})(?![\\p{L}\\p{M}])`;
  return [whole, ...chinese.sort(byLength)].filter(Boolean).join("|");
}

const byLength = (a: string, b: string): number => b.length - a.length;

/** With the small words that Arabic writes as a part of the next one: "and", "to"; "to the" swallows a letter of "the". */
function arabicSource(word: string): string {
  const whole = `[وفبل]?${sourceOf(word)}`;
  return word.startsWith("ال") ? `(?:${whole}|[وف]?لل${sourceOf(word.slice(2))})` : whole;
}

/** The first letter may be a capital, and all of a short word; words that are apart may be on two lines. */
function sourceOf(word: string): string {
  const abbreviation = /^([a-z]{2,3}) /.exec(word)?.[1];
  if (abbreviation !== undefined)
    return `(?:${sourceOf(abbreviation)})\\s{1,3}${sourceOf(word.slice(abbreviation.length + 1))}`;
  const first = word.charAt(0);
  const capital = first.toUpperCase();
  const begin = first === capital ? escape(first) : `[${first}${capital}]`;
  const source = begin + escape(word.slice(1)).replaceAll("\\*", "\\p{L}*").replaceAll(" ", "\\s{1,3}");
  const isShort = /^\p{L}{2,5}$/u.test(word) && first !== capital;
  return isShort ? `${source}|${word.toUpperCase()}` : source;
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** A pattern that is made when it is first needed: most texts need none, and making all takes a tenth of a second. */
export type Pattern = () => RegExp;

/** A pattern that is tried at one place alone: what begins there, or, for a source in `(?<=…)`, what ends there. */
export function at(source: () => string): Pattern {
  return made(source, "y");
}

/** A pattern that is searched for. */
export function within(source: () => string): Pattern {
  return made(source, "");
}

/** A pattern of all the places in a text. */
export function everywhere(source: () => string): Pattern {
  return made(source, "g");
}

/** Where a pattern of `everywhere` is found, one beginning and end (exclusive) after the other. */
export function placesOf(pattern: Pattern, text: string): readonly number[] {
  const places: number[] = [];
  const made = pattern();
  made.lastIndex = 0;
  for (let found = made.exec(text); found !== null; found = made.exec(text)) places.push(found.index, made.lastIndex);
  return places;
}

function made(source: () => string, flags: string): Pattern {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(spelledOut(source()), flags));
}

/**
 * What stands for classes of letters, of the scripts of the six languages alone: making a pattern of Unicode's own takes many
 * times as long.
 */
const CLASSES: Readonly<Record<string, string>> = {
  L: "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u052f\\u0620-\\u064a\\u066e-\\u06d3\\u1e00-\\u1eff\\u3400-\\u9fff",
  Lu: `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0386-\\u03ab\\u0400-\\u042f${everySecond(0x100, 0x17f)}${everySecond(0x460, 0x52f)}`,
  Ll: `a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u03ac-\\u03ce\\u0430-\\u045f\\u0101-\\u017f\\u0461-\\u052f`,
  M: "\\u0300-\\u036f\\u064b-\\u065f",
  Nd: "0-9\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19",
  Han: "\\u3400-\\u9fff",
};

/** A capital letter in a pattern that is searched for: a class of few ranges is found many times faster than the exact one. */
export const CAPITAL = "[A-Z\\u00c0-\\u00de\\u0100-\\u017f\\u0386-\\u03ab\\u0400-\\u042f\\u0460-\\u052f](?<=\\p{Lu})";

/** The capital letters between two codes, where each is followed by its small letter. */
function everySecond(from: number, to: number): string {
  let letters = "";
  for (let code = from; code < to; code += 1) {
    const letter = String.fromCharCode(code);
    if (letter !== letter.toLowerCase()) letters += letter;
  }
  return letters;
}

/** The source with its classes, `\\p{L}` and the like, written as ranges of characters. */
function spelledOut(source: string): string {
  let isInClass = false;
  return source.replace(/\\p\{(?:Script=)?(\w+)\}|\\.|[[\]]/gu, (token, name: string | undefined) => {
    if (token === "[" || token === "]") isInClass = token === "[";
    const ranges = name === undefined ? undefined : CLASSES[name];
    if (ranges === undefined) return token;
    return isInClass ? ranges : `[${ranges}]`;
  });
}

/** What a pattern of `at` finds at this place of the text. */
export function matchAt(pattern: Pattern, text: string, index: number): RegExpExecArray | null {
  const made = pattern();
  made.lastIndex = index;
  return made.exec(text);
}

/** Whether a pattern of `at` fits this place of the text. */
export function fitsAt(pattern: Pattern, text: string, index: number): boolean {
  return matchAt(pattern, text, index) !== null;
}

/** Most characters of a sentence before and after a place that are looked at. */
export const REACH = 160;
/** What ends a sentence; a full stop after an initial or a short word does not. */
const END = /[!?。！？؟\n]|(?<=\p{Ll}{3}|\p{Nd}|[\u0600-\u06ff]{3}|["»)])\.(?=\s)/gu;

/** The sentence around a place, as far as it is near. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start).split(END);
  const after = text.slice(end, end + REACH).split(END, 1);
  return `${before.at(-1) ?? ""}${text.slice(start, end)}${after[0] ?? ""}`;
}

export { AR, ZH };
