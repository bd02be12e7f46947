/** Who an age belongs to: a name, initials, or one person with a village. */
import { type Age, ageAt } from "./ages.ts";
import type { IdentifyingWords } from "./identifying-words.ts";
import {
  ARABIC,
  ARABIC_AFTER_LABEL,
  ARABIC_INITIALS,
  FULL,
  HAN,
  HAN_AFTER_LABEL,
  HAN_HIDDEN,
  SINGLE,
  initials,
  isOfficial,
  mayBePerson,
} from "./names.ts";
import { AR, CASED, type Pattern, ZH, anyOf, at, matchAt, sentenceAround, within } from "./patterns.ts";

/** Between a name and an age: signs, and a few small words such as "was" or "a girl of". */
const GAP = "[,(（\\s—–-]{0,4}(?:[\\p{Ll}\\p{M}'’.]+[\\s,(]{1,2}){0,5}";
const NAME_BEFORE = at(() => `(?<=(${FULL})${GAP})`);
const BARE_NAME_BEFORE = at(() => `(?<=(${FULL})(?:,\\s|\\s?\\())`);
/** A single name within a sentence: only an age that follows at once is its own. */
const SINGLE_BEFORE = at(() => {
  const led = `(?:${anyOf("ageLeads", CASED)}|then|who (?:is|was)|âgée? de|de|в возрасте)\\s`;
  return `(?<=(?:[\\p{Ll},]\\s|[.]\\s(?=\\p{Lu}\\p{Ll}+,\\s(?:then|who)\\s))(${SINGLE})[,]?\\s?[(]?(?:${led})?)`;
});
/** A single name after a word for a person: "the grandmother of Kayla, 12". */
const LABELLED_BEFORE = at(() => `(?<=(?:${anyOf("labels", CASED)})\\s(${SINGLE})(?:,\\s|\\s?\\())`);
const BARE_INITIALS_BEFORE = at(() => `(?<=((?<![\\p{L}\\p{M}.])(?:\\p{Lu}\\.\\s?){2,4})["”»]?(?:,\\s|\\s?[(（]))`);
const INITIALS_BEFORE = at(
  () =>
    `(?<=(${initials()})["»)）]{0,1}[,，،(（\\s]{0,3}(?:(?:[\\p{Ll}\\p{M}'’]+[\\s,(]{1,2}|[男女][，,]){0,5}|\\p{Script=Han}{0,6}(?:${anyOf("ageLeads", [ZH])}|[时時仅僅已才有])))`,
);
const ARABIC_INITIALS_BEFORE = at(() => `(?<=(${ARABIC_INITIALS})[)]?[،(\\s]{0,3}(?:[\\u0621-\\u064a]{2,9}\\s){0,4})`);
/** After "15-year-old": a nationality or a word for a person may come before the name. */
const NAME_AFTER = at(() => `\\s(?:\\p{L}+\\s){0,2}(${FULL}|(?:\\p{Lu}\\.\\s?){2,4})`);

function hanBefore(): string {
  const label = `(?:${anyOf("labels", [ZH])})`;
  const name = `(?:(?:(?<=^|[，。；：、！？（(“"\\s和与的对给向将由被])|${label})(?:${HAN})|${HAN_HIDDEN}|${label}${HAN_AFTER_LABEL})`;
  const led = anyOf("ageLeads", [ZH]);
  return `(?<=(${name})(?:[，,（(](?:[男女][，,])?(?:${led}|此人|今年|当时)?|\\p{Script=Han}{0,14}(?:${led}|时|当时|已|才|只有)))`;
}
const HAN_BEFORE = at(hanBefore);

const ARABIC_GAP = "[\\s،(]{0,3}(?:[\\u0621-\\u064a\\u064b-\\u0652]{1,9}\\s){0,3}";
const ARABIC_BEFORE = at(
  () => `(?<=((?:${anyOf("labels", [AR])})\\s(?:${ARABIC_AFTER_LABEL})|${ARABIC})${ARABIC_GAP})`,
);
/** Words at the beginning of a sentence, with an age set off after them. */
const ARABIC_SET_OFF = at(
  () => "(?<=(?<=^|[.؛:\\n]\\s?)([\\u0621-\\u064a]{2,12}(?:\\s[\\u0621-\\u064a]{2,12}){1,3})،\\s)",
);
const SET_OFF = /^\s?[،.)]/;

