import { asciiDigits } from "../texts/digits.ts";
import { narrow } from "./words.ts";

/** A paragraph as it is cited in an official language of the United Nations; its number and its letter. */
const CITATION =
  /^(?:(?:para(?:graph|graphe)?s?|p[aá]rr(?:afo)?s?|par|пункт[а-я]?|пп?|الفقرة|فقرة|第)[.-]?\s*)?0*(\d{1,3})\s*\(?([a-zأ-ي])?\)?段?$/u;

/** The letters of subparagraphs in Arabic, from a on. */
const ARABIC = "أبجدهوزحطي";

/** A paragraph that somebody typed, in whichever digits and letters: `{ number: "21", letter: "a" }`. */
function citationIn(typed: string): { readonly number: string; readonly letter: string | undefined } | undefined {
  const [, number = "", given] =
    CITATION.exec(
      asciiDigits(narrow(typed))
        .trim()
        .replace(/ا(?=\)?$)/, "أ"),
    ) ?? [];
  if (number === "") return undefined;
  const at = given === undefined ? -1 : ARABIC.indexOf(given);
  return { number, letter: at === -1 ? given : String.fromCharCode(97 + at) };
}

/** Whether what was typed is the number of a paragraph, whether or not there is one: `21`, `para. 21 (a)`, `第21(a)段`. */
export function isCitation(typed: string): boolean {
  return citationIn(typed) !== undefined;
}

/**
 * The entries that a person means by an id as it is cited: `para-21a`, `21a`, `21 (a)`, `para. 21 (a)`; a paragraph
 * with subparagraphs, `21`, means all of these.
 */
export function findById<T extends { readonly id: string }>(entries: readonly T[], typed: string): readonly T[] {
  const cited = citationIn(typed);
  if (cited === undefined) return [];
  const paragraph = `para-${cited.number.padStart(2, "0")}`;
  const exact = entries.filter(({ id }) => id === paragraph + (cited.letter ?? ""));
  if (exact.length > 0 || cited.letter !== undefined) return exact;
  return entries.filter(({ id }) => id.replace(/[a-z]$/, "") === paragraph);
}
