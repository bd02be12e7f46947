/** The words beside a number, compared with those of the vocabulary by their first letters: a quick look before a pattern. */
import { AR, CASED, ZH } from "./patterns.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Letters of a word that are compared; endings differ. */
const COMPARED = 4;
/** Most letters of a word beside a number that are looked at. */
const LONGEST = 24;

type ListName = Exclude<keyof Vocabulary, "familyNames">;

/** The beginnings of the first or the last words in these lists. */
export function beginningsOf(which: "first" | "last", ...lists: readonly ListName[]): ReadonlySet<string> {
  const all = [...CASED, AR, ZH].flatMap((one) => lists.flatMap((list) => one[list] ?? []));
  const words = all.map((entry) => entry.match(/[\p{L}\p{M}]+/gu)?.at(which === "first" ? 0 : -1) ?? "");
  return new Set(words.map(beginning).filter((word) => word !== ""));
}

function beginning(word: string): string {
  return word.slice(0, COMPARED);
}

/** Whether the word that ends before `index`, or a sign there, is one of these. */
export function isAfter(text: string, index: number, beginnings: ReadonlySet<string>): boolean {
  let end = index;
  while (end > 0 && index - end < 3 && isBetween(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < LONGEST && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return hasBeginning(text.slice(start, end), beginnings);
}

/** Whether the word that begins at `index`, perhaps after a space or a hyphen, is one of these. */
export function isBefore(text: string, index: number, beginnings: ReadonlySet<string>): boolean {
  let start = index;
  while (start - index < 2 && isBetween(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end - start < LONGEST && isLetter(text.charCodeAt(end))) end += 1;
  return hasBeginning(text.slice(start, end), beginnings);
}

function hasBeginning(word: string, beginnings: ReadonlySet<string>): boolean {
  if (word === "") return false;
  // Chinese has no spaces, and Arabic joins small words to the next.
  return word.charCodeAt(0) >= 0x600 || beginnings.has(beginning(word.toLowerCase()));
}

/** Spaces, and signs between a word and its number. */
function isBetween(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2d || code === 0x3a || code === 0x28 || code === 0xa0;
}

/** Whether a character is a letter, roughly: what is not in question is quickly told apart. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !isDigit(code);
  return code >= 0x3400 && code <= 0x9fff;
}

/** Whether a character is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0xc0 || code > 0x52f) return false;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

/** Whether a character is a digit: of ASCII, Arabic, Persian, or full width. */
export function isDigit(code: number): boolean {
  if (code < 0x660) return code >= 0x30 && code <= 0x39;
  return (
    (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0xff10 && code <= 0xff19)
  );
}