const PERSONS = within(() => anyOf("persons"));
const VILLAGES = within(
  () =>
    `(?:${anyOf("villages", CASED)})\\s(?:\\p{L}{1,3}\\s)?["«“]?\\p{Lu}|(?:${anyOf("villages", [AR])})\\s[\\u0621-\\u064a]{3}|\\p{Script=Han}{2,8}(?:${anyOf("villages", [ZH])})`,
);

const BORN_BEFORE = at(() => `(?<=(${initials()}),?\\s?[(]((?:${anyOf("births")})\\s?(?:in\\s|en\\s|в\\s)?)?)`);
const BORN_AFTER = at(() => `\\s?(?:${anyOf("birthsAfter")})`);

/** Initials with the year of birth that is here: "D. V. (b. 1996)". */
export function personOfYear(text: string, index: number, end: number): IdentifyingWords | undefined {
  if (end - index !== YEAR_DIGITS || !text.slice(Math.max(0, index - NEAR), index).includes("(")) return undefined;
  const found = matchAt(BORN_BEFORE, text, index);
  const after = matchAt(BORN_AFTER, text, end)?.[0] ?? "";
  if (found?.[1] === undefined || (found[2] === undefined && after === "")) return undefined;
  return { kind: "initials", start: text.lastIndexOf(found[1], index), end: end + after.length };
}

const YEAR_DIGITS = 4;
/** Most characters between a bracket and a year. */
const NEAR = 16;

/** What the age whose digits are here says of one person; undefined if nothing, or if nobody is named or described. */
export function personOfAge(text: string, index: number, end: number): IdentifyingWords | undefined {
  const age = ageAt(text, index, end);
  if (age === undefined) return undefined;
  if (age.isBare) return bareAge(text, age);
  return (
    withInitials(text, age) ??
    withCapitals(text, age) ??
    inOtherScripts(text, age) ??
    nameAfter(text, age) ??
    (age.needsName ? undefined : described(text, age))
  );
}

function bareAge(text: string, age: Age): IdentifyingWords | undefined {
  const letters = before(BARE_INITIALS_BEFORE, text, age);
  if (letters) return { kind: "initials", start: letters.start, end: age.end };
  const name = before(BARE_NAME_BEFORE, text, age) ?? before(LABELLED_BEFORE, text, age);
  return name && mayBePerson(text, name.start, name.end) ? named(text, name, age) : undefined;
}

function withInitials(text: string, age: Age): IdentifyingWords | undefined {
  const found = before(INITIALS_BEFORE, text, age) ?? before(ARABIC_INITIALS_BEFORE, text, age);
  if (found === undefined) return undefined;
  // What stands for a name after "the victim" may be the first letter of the name itself.
  const isName = /^[\p{L}\p{M}]/u.test(text.slice(found.end, found.end + 2));
  return { kind: isName ? "name" : "initials", start: found.start, end: age.end };
}

function withCapitals(text: string, age: Age): IdentifyingWords | undefined {
  const name = before(NAME_BEFORE, text, age) ?? before(SINGLE_BEFORE, text, age);
  return name && mayBePerson(text, name.start, name.end) ? named(text, name, age) : undefined;
}

function inOtherScripts(text: string, age: Age): IdentifyingWords | undefined {
  const found =
    before(HAN_BEFORE, text, age) ??
    before(ARABIC_BEFORE, text, age) ??
    (SET_OFF.test(text.slice(age.end, age.end + 2)) ? before(ARABIC_SET_OFF, text, age) : undefined);
  return found && named(text, found, age);
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

function described(text: string, age: Age): IdentifyingWords | undefined {
  const sentence = sentenceAround(text, age.start, age.end);
  if (!VILLAGES().test(sentence) || !PERSONS().test(sentence)) return undefined;
  return { kind: "description", start: age.start, end: age.end };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function named(text: string, name: Span, age: Age): IdentifyingWords | undefined {
  return isOfficial(text, name.start, name.end) ? undefined : { kind: "name", start: name.start, end: age.end };
}

/** The name in a pattern of what ends at an age. */
function before(pattern: Pattern, text: string, age: Age): Span | undefined {
  const name = matchAt(pattern, text, age.start)?.[1];
  if (name === undefined) return undefined;
  const start = text.lastIndexOf(name, age.start - name.length);
  return { start: start + (OPENING.exec(name)?.[0].length ?? 0), end: start + name.length };
}

/** A month, or another first word of a sentence, before a name of two words. */
const OPENING =
  /^(?:(?:In|When|Since|After|On|Here|Then|January|February|March|April|May|June|July|August|September|October|November|December|Quand|Lorsque|Cuando|Когда|После)\s){1,2}(?=\S+\s\S)/;
