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
type ListName = { [Key in keyof Vocabulary]-?: Vocabulary[Key] extends readonly string[] ? Key : never }[keyof Vocabulary];

/** The source of a pattern for each of these words, of whatever case, as a whole word. */
export function anyOf(name: ListName, languages: readonly Vocabulary[] = [...CASED, AR, ZH]): string {
  const cased = languages.filter((one) => CASED.includes(one)).flatMap((one) => one[name] ?? []);
  const arabic = (languages.includes(AR) ? (AR[name] ?? []) : []).map((word) => `[وفبل]?${sourceOf(word)}`);
  const chinese = (languages.includes(ZH) ? (ZH[name] ?? []) : []).map(escape);
  const spaced = [...cased.map(sourceOf), ...arabic].sort(byLength).join("|");
  const whole = spaced && `(?<![\\p{L}\\p{M}])(?:${spaced})(?![\\p{L}\\p{M}])`;
  return [whole, ...chinese.sort(byLength)].filter(Boolean).join("|");
}

const byLength = (a: string, b: string): number => b.length - a.length;

/** The first letter may be a capital, and all of a short word; words that are apart may be on two lines. */
function sourceOf(word: string): string {
  const first = word.charAt(0);
  const capital = first.toUpperCase();
  const begin = first === capital ? escape(first) : `[${first}${capital}]`;
  const source = begin + escape(word.slice(1)).replaceAll("\\*", "\\p{L}{0,6}").replaceAll(" ", "\\s{1,3}");
  const isShort = /^\p{L}{2,5}$/u.test(word) && first !== capital;
  return isShort ? `${source}|${word.toUpperCase()}` : source;
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** A pattern that is tried at one place alone: what begins there, or, for a source in `(?<=…)`, what ends there. */
export function at(source: string, flags = "u"): RegExp {
  return new RegExp(source, `y${flags}`);
}

/** What a pattern of `at` finds at this place of the text. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Whether a pattern of `at` fits this place of the text. */
export function fitsAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** Most characters of a sentence before and after a place that are looked at. */
const REACH = 160;
/** What ends a sentence; a full stop after an initial or a short word does not. */
const END = /[!?。！？؟\n]|(?<=\p{Ll}{3}|\p{Nd}|[\u0600-\u06ff]{3}|["»)])\.(?=\s)/u;

/** The sentence around a place, as far as it is near. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start).split(new RegExp(END, "gu"));
  const after = text.slice(end, end + REACH).split(END, 1);
  return `${before.at(-1) ?? ""}${text.slice(start, end)}${after[0] ?? ""}`;
}

/** Letters of a script without capitals. */
export const UNCASED = /[\u0600-\u06ff\u3400-\u9fff]/;
export { AR, ZH };
