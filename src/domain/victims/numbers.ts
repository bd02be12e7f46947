/** Numbers that lead to a person: of a case, a document, a telephone; and dates of birth. */
import type { IdentifyingWords } from "./identifying-words.ts";
import { ZH, anyOf, at, fitsAt, matchAt, sentenceAround } from "./patterns.ts";
import { beginningsOf, isAfter, isCapital, isDigit, isLetter } from "./words-near.ts";

const SIGNS = anyOf("numberSigns");
/** Between a word such as "case" and its number: signs of a number, letters before the digits. */
const UP_TO_NUMBER = `(?:\\s?(?:${SIGNS})|\\s?[:：,(（«"#№]){0,4}[\\s]{0,2}(?:(?<![\\p{Lu}\\p{Ll}])[\\p{Lu}]{1,4}(?:[-/.№ ]|\\s№\\s)?){0,2}`;
/** The same with something that says that it is a number. */
const NUMBERED = `\\s?[,(（]?\\s?(?:[\\p{L}]{1,12}\\s)?(?:${SIGNS}|[:：(（#№]|(?<=\\s)\\p{Lu}{2,5}[-\\s])${UP_TO_NUMBER}`;

const CASE_BEFORE = at(
  `(?<=((?:${anyOf("cases")})${NUMBERED}|(?:${anyOf("cases", [ZH])})[为：:]?\\p{Lu}{0,3}))`,
);
const DOCUMENT_BEFORE = at(`(?<=((?:${anyOf("documents")})${UP_TO_NUMBER}))`);
const BIRTH_BEFORE = at(`(?<=((?:${anyOf("births")})(?:\\s?[:：(]|\\s(?:on|le|el|в|:))?\\s{0,2}(?:\\p{L}{3,10}\\s)?))`);
const TELEPHONE_BEFORE = at(`(?<=(?:${anyOf("telephones")})(?:\\s?(?:${SIGNS})|[:：])?\\s{0,2}\\+?\\(?)`);
/** The number itself, with what belongs to it. */
const CODE = at("[\\p{Nd}\\p{Lu}](?:[\\p{Nd}\\p{Lu}]|[-/.‑–](?=[\\p{Nd}\\p{Lu}])|\\s(?=\\p{Nd}{3})){0,30}", "u");
const OF_YEAR = at("\\s(?:لسنة|لعام|سنة|of)\\s\\p{Nd}{4}");

const DAY = "(?:er|º|st|nd|rd|th|-го|日|号)?";
const DATE = at(
  `\\p{Nd}{1,4}(?:\\s?[./年-]\\s?\\p{Nd}{1,2}\\s?[./月-]\\s?\\p{Nd}{1,4}日?|${DAY},?\\s(?:of\\s|de\\s|d')?(?:\\p{L}{3,12}\\.?,?\\s(?:de\\s|del\\s)?)?\\p{Nd}{4})`,
);
const BIRTH_AFTER = at(`[\\s,，（(]{0,2}(?:${anyOf("birthsAfter")})`);

/** The number of a case of the law in Chinese: (2024)云01刑初341号. */
const CHINESE_CASE = at("[（(〔]\\p{Nd}{4}[）)〕]\\p{Script=Han}{0,3}\\p{Nd}{0,6}\\p{Script=Han}{1,5}\\p{Nd}{1,6}号");
const CHINESE_CASE_AFTER = at("第\\p{Nd}{4}[-—]\\p{Nd}{1,8}号[\\p{Script=Han}]{0,4}案", "u");
/** The number of a Chinese citizen: a place, the date of birth, and four more. */
const CHINESE_ID = at("\\p{Nd}{6}(?:19|20)\\p{Nd}{9}[\\p{Nd}Xx](?!\\p{Nd})");

