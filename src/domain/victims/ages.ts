/** Ages of one person. */
import { AR, CASED, ZH, anyOf, at, everywhere, fitsAt, matchAt, placesOf } from "./patterns.ts";
import { beginningsOf, isAfter, isBefore, isDigit } from "./words-near.ts";

/** An age: its number and the word for years. */
export interface Age {
  readonly start: number;
  readonly end: number;
  /** Nothing says that it is an age but where it is: ", 15,". */
  readonly isBare: boolean;
  /** Only a name right before it makes it an age: "who was 15". */
  readonly needsName: boolean;
}

const UNIT = at(() => `[\\s-]{0,2}(?:${anyOf("ageUnits", [...CASED, AR])})|\\s?(?:${anyOf("ageUnits", [ZH])})`);
const LEAD = at(() => `(?<=(?:${anyOf("ageLeads")})\\s{0,2})`);
/** After a name: "who was". */
const NAME_LEAD = at(() => `(?<=(?:${anyOf("nameLeads")})\\s{0,2})`);
/** What may come after a number that nothing is counted by. */
const ENDED = at(() => "\\s?(?:[.,;:)،。，；）]|$|(?:at|when|then|and|in|on|al|cuando|en|y|entonces|когда|и|на)\\s)");
const NOT_AGE = at(() => `\\s{0,2}(?:${anyOf("notAges")})`);
const BOUND_BEFORE = at(() => `(?<=(?:${anyOf("boundsBefore")})\\s{0,2})`);
/** The other bound after a number: "16 to 18". */
const BOUND_AFTER = at(() => `\\s{0,2}(?:${anyOf("boundsAfter")}|[-–—/])\\s{0,2}(?=\\p{Nd}|[\\p{L}])`);
const RANGE_BEFORE = at(() => `(?<=\\p{Nd}[^.,;]{0,8}(?:${anyOf("boundsAfter")}|[-–—/])\\s{0,2})`);
/** The same after the word for years. */
const BOUND_AFTER_UNIT = at(
  () =>
    `\\s{0,2}(?:${anyOf("boundsAfter", [ZH])}|(?:${anyOf("boundsAfter", [...CASED, AR])})(?=\\s\\p{Nd}|\\s?[.,;)]|$)|(?:and|or|et|ou|y|o|и|أو)\\s(?:over|above|older|younger|under|plus|moins|más|menos|старше|младше|более|أكثر|أقل))`,
);
/** Part of another number: a date, a law, a sum. */
const IN_NUMBER = /[\p{Nd}.,/№#§°:-]/u;

const UNIT_WORDS = beginningsOf("first", "ageUnits");
const LEAD_WORDS = beginningsOf("last", "ageLeads", "nameLeads");

/** A text that may have an age in words; most have none of these. */
const MAY_BE_IN_WORDS =
  /[ -](?:years?[ -]old|years of age|ans\b|años|aged? [a-z]|who was [a-z]|then [a-z]|лет)|год[а ,.]|летн|عشر|في (?:سن )?ال|(?:سنة|عام|سنوات)|[一二三四五六七八九十]\s?[周岁歲]/;
const IN_WORDS = everywhere(() => {
  const spaced = `(?:${anyOf("ageWords", [...CASED, AR])})`;
  const chinese = `(?:${anyOf("ageWords", [ZH])}){1,3}`;
  return `${anyOf("wholeAges")}|${spaced}(?:[\\s-](?:(?:et|y)\\s)?${spaced}){0,2}|${chinese}(?=\\s?[周週岁歲])`;
});
const WHOLE = at(() => anyOf("wholeAges"));

/** Where numbers are in words that may be an age, as `placesOf` gives them. */
export function agesInWords(text: string): readonly number[] {
  return MAY_BE_IN_WORDS.test(text) ? placesOf(IN_WORDS, text) : [];
}

/** The age of one person whose number is here; undefined for ages of many, bounds, and other numbers. */
export function ageAt(text: string, index: number, end: number): Age | undefined {
  const isNumber = isDigit(text.charCodeAt(index));
  if ((isNumber && end - index > 2) || IN_NUMBER.test(text.charAt(index - 1))) return undefined;
  if (!isNumber && fitsAt(WHOLE, text, index)) return { start: index, end, isBare: false, needsName: false };
  const hasUnit = isBefore(text, end, 1, UNIT_WORDS);
  const mayBeLed = !hasUnit && isAfter(text, index, 2, LEAD_WORDS);
  if (!hasUnit && !mayBeLed && !isSetOff(text, index, end)) return undefined;
  const unit = hasUnit ? (matchAt(UNIT, text, end)?.[0].length ?? 0) : 0;
  const needsName = unit === 0 && mayBeLed && fitsAt(NAME_LEAD, text, index) && fitsAt(ENDED, text, end);
  const isBare = unit === 0 && !needsName && !(mayBeLed && fitsAt(LEAD, text, index));
  const ending = end + unit;
  if (isBare && !isSetOff(text, index, end)) return undefined;
  if (isOfMany(text, index, ending, unit > 0)) return undefined;
  return isBare && fitsAt(BOUND_AFTER, text, end) ? undefined : { start: index, end: ending, isBare, needsName };
}

/** Whether a number is a bound of several ages, or of years that are no age. */
function isOfMany(text: string, index: number, ending: number, hasUnit: boolean): boolean {
  if (fitsAt(NOT_AGE, text, ending) || fitsAt(BOUND_BEFORE, text, index) || fitsAt(RANGE_BEFORE, text, index))
    return true;
  return fitsAt(hasUnit ? BOUND_AFTER_UNIT : BOUND_AFTER, text, ending);
}

/** Whether a number is set off by commas or in brackets, as an age after a name is. */
function isSetOff(text: string, index: number, end: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(end)];
  const isOpened = before === "(" || before === "（" || (before === " " && text.charAt(index - 2) === ",");
  if (!isOpened || !/(?:[\p{Ll}\p{M}]|\p{Lu}\.["”»]?) ?[(（,]/u.test(text.slice(Math.max(0, index - 6), index)))
    return false;
  return /[,;)）]/.test(after) || (after === "." && !/\S/.test(text.charAt(end + 1)));
}
