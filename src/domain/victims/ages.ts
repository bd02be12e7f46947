/** Ages of one person, with the name, the initials or the village beside them. */
import type { IdentifyingWords } from "./identifying-words.ts";
import {
  ARABIC,
  ARABIC_AFTER_LABEL,
  FULL,
  HAN,
  HAN_AFTER_LABEL,
  INITIALS,
  SINGLE,
  isOfficial,
  mayBePerson,
} from "./names.ts";
import { AR, CASED, ZH, anyOf, at, fitsAt, matchAt, sentenceAround } from "./patterns.ts";
import { beginningsOf, isAfter, isBefore } from "./words-near.ts";

const UNIT = at(`[\\s-]{0,2}(?:${anyOf("ageUnits", [...CASED, AR])})|\\s?(?:${anyOf("ageUnits", [ZH])})`);
const LEAD = at(`(?<=(?:${anyOf("ageLeads")})\\s{0,2})`);
const NOT_AGE = at(`\\s{0,2}(?:${anyOf("notAges")})`);
const BOUND_BEFORE = at(`(?<=(?:${anyOf("boundsBefore")})\\s{0,2})`);
const CONNECTORS = anyOf("boundsAfter");
const BOUND_AFTER = at(`\\s{0,2}(?:${CONNECTORS}|[-–—/])\\s{0,2}(?=\\p{Nd}|[\\p{L}])`);
const RANGE_BEFORE = at(`(?<=\\p{Nd}[^.,;]{0,8}(?:${CONNECTORS}|[-–—/])\\s{0,2})`);
/** Part of another number: a date, a law, a sum. */
const IN_NUMBER_BEFORE = /[\p{Nd}.,/№#§°:-]$/u;

/** An age: its digits and the word for years. */
interface Age {
  readonly start: number;
  readonly end: number;
  /** Nothing says that it is an age but where it is: ", 15,". */
  readonly isBare: boolean;
}

const UNIT_WORDS = beginningsOf("first", "ageUnits");
const LEAD_WORDS = beginningsOf("last", "ageLeads");

/** Whether a number is set off by commas or in brackets, as an age after a name is. */
function isSetOff(text: string, index: number, end: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(end)];
  if (!(before === "(" || before === "（" || (before === " " && text.charAt(index - 2) === ","))) return false;
  return after === "," || after === ";" || after === ")" || after === "）" || (after === "." && !/\S/.test(text.charAt(end + 1)));
}

/** The age of one person whose number begins at `index`, its digits ending at `end`. */
function ageAt(text: string, index: number, end: number): Age | undefined {
  if (end - index > 2) return undefined;
  const hasUnit = isBefore(text, end, UNIT_WORDS);
  const isLed = !hasUnit && isAfter(text, index, LEAD_WORDS);
  if (!hasUnit && !isLed && !isSetOff(text, index, end)) return undefined;
  if (IN_NUMBER_BEFORE.test(text.charAt(index - 1))) return undefined;
  const unit = hasUnit ? (matchAt(UNIT, text, end)?.[0].length ?? 0) : 0;
  const isBare = unit === 0 && !fitsAt(LEAD, text, index);
  const ending = end + unit;
  if (isBare && !isSetOff(text, index, end)) return undefined;
  if (fitsAt(NOT_AGE, text, ending) || fitsAt(BOUND_BEFORE, text, index) || fitsAt(RANGE_BEFORE, text, index))
    return undefined;
  // What follows the number may be the other bound, as in "16 to 18 years".
  if (unit === 0 && !isBare && fitsAt(BOUND_AFTER, text, end)) return undefined;
  if (unit > 0 && fitsAt(BOUND_AFTER_UNIT, text, ending)) return undefined;
  return { start: index, end: ending, isBare };
}

const BOUND_AFTER_UNIT = at(
  `\\s{0,2}(?:${anyOf("boundsAfter", [ZH])}|(?:${anyOf("boundsAfter", [...CASED, AR])})(?=\\s\\p{Nd}|\\s?[.,;)]|$)|(?:and|or|et|ou|y|o|и|أو)\\s(?:over|above|older|younger|under|plus|moins|más|menos|старше|младше|более|أكثر|أقل))`,
);

/** Between a name and an age: signs, and a few small words such as "was" or "a girl of". */
const GAP = "[,(（\\s—–-]{0,4}(?:[\\p{Ll}\\p{M}'’.]{1,14}[\\s,(]{1,2}){0,5}";
const TIGHT_GAP = `[,]?\\s?[(]?(?:(?:${anyOf("ageLeads", CASED)}|who (?:is|was)|âgée? de|de|в возрасте)\\s)?`;
const NAME_BEFORE = at(`(?<=(${FULL})${GAP})`, "u");
const BARE_NAME_BEFORE = at(`(?<=(${FULL})(?:,\\s|\\s?\\())`, "u");
const SINGLE_BEFORE = at(`(?<=[\\p{Ll},]\\s(${SINGLE})${TIGHT_GAP})`, "u");
const INITIALS_BEFORE = at(`(?<=(${INITIALS})["»)）]{0,1}[,，،(（\\s]{0,3}(?:[\\p{Ll}\\p{M}'’]{1,14}[\\s,(]{1,2}|[男女][，,]){0,5})`, "u");
const ARABIC_INITIALS_BEFORE = at("(?<=((?<![\\u0621-\\u064a.])(?:[\\u0621-\\u064a]\\.\\s?){2,4})[)]?[،(\\s]{0,3}(?:[\\u0621-\\u064a]{2,9}\\s){0,4})", "u");
/** After "15-year-old": a nationality or a word for a person may come before the name. */
const NAME_AFTER = at(`\\s(?:\\p{L}{3,14}\\s){0,2}(${FULL}|(?:\\p{Lu}\\.\\s?){2,4})`, "u");

