/** Dates as they are in a file: a year, a month or a day of the Gregorian calendar (ISO 8601). */
import { asciiDigits } from "../texts/digits.ts";

/** Whether a text is a year, a month or a day that exists: `2019`, `2019-05`, `2019-05-31`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year = "", month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

/** How many days a month (from 1) has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Negative if the first date is earlier, positive if it is later, 0 if they may be the same day: dates are compared
 * only as precisely as both are known, so `2019-05` is neither before nor after `2019-05-31`.
 */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [left, right] = [a.slice(0, length), b.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a date was over on this day; not if either is no date that exists, or is not given. */
export function isPast(date: string | undefined, on: string | undefined): boolean {
  return date !== undefined && on !== undefined && isDate(date) && isDate(on) && compareDates(date, on) < 0;
}

/** The last day of a year or a month; a day itself. */
export function lastDayOf(date: string): string {
  const [year = "", month = "12", day] = date.split("-");
  return [year, month, day ?? String(daysIn(Number(year), Number(month))).padStart(2, "0")].join("-");
}

/** Whether a text is a day, and not before `today`; both ISO 8601. */
export function isDayToCome(text: string, today: string): boolean {
  return text.length === today.length && isDate(text) && compareDates(text, today) >= 0;
}

/** The day after an ISO 8601 day. */
export function dayAfter(day: string): string {
  return addDays(day, 1);
}

/** The day that is so many days after an ISO 8601 day. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Most characters of a date that is written in words. */
const LONGEST = 40;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** Years that are certainly of the Gregorian calendar: 2551 is of another one, as is 1383. */
const [EARLIEST, LATEST] = [1800, 2200];

/**
 * The dates that somebody can mean by a text, as they are written in a file: `2014/3/1`, `1 March 2014`, `01.03.2014`,
 * `March 2014`, in the official languages of the United Nations and in whichever digits. One if only one can be meant; two
 * of `3/4/2014`, where the month may come first; none if it is no date.
 */
export function datesMeant(text: string): readonly string[] {
  if (isDate(text)) return [text];
  if (text.length > LONGEST) return [];
  const plain = asciiDigits(text)
    .replace(/["'„‚\p{Initial_Punctuation}\p{Final_Punctuation}]/gu, "")
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/ ?[-‐‑–/.] ?(?=\d)/g, (sign) => /[/.]/.exec(sign)?.[0] ?? "-")
    .replace(/[年月](?=\d)/g, "-")
    .replace(/[年月日]$/, "");
  const [, year = "", sign, month = "", day] = YEAR_FIRST.exec(plain) ?? [];
  // `2011/12` may be a year from one summer to the next.
  const isTwoYears = sign === "/" && day === undefined && Number(month) === (Number(year) + 1) % 100;
  const [, first = "", , second = "", last = ""] = YEAR_LAST.exec(plain) ?? [];
  const found = isDate(plain)
    ? [plain]
    : [
        ...(isTwoYears ? [] : [dateOf(year, month, day)]),
        dateOf(last, second, first),
        dateOf(last, first, second),
        dateInWords(plain),
      ];
  const isMeant = (date: string | undefined): date is string =>
    date !== undefined && isDate(date) && Number(date.slice(0, 4)) >= EARLIEST && Number(date.slice(0, 4)) <= LATEST;
  return [...new Set(found.filter(isMeant))];
}

function dateOf(year: string, month: string | number, day: string | undefined): string | undefined {
  const parts = [String(month), ...(day === undefined ? [] : [day])];
  return year === "" ? undefined : [year, ...parts.map((part) => part.padStart(2, "0"))].join("-");
}

const WORDS_BETWEEN = new Set(["of", "the", "le", "de", "del", "el", "г", "года", "م"]);
const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?$/;

/** A date with the name of its month; undefined if there is anything else in it. */
function dateInWords(plain: string): string | undefined {
  const words = plain.split(/[\s.,/-]+/).filter((word) => word !== "" && !WORDS_BETWEEN.has(word));
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.flatMap((word) => DAY.exec(word)?.[1] ?? []);
  const months = words.map(monthNamed).filter((month) => month !== undefined);
  const isWhole = years.length === 1 && months.length === 1 && days.length <= 1;
  if (!isWhole || words.length !== 2 + days.length) return undefined;
  return dateOf(years[0] ?? "", months[0] ?? 0, days[0]);
}

/** Languages whose names of months are read, as dates in them are formatted by `Intl`. */
const LANGUAGES = ["en", "en-GB", "fr", "es", "ru", "ar", "zh"];

/** The number of a month, from 1, by its name or its usual abbreviation; undefined if no month, or more than one, is called so. */
function monthNamed(word: string): number | undefined {
  if (!/^\p{L}/u.test(word)) return undefined;
  const found = LANGUAGES.flatMap((language) => monthsIn(language).filter(([name]) => name === word));
  const months = new Set(found.map(([, month]) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

const monthsByLanguage = new Map<string, readonly (readonly [name: string, month: number])[]>();

function monthsIn(language: string): readonly (readonly [name: string, month: number])[] {
  let months = monthsByLanguage.get(language);
  if (months !== undefined) return months;
  const forms = (["long", "short"] as const).flatMap((month) =>
    // In some languages a month is called otherwise beside a day.
    [{ month }, { month, day: "numeric" } as const].map(
      (form) => new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC", calendar: "gregory" }),
    ),
  );
  months = forms.flatMap((form) =>
    Array.from({ length: 12 }, (_, month) => {
      const part = form.formatToParts(Date.UTC(2024, month, 1)).find(({ type }) => type === "month");
      return [(part?.value ?? "").toLowerCase().replace(/\.$/, ""), month + 1] as const;
    }),
  );
  monthsByLanguage.set(language, months);
  return months;
}
