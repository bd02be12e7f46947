/** Numbers that lead to a person: of a case, a document, a telephone; and dates of birth. */
import type { IdentifyingWords } from "./identifying-words.ts";
import { REACH, ZH, anyOf, at, fitsAt, matchAt, sentenceAround, within } from "./patterns.ts";
import { UNCASED, beginningsOf, isAfter, isCapital, isDigit, isLetter } from "./words-near.ts";

/** Between a word such as "passport" and its number: signs of a number, letters before the digits. */
const upToNumber = (): string =>
  `(?:\\s?(?:${anyOf("numberSigns")})|\\s?[:：,(（«"#№]){0,4}[\\s]{0,2}(?:\\p{Nd}{1,3}\\s\\p{Lu}\\p{Ll}{0,2}\\s)?(?:(?<![\\p{Lu}\\p{Ll}])[\\p{Lu}]{1,4}(?:[-/.№ ]|\\s№\\s)?){0,2}`;
/** Two dates or years, which look like the parts of a number. */
const PERIOD =
  "(?:19|20)\\p{Nd}{2}[-–/](?:19|20)?\\p{Nd}{2}(?!\\p{Nd})|\\p{Nd}{1,2}[-/]\\p{Nd}{1,2}[-/](?:19|20)?\\p{Nd}{2}(?!\\p{Nd})";
/** A number of several parts, as registries give: 17282-2022-00451, 118/2023. */
const IN_PARTS = `(?!${PERIOD})(?=\\p{Nd}{1,8}[-/](?:[\\p{Lu}\\p{Nd}]{1,8}[-/]\\p{Nd}|\\p{Nd}{2}))`;
/** A word between "case" and its number; a law has a number of its own. */
const BETWEEN = `(?:(?!(?:loi|law|act|decree|ley|decreto|décret|arrêté|закон|указ|قانون|القانون|مرسوم)(?!\\p{L}))[\\p{Ll}\\u0621-\\u064a'’]{1,16}\\s)?`;
/** The same, with something that says that it is a number. */
const numbered = (): string =>
  `\\s?[,(（]?\\s?${BETWEEN}(?:${anyOf("numberSigns")}|[:：(（#№]|(?<=\\s)(?:\\p{Lu}{2,5}[-\\s/]|${IN_PARTS}))${upToNumber()}`;

const CASE_BEFORE = at(
  () => `(?<=((?:${anyOf("cases")})${numbered()}|(?:${anyOf("cases", [ZH])})[为：:]?\\p{Lu}{0,3}))`,
);
const DOCUMENT_BEFORE = at(() => `(?<=((?:${anyOf("documents")})${upToNumber()}))`);
const BIRTH_BEFORE = at(
  () =>
    `(?<=((?:${anyOf("births")})(?:\\s?[:：(]|\\s(?:on|le|el|в|:))?\\s{0,2}(?:\\p{L}{3,10}\\s)?|(?:${anyOf("births")})\\s(?:at|in|à|en|в)\\s(?:\\p{Lu}\\p{L}{1,14}\\s){1,5}(?:on|le|el)\\s(?:the\\s)?|\\(\\*\\s?))`,
);
const BIRTH_AFTER = at(() => `[\\s,，（(]{0,2}(?:${anyOf("birthsAfter")})(?!效)`);
const TELEPHONE_BEFORE = at(
  () =>
    `(?<=(?:(?:${anyOf("telephones")})(?:\\s?(?:${anyOf("numberSigns")})|[:：])?|(?:mobile|phone|telephone|portable|téléphone|celular|móvil|teléfono|телефон)(?:\\s\\p{Ll}{1,12}){1,3})\\s{0,2}\\+?\\(?)`,
);
/** "On her mobile": of a person, also where the sentence is about an office. */
const OWN_BEFORE = at(
  () =>
    "(?<=(?:her|his|su|sa|son|её|ее|его)\\s(?:own\\s|private\\s)?(?:mobile|cell|phone|celular|móvil|portable|телефон\\p{L}*|номер\\p{L}*)\\s[^.;\\p{Nd}]{0,12})",
);
/** The number itself, with what belongs to it. */
const CODE = at(() => "[\\p{Nd}\\p{Lu}](?:[\\p{Nd}\\p{Lu}]|[-/.‑–](?=[\\p{Nd}\\p{Lu}])|\\s(?=\\p{Nd}{3})){0,30}");
const OF_YEAR = at(() => "\\s(?:لسنة|لعام|سنة|of)\\s\\p{Nd}{4}");

const DAY = "(?:er|º|st|nd|rd|th|-го|日|号)?";
const DATE = at(
  () =>
    `\\p{Nd}{1,4}(?:\\s?[./年-]\\s?\\p{Nd}{1,2}\\s?[./月-]\\s?\\p{Nd}{1,4}日?|${DAY},?\\s(?:of\\s|de\\s|d')?(?:\\p{L}{3,12}\\.?,?\\s(?:de\\s|del\\s)?)?\\p{Nd}{4})`,
);