const HAN_BEGIN = "(?<=^|[，。；：、！？（(“\"\\s]|和|与)";
const HAN_LABEL = `(?:${anyOf("labels", [ZH])})`;
const HAN_NAME = `(?:(?:${HAN_BEGIN}|${HAN_LABEL})(?:${HAN})|${HAN_LABEL}${HAN_AFTER_LABEL})`;
const HAN_BEFORE = at(`(?<=(${HAN_NAME})(?:[，,（(](?:[男女][，,])?(?:${anyOf("ageLeads", [ZH])})?|\\p{Script=Han}{0,14}(?:年仅|时年|现年|年龄|时|当时|已|才|只有)))`, "u");

const ARABIC_GAP = "[\\s،(]{0,3}(?:[\\u0621-\\u064a\\u064b-\\u0652]{1,9}\\s){0,3}";
const ARABIC_BEFORE = at(`(?<=((?:${anyOf("labels", [AR])})\\s(?:${ARABIC_AFTER_LABEL})|${ARABIC})${ARABIC_GAP})`, "u");
/** A name that is set off, with the age set off after it, at the beginning of a sentence. */
const ARABIC_SET_OFF = at("(?<=(?<=^|[.؛:\\n]\\s?)([\\u0621-\\u064a]{2,12}(?:\\s[\\u0621-\\u064a]{2,12}){1,3})،\\s)", "u");

const PERSON = `(?:${anyOf("persons")})`;
const PERSONS = new RegExp(PERSON, "u");
const VILLAGES = new RegExp(
  `(?:${anyOf("villages", CASED)})\\s(?:\\p{L}{1,3}\\s)?["«“]?\\p{Lu}|(?:${anyOf("villages", [AR])})\\s[\\u0621-\\u064a]{3}|\\p{Script=Han}{2,8}(?:${anyOf("villages", [ZH])})`,
  "u",
);

/** What the age whose digits are here says of one person; undefined if nothing, or if nobody is named or described. */
export function personOfAge(text: string, index: number, end: number): IdentifyingWords | undefined {
  const age = ageAt(text, index, end);
  if (age === undefined) return undefined;
  const named = nameBefore(text, age) ?? (age.isBare ? undefined : nameAfter(text, age));
  if (named !== undefined) return named;
  if (age.isBare) return undefined;
  const sentence = sentenceAround(text, age.start, age.end);
  if (!VILLAGES.test(sentence) || !PERSONS.test(sentence)) return undefined;
  return { kind: "description", start: age.start, end: age.end };
}

function nameBefore(text: string, age: Age): IdentifyingWords | undefined {
  const initials = beginning(INITIALS_BEFORE, text, age) ?? beginning(ARABIC_INITIALS_BEFORE, text, age);
  if (initials !== undefined && !age.isBare) return { kind: "initials", start: initials.start, end: age.end };
  const capitals = age.isBare
    ? beginning(BARE_NAME_BEFORE, text, age)
    : (beginning(NAME_BEFORE, text, age) ?? beginning(SINGLE_BEFORE, text, age));
  if (capitals !== undefined && mayBePerson(text, capitals.start, capitals.end)) {
    return isOfficial(text, capitals.start, capitals.end)
      ? undefined
      : { kind: "name", start: capitals.start, end: age.end };
  }
  if (age.isBare) return undefined;
  const other =
    beginning(HAN_BEFORE, text, age) ??
    beginning(ARABIC_BEFORE, text, age) ??
    (/^\s?[،.)]/.test(text.slice(age.end, age.end + 2)) ? beginning(ARABIC_SET_OFF, text, age) : undefined);
  if (other === undefined || isOfficial(text, other.start, other.end)) return undefined;
  return { kind: "name", start: other.start, end: age.end };
}

function nameAfter(text: string, age: Age): IdentifyingWords | undefined {
  const found = matchAt(NAME_AFTER, text, age.end);
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  const end = age.end + found[0].length;
  const isInitials = name.charAt(1) === ".";
  if (!isInitials && !mayBePerson(text, end - name.length, end)) return undefined;
  return { kind: isInitials ? "initials" : "name", start: age.start, end };
}

/** Where the name in a pattern of what ends at an age begins and ends. */
function beginning(pattern: RegExp, text: string, age: Age): { readonly start: number; readonly end: number } | undefined {
  const name = matchAt(pattern, text, age.start)?.[1];
  if (name === undefined) return undefined;
  const start = text.lastIndexOf(name, age.start - name.length);
  return { start, end: start + name.length };
}

const ARABIC_ORDINAL = at(
  "(?<=((?:ARABIC))\\s(?:[\\u0621-\\u064a\\u064b-\\u0652]{1,9}\\s){0,2})في\\s(?:سن\\s)?ال[\\u0621-\\u064a]{3,6}(?:ة)?(?:\\s(?:عشرة?|والعشرين))?\\sمن\\sعمر[هها]{1,2}".replace("ARABIC", ARABIC),
  "u",
);

/** An age in Arabic words, "in the seventeenth of her years", which begins at `index`. */
export function personOfArabicAge(text: string, index: number): IdentifyingWords | undefined {
  const found = matchAt(ARABIC_ORDINAL, text, index);
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  return { kind: "name", start: text.lastIndexOf(name, index), end: index + found[0].length };
}