const TELEPHONE = at("\\+?\\(?\\p{Nd}(?:[\\s().\\-‑/]{0,2}\\p{Nd}){6,14}(?!\\p{Nd}|[.,]\\p{Nd}|\\s\\p{Nd})");
const CHINESE_MOBILE = at("1[3-9]\\p{Nd}{9}(?!\\p{Nd})");
const WITH_PREFIX = /^(?:\+|00[1-9]|\(\+)/;
/** Local numbers begin with a nought; sums of money never do. */
const LOCAL = /^\(?0[1-9]/;
/** Numbers that cost nothing, which belong to hotlines. */
const FREE = /^(?:\+?\p{Nd}{1,3}[\s-])?\(?0?[\s-]?80\p{Nd}|^8[\s-]?\(?80\p{Nd}|^116/u;

const OFFICES = new RegExp(anyOf("offices"), "u");
const JUDGMENTS = new RegExp(anyOf("judgments"), "u");

/** Whether the sentence is about an office or a hotline, which anybody may write to or call. */
export function isOfOffice(text: string, start: number, end: number): boolean {
  return OFFICES.test(sentenceAround(text, start, end));
}

/** What the digits that begin at `index` say of a person; undefined if nothing. */
export function numberAt(text: string, index: number): IdentifyingWords | undefined {
  const digits = digitsFrom(text, index);
  if (digits < 3) return undefined;
  const isCited = isAfterSign(text, index);
  return (
    birthAt(text, index) ??
    (isCited && digits >= 5 ? documentAt(text, index) : undefined) ??
    (isCited ? caseAt(text, index) : undefined) ??
    (digits >= 7 ? telephoneAt(text, index) : undefined)
  );
}

/** The digits from here on, as long as only signs of a number or the letters of a date come between them; at most 20. */
function digitsFrom(text: string, index: number): number {
  let [digits, apart] = [0, 0];
  for (let at = index; at < text.length && apart < 16 && digits < 20; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) [digits, apart] = [digits + 1, 0];
    else apart += isLetter(code) || apart > 0 ? 1 : code === 0x2c ? 8 : 1;
  }
  return digits;
}

/** Words, and letters of a code, before a number that is cited. */
const CITING = beginningsOf("last", "numberSigns", "documents", "cases");

/** Whether a number comes after "no.", a capital letter or another sign of a number that is cited. */
function isAfterSign(text: string, index: number): boolean {
  const before = text.charAt(index - 1) === " " ? text.charCodeAt(index - 2) : text.charCodeAt(index - 1);
  return isCapital(before) || (!isLetter(before) && !isDigit(before)) || isAfter(text, index, CITING);
}

function birthAt(text: string, index: number): IdentifyingWords | undefined {
  const date = matchAt(DATE, text, index);
  if (date === null) return undefined;
  const end = index + date[0].length;
  const after = matchAt(BIRTH_AFTER, text, end);
  if (after !== null) return { kind: "birthDate", start: index, end: end + after[0].length };
  const before = matchAt(BIRTH_BEFORE, text, index)?.[1];
  return before === undefined ? undefined : { kind: "birthDate", start: index - before.length, end };
}

function documentAt(text: string, index: number): IdentifyingWords | undefined {
  const id = matchAt(CHINESE_ID, text, index);
  const before = matchAt(DOCUMENT_BEFORE, text, index)?.[1];
  if (before === undefined)
    return id === null ? undefined : { kind: "document", start: index, end: index + id[0].length };
  const code = matchAt(CODE, text, index)?.[0] ?? "";
  const isLong = digitsIn(code) >= 5;
  return isLong ? { kind: "document", start: index - before.length, end: index + code.length } : undefined;
}

function caseAt(text: string, index: number): IdentifyingWords | undefined {
  const chinese = matchAt(CHINESE_CASE, text, index - 1) ?? matchAt(CHINESE_CASE_AFTER, text, index - 1);
  const before = chinese === null ? matchAt(CASE_BEFORE, text, index)?.[1] : "";
  if (before === undefined) return undefined;
  const code = chinese?.[0] ?? matchAt(CODE, text, index)?.[0] ?? "";
  const start = chinese === null ? index - before.length : index - 1;
  const ending = chinese === null ? index + code.length : start + code.length;
  const end = ending + (matchAt(OF_YEAR, text, ending)?.[0].length ?? 0);
  const isNumber = chinese !== null || digitsIn(text.slice(index, end)) >= 3;
  if (!isNumber || JUDGMENTS.test(sentenceAround(text, start, end))) return undefined;
  return { kind: "caseNumber", start, end };
}

function telephoneAt(text: string, index: number): IdentifyingWords | undefined {
  const signs = /[+(]{1,2}$/.exec(text.slice(Math.max(0, index - 2), index))?.[0].length ?? 0;
  const start = index - signs;
  const number = matchAt(TELEPHONE, text, start)?.[0] ?? matchAt(CHINESE_MOBILE, text, index)?.[0];
  if (number === undefined || fitsAt(DATE, text, index)) return undefined;
  const digits = digitsIn(number);
  const end = start + number.length;
  const isTelephone =
    (WITH_PREFIX.test(number) && digits >= 8) ||
    (LOCAL.test(number) && digits >= 9 && digits <= 11) ||
    fitsAt(CHINESE_MOBILE, text, index) ||
    (digits >= 7 && /[\s-]/.test(number) && !/[.,/]/.test(number) && fitsAt(TELEPHONE_BEFORE, text, start));
  if (!isTelephone || FREE.test(number) || isOfOffice(text, start, end)) return undefined;
  return { kind: "telephone", start, end };
}

function digitsIn(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
