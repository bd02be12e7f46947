/**
 * The words beside a place, compared with those of the vocabulary by their first letters: a quick look, so that a pattern
 * is only tried where it may fit.
 */
import { AR, CASED, ZH } from "./patterns.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Letters of a word that are compared; endings differ. */
const COMPARED = 5;
/** Fewest letters of a word that is not small. */
const SHORTEST = 3;
/** Most letters of a word that are looked at. */
const LONGEST = 24;
/** Most signs between two words. */
const APART = 4;

type ListName = Exclude<keyof Vocabulary, "familyNames">;

/** The beginnings of one word of each entry of these lists: of the first, or of the last that is not small. */
export function beginningsOf(which: "first" | "last", ...lists: readonly ListName[]): ReadonlySet<number> {
  const entries = [...CASED, AR, ZH].flatMap((one) => lists.flatMap((list) => one[list] ?? []));
  const words = entries.flatMap((entry) => {
    const all = wordsOf(entry);
    return (which === "first" ? all[0] : (all.findLast((word) => word.length >= SHORTEST) ?? all[0])) ?? [];
  });
  return new Set(words.map((word) => keyAt(word, 0)));
}

function wordsOf(entry: string): readonly string[] {
  const words: string[] = [];
  for (let start = 0, end = 0; start < entry.length; start = end + 1) {
    for (end = start; isLetter(entry.charCodeAt(end));) end += 1;
    if (end > start) words.push(entry.slice(start, end));
  }
  return words;
}

/** A number for the first letters of the word at `index`, whatever their case; few words share one. */
function keyAt(text: string, index: number): number {
  let key = 0;
  for (let at = index; at < index + COMPARED; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) break;
    key = (key * 31 + smallOf(code)) | 0;
  }
  return key;
}

/** The key of a word, as `isAfter` and `isBefore` compare it. */
export function keyOf(word: string): number {
  return keyAt(word, 0);
}

/** Whether one of the last `count` words before `index` begins so. Chinese and Arabic words always may. */
export function isAfter(text: string, index: number, count: number, beginnings: ReadonlySet<number>): boolean {
  let end = index;
  for (let word = 0; word < count; word += 1) {
    for (const from = end; end > 0 && from - end < APART && !isLetter(text.charCodeAt(end - 1));) end -= 1;
    let start = end;
    while (start > 0 && end - start < LONGEST && isLetter(text.charCodeAt(start - 1))) start -= 1;
    if (start === end) return false;
    if (beginsSo(text, start, beginnings)) return true;
    end = start;
  }
  return false;
}

/** Whether one of the next `count` words from `index` on begins so. Chinese and Arabic words always may. */
export function isBefore(text: string, index: number, count: number, beginnings: ReadonlySet<number>): boolean {
  let start = index;
  for (let word = 0; word < count; word += 1) {
    for (const from = start; start < text.length && start - from < APART && !isLetter(text.charCodeAt(start));)
      start += 1;
    let end = start;
    while (end - start < LONGEST && isLetter(text.charCodeAt(end))) end += 1;
    if (start === end) return false;
    if (beginsSo(text, start, beginnings)) return true;
    start = end;
  }
  return false;
}

function beginsSo(text: string, start: number, beginnings: ReadonlySet<number>): boolean {
  return text.charCodeAt(start) >= UNCASED || beginnings.has(keyAt(text, start));
}

/** The first letter of Arabic; those of Chinese come later. */
export const UNCASED = 0x600;

/** What a character is, for those before Arabic; letters come last. */
const [OTHER, DIGIT, LETTER, CAPITAL] = [0, 1, 2, 3];
/** The letters before Arabic, from and to. */
const LETTERS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a], [0x61, 0x7a], [0xaa, 0xaa], [0xb5, 0xb5], [0xba, 0xba], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2c1], [0x2c6, 0x2d1],
  [0x2e0, 0x2e4], [0x2ec, 0x2ec], [0x2ee, 0x2ee], [0x300, 0x374], [0x376, 0x377], [0x37a, 0x37d], [0x37f, 0x37f], [0x386, 0x386],
  [0x388, 0x38a], [0x38c, 0x38c], [0x38e, 0x3a1], [0x3a3, 0x3f5], [0x3f7, 0x481], [0x483, 0x52f], [0x531, 0x556], [0x559, 0x559],
  [0x560, 0x588], [0x591, 0x5bd], [0x5bf, 0x5bf], [0x5c1, 0x5c2], [0x5c4, 0x5c5], [0x5c7, 0x5c7], [0x5d0, 0x5ea], [0x5ef, 0x5f2],
]; // prettier-ignore
const KINDS = new Uint8Array(UNCASED).fill(DIGIT, 0x30, 0x3a);
const SMALL = Uint16Array.from(KINDS, (_, code) => code);
for (const [from, to] of LETTERS)
  for (let code = from; code <= to; code += 1) {
    SMALL[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
    KINDS[code] = SMALL[code] === code ? LETTER : CAPITAL;
  }

function smallOf(code: number): number {
  return code < UNCASED ? (SMALL[code] ?? code) : code;
}

/** Whether a character is a letter; of scripts after Arabic only those of Chinese. */
export function isLetter(code: number): boolean {
  if (code < UNCASED) return (KINDS[code] ?? OTHER) >= LETTER;
  if (code >= 0x2000) return code >= 0x3400 && code <= 0x9fff;
  return code >= 0x620 && !isDigit(code);
}

/** Whether a character is a capital letter. */
export function isCapital(code: number): boolean {
  return code < UNCASED && KINDS[code] === CAPITAL;
}

/** Whether a character is a digit: of ASCII, Arabic, Persian, or full width. */
export function isDigit(code: number): boolean {
  if (code < UNCASED) return KINDS[code] === DIGIT;
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0xff10 && code <= 0xff19);
}
