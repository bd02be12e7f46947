/** Where persons live. */
import type { IdentifyingWords } from "./identifying-words.ts";
import { isNearOffice } from "./numbers.ts";
import { anyOf, at, matchAt, sentenceAround, within } from "./patterns.ts";
import { beginningsOf, isAfter } from "./words-near.ts";

const FLATS = beginningsOf("last", "flats");
/** A word for a flat, with the number of the house before it in Chinese: 12号3单元. */
const FLAT_BEFORE = at(
  () => `(?<=((?:\\p{Nd}{1,4}号?\\p{Nd}{0,3})?(?:${anyOf("flats")})\\s?(?:no\\.?|n[°º]|№|رقم)?\\s?))`,
);
const PERSONS = within(() => `${anyOf("persons")}|(?:her|his) (?:home|house|room)`);
const NUMBER = at(() => "\\p{Nd}{1,4}(?:\\s?[A-Da-d](?!\\p{L})|室|[号號]室?)?(?![\\p{Nd}.,-]\\p{Nd}|\\s?%)");

/** The number of a flat at `index`; undefined if it is none, or if an office is near. */
export function homeAt(text: string, index: number): IdentifyingWords | undefined {
  if (!isAfter(text, index, 1, FLATS)) return undefined;
  const before = matchAt(FLAT_BEFORE, text, index)?.[1];
  const number = matchAt(NUMBER, text, index)?.[0];
  if (before === undefined || number === undefined) return undefined;
  const [start, end] = [index - before.length, index + number.length];
  const isOfPerson = PERSONS().test(sentenceAround(text, start, end));
  return isNearOffice(text, start, end) && !isOfPerson ? undefined : { kind: "home", start, end };
}