/** The number of a case in Chinese: (2024)云01刑初341号. */
const CHINESE_CASE = at(
  () =>
    "[（(〔]\\p{Nd}{4}[）)〕]\\p{Script=Han}{0,3}\\p{Nd}{0,6}\\p{Script=Han}{1,5}\\p{Nd}{1,6}号|第\\p{Nd}{4}[-—]\\p{Nd}{1,8}号[\\p{Script=Han}]{0,4}案",
);
/**
 * Numbers of persons that need no word before them. Of a Chinese citizen: a place, the date of birth, and four more. Of
 * somebody insured in France: sex, year and month of birth, place, order and check.
 */
const PERSONAL_NUMBER = at(
  () =>
    "(?:\\p{Nd}{6}(?:19|20)\\p{Nd}{9}[\\p{Nd}Xx]|[12]\\s?\\p{Nd}{2}\\s?(?:0[1-9]|1[0-2])\\s?\\p{Nd}[\\p{Nd}AB]\\s?\\p{Nd}{3}\\s?\\p{Nd}{3}(?:\\s?\\p{Nd}{2})?)(?!\\p{Nd})",
);

const TELEPHONE = at(() => "\\+?\\(?\\p{Nd}(?:[\\s().\\-‑/]{0,2}\\p{Nd}){6,14}(?!\\p{Nd}|[.,]\\p{Nd}|\\s\\p{Nd})");
const CHINESE_MOBILE = at(() => "1[3-9]\\p{Nd}{9}(?!\\p{Nd})");
const WITH_PREFIX = /^(?:\+|00[1-9]|\(\+)/;
/** Local numbers begin with a nought; sums of money never do. */
const LOCAL = /^\(?0[1-9]/;
/** Numbers that cost nothing, which belong to hotlines. */
const FREE = /^(?:\+?\p{Nd}{1,3}[\s-])?\(?0?[\s-]?80\p{Nd}|^8[\s-]?\(?80\p{Nd}|^116/u;

const OFFICES = within(() => anyOf("offices"));
const UNPUBLISHED = within(() => anyOf("unpublished"));
const JUDGMENTS = within(() => anyOf("judgments"));

/** Words back from a number, and on from it, among which a word for what it is may be. */
const NEAR = 5;
const DOCUMENTS = beginningsOf("last", "documents");
const CASES = beginningsOf("last", "cases");
const BIRTHS = beginningsOf("last", "births");
const TELEPHONES = beginningsOf("last", "telephones");

/** Whether the sentence is about an office or a hotline, which anybody may write to or call. */
export function isOfOffice(text: string, start: number, end: number): boolean {
  return OFFICES().test(sentenceAround(text, start, end));
}

/** Whether an office or a hotline is named near by, maybe in the sentence before. */
export function isNearOffice(text: string, start: number, end: number): boolean {
  return OFFICES().test(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** What the digits that begin at `index` say of a person; undefined if nothing. */
export function numberAt(text: string, index: number): IdentifyingWords | undefined {
  if (fitsAt(YEAR, text, index) || isContinued(text, index)) return undefined;
  const digits = digitsFrom(text, index);
  const born = birthAt(text, index);
  if (born !== undefined || digits < 3) return born;
  const found = isCited(text, index) ? citedAt(text, index, digits) : undefined;
  return found ?? (digits >= 7 ? telephoneAt(text, index) : undefined);
}

/** Four digits that are a year and nothing else: what would make them part of a number is not beside them. */
const YEAR = at(() => "(?<=^|\\s)(?:19|20)\\d{2}(?=[\\s.,;:)](?!\\d)|$)");

/** Whether the digits belong to a number that began before. */
function isContinued(text: string, index: number): boolean {
  return index > 1 && "-/.".includes(text.charAt(index - 1)) && isDigit(text.charCodeAt(index - 2));
}

function citedAt(text: string, index: number, digits: number): IdentifyingWords | undefined {
  const document = digits >= 5 && isAfter(text, index, NEAR, DOCUMENTS) ? documentAt(text, index) : undefined;
  return (
    document ??
    (isAfter(text, index, NEAR, CASES) || BRACKETS.test(text.charAt(index - 1)) ? caseAt(text, index) : undefined)
  );
}

const BRACKETS = /[（(〔第]/;
const SIGNS = beginningsOf("last", "numberSigns", "documents");

/** Whether a sign of a number, a capital letter, or a word such as "number" is right before. */
function isCited(text: string, index: number): boolean {
  const before = text.charCodeAt(text.charAt(index - 1) === " " ? index - 2 : index - 1);
  if (!(isLetter(before) || isDigit(before)) || isCapital(before)) return true;
  return isAfter(text, index, 1, SIGNS) || isInParts(text, index);
}

/** Whether a hyphen or a stroke comes after the first digits. */
function isInParts(text: string, index: number): boolean {
  let end = index + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return text.charAt(end) === "-" || text.charAt(end) === "/";
}

/** The digits from here on, as long as no more than two signs, or a few letters of a code, come between them; at most 20. */
function digitsFrom(text: string, index: number): number {
  let [digits, apart] = [0, 0];
  for (let at = index; at < text.length && apart < 3 && digits < 20; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) [digits, apart] = [digits + 1, 0];
    else if (code >= UNCASED || isCapital(code)) apart += 0.2;
    else apart += code === 0x2c ? 3 : 1;
  }
  return digits;
}

function birthAt(text: string, index: number): IdentifyingWords | undefined {
  if (!mayBeDate(text, index)) return undefined;
  const isNamed = isAfter(text, index, NEAR, BIRTHS) || text.charAt(index - 1) === "*";
  // After the date only Russian and Chinese have a word for it, and forms.
  if (!isNamed && !hasUncased(text, index) && !text.includes("рожд") && !text.includes("г.р")) return undefined;
  const date = matchAt(DATE, text, index);
  if (date === null) return undefined;
  const end = index + date[0].length;
  const after = matchAt(BIRTH_AFTER, text, end);
  if (after !== null) return { kind: "birthDate", start: index, end: end + after[0].length };
  const before = isNamed ? matchAt(BIRTH_BEFORE, text, index)?.[1] : undefined;
  return before === undefined ? undefined : { kind: "birthDate", start: index - before.length, end };
}

/** Most characters between the day and the year: " de septiembre de ". */
const DATE_LENGTH = 24;

/** Whether a number may begin a date: it has more than one part, or four digits follow it in a few words. */
function mayBeDate(text: string, index: number): boolean {
  let [run, first] = [0, true];
  for (let at = index; at < index + DATE_LENGTH; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) run += 1;
    else if (code >= UNCASED && run > 0) return true;
    else if (code === 0x2c && !first) return false;
    else {
      if (first && run > 2) return code === 0x2d || code === 0x2e || code === 0x2f;
      [run, first] = [0, false];
    }
    if (run === 4 && !first) return true;
    if (run > 0 && !first && at - index < 6) return true;
  }
  return false;
}

/** Whether a letter of a script without capitals follows soon. */
function hasUncased(text: string, index: number): boolean {
  for (let at = index; at < index + 6; at += 1) if (text.charCodeAt(at) >= 0x3400) return true;
  return false;
}

function documentAt(text: string, index: number): IdentifyingWords | undefined {
  const before = matchAt(DOCUMENT_BEFORE, text, index)?.[1];
  if (before === undefined) {
    const id = matchAt(PERSONAL_NUMBER, text, index);
    return id === null ? undefined : { kind: "document", start: index, end: index + id[0].length };
  }
  const code = matchAt(CODE, text, index)?.[0] ?? "";
  const isLong = digitsIn(code) >= 5;
  return isLong ? { kind: "document", start: index - before.length, end: index + code.length } : undefined;
}

function caseAt(text: string, index: number): IdentifyingWords | undefined {
  const chinese = BRACKETS.test(text.charAt(index - 1)) ? matchAt(CHINESE_CASE, text, index - 1) : null;
  const before = chinese === null ? matchAt(CASE_BEFORE, text, index)?.[1] : "";
  if (before === undefined) return undefined;
  const code = chinese?.[0] ?? matchAt(CODE, text, index)?.[0] ?? "";
  const start = chinese === null ? index - before.length : index - 1;
  const ending = chinese === null ? index + code.length : start + code.length;
  const end = ending + (matchAt(OF_YEAR, text, ending)?.[0].length ?? 0);
  const isNumber = chinese !== null || digitsIn(text.slice(index, end)) >= 3;
  if (!isNumber || isPublished(sentenceAround(text, start, end))) return undefined;
  return { kind: "caseNumber", start, end };
}

function isPublished(sentence: string): boolean {
  return JUDGMENTS().test(sentence) && !UNPUBLISHED().test(sentence);
}

function telephoneAt(text: string, index: number): IdentifyingWords | undefined {
  const signs = /[+(]{1,2}$/.exec(text.slice(Math.max(0, index - 2), index))?.[0].length ?? 0;
  const start = index - signs;
  const number = matchAt(TELEPHONE, text, start)?.[0] ?? matchAt(CHINESE_MOBILE, text, index)?.[0];
  if (number === undefined || fitsAt(DATE, text, index)) return undefined;
  const digits = digitsIn(number);
  const end = start + number.length;
  const isGrouped = digits >= 7 && /[\s-]/.test(number) && !/[.,/]/.test(number);
  const isTelephone =
    (WITH_PREFIX.test(number) && digits >= 8) ||
    (LOCAL.test(number) && digits >= 9 && digits <= 11) ||
    fitsAt(CHINESE_MOBILE, text, index) ||
    (isGrouped && isAfter(text, start, NEAR, TELEPHONES) && fitsAt(TELEPHONE_BEFORE, text, start));
  if (!isTelephone || FREE.test(number)) return undefined;
  if (isOfOffice(text, start, end) && !fitsAt(OWN_BEFORE, text, start)) return undefined;
  return { kind: "telephone", start, end };
}

function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
