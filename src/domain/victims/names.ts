/** Names of persons in texts: in scripts with capital letters by these, in Arabic and Chinese by usual names. */
import { AR, CASED, ZH, anyOf, at, fitsAt, within } from "./patterns.ts";

/** A word with a capital letter, as names have. */
const WORD = "\\p{Lu}[\\p{Ll}\\p{M}'’]+(?:[-'’]?\\p{Lu}[\\p{Ll}\\p{M}'’]+)*(?![\\p{L}\\p{M}])";
/** Small words within names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de del la da dos du van von bin binti bint ben ibn al el ould mint оглы кызы".split(" "),
);
const SMALL = `(?:${[...PARTICLES].join("|")})`;
/** One word with a capital letter. */
export const SINGLE = `(?<![\\p{L}\\p{M}])${WORD}`;
/** Names of two words or more; an initial may be among them. */
export const FULL = `(?<![\\p{L}\\p{M}])${WORD}(?:\\s(?:${SMALL}\\s){0,2}(?:${WORD}|\\p{Lu}\\.)){1,4}`;

/** Letters that stand for a name: two with points, or one after a word for a person. */
export function initials(): string {
  const before = `(?<=(?:${anyOf("titles", CASED)}|${anyOf("labels", CASED)})[\\s,(]{1,2})`;
  const latin = "(?<![\\p{L}\\p{M}.])(?:\\p{Lu}\\.[\\s-]?){2,4}";
  return `${latin}|${before}\\p{Lu}{1,2}\\.?|(?<![\\p{L}\\p{M}])\\p{Lu}{2,3}(?=\\s[(](?:[fFmM],?\\s)?\\p{Nd})|小[A-Z]|[A-Z]某|(?<=${anyOf("labels", [ZH])})[A-Z]`;
}
export const ARABIC_INITIALS = "(?<![\\u0621-\\u064a.])(?:[\\u0621-\\u064a]\\.\\s?){2,4}";

const FAMILY = `[${ZH.familyNames ?? ""}]`;
/** A name in Chinese characters: a usual family name first, or a foreign name with a point in it. */
export const HAN = `${FAMILY}[\\p{Script=Han}]{1,2}|${FAMILY}某{1,2}|\\p{Script=Han}{1,6}·\\p{Script=Han}{1,6}`;
/** A family name with the sign of a name that is not told. */
export const HAN_HIDDEN = `${FAMILY}某{1,2}`;
/** What comes after a word for a person may be any foreign name. */
export const HAN_AFTER_LABEL = "\\p{Script=Han}{2,6}";

const GIVEN = (AR.givenNames ?? []).join("|");
const ARABIC_WORD = "[\\u0621-\\u064a\\u064b-\\u0652]{2,12}";
/** A name in Arabic letters that begins with a usual given name; no more than four words after it. */
export const ARABIC = `(?<![\\p{L}\\p{M}])[وفبل]?(?:(?:${GIVEN})\\s){0,2}(?:${GIVEN})(?![\\p{L}\\p{M}])(?:\\s${ARABIC_WORD}){0,3}?`;
/** The words after a word for a person. */
export const ARABIC_AFTER_LABEL = `${ARABIC_WORD}(?:\\s${ARABIC_WORD}){0,3}?`;

const NOT_NAMES = at(() => `(?:${anyOf("notNames", CASED)})(?![\\p{L}\\p{M}])`);
const AFTER_ARTICLE = at(
  () =>
    "(?<=(?<![\\p{L}])(?:[Tt]he|[Aa](?![^.;]{0,40}\\s(?:años|edad))|[Aa]n|[Tt]his|[Ll][ae]|[Ll]es|[Ll][oa]s|[Ee]l|[Dd]u|[Dd]es|[Aa]ux?|in|at|near|via|into|en|в|на|под)\\s)",
);
const OFFICIAL = within(() => anyOf("officials", CASED));
const AFTER_OFFICIAL = at(() => `(?<=(?:${anyOf("officials")})[^.;\\n]{0,24})`);
const BEFORE_OFFICIAL = at(() => `[,،，]\\s?(?:[\\p{L}'’]{1,12}\\s){0,2}(?:${anyOf("officials")})`);

/** Whether words with capital letters may be the name of a person, and not of an institution, a law or a place. */
export function mayBePerson(text: string, start: number, end: number): boolean {
  if (fitsAt(AFTER_ARTICLE, text, start)) return false;
  const place = text.slice(start, end).search(/\sd(?:e|el|u)\s/);
  for (let index = start; index < (place > 0 ? start + place : end); index += 1) {
    const isBeginning = index === start || /[\s-]/.test(text.charAt(index - 1));
    if (isBeginning && fitsAt(NOT_NAMES, text, index)) return false;
  }
  return true;
}

/** Whether the person is named for an office, such as a judge. */
export function isOfficial(text: string, start: number, end: number): boolean {
  if (OFFICIAL().test(text.slice(start, end))) return true;
  return fitsAt(AFTER_OFFICIAL, text, start) || fitsAt(BEFORE_OFFICIAL, text, end);
}
