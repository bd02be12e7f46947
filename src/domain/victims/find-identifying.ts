/** Finds words of a text by which a victim could be recognised (para. 17 (d)). It cannot find all of them. */
import { addressAt } from "./addresses.ts";
import type { IdentifyingWords } from "./identifying-words.ts";
import { agesInWords } from "./ages.ts";
import { numberAt } from "./numbers.ts";
import { PARTICLES } from "./names.ts";
import { NAMED_BEFORE, namesInOtherScripts, personNamed, personOfPlace } from "./origins.ts";
import { homeAt } from "./homes.ts";
import { personOfAge, personOfYear } from "./persons-of-age.ts";
import { CAPITAL, at, everywhere, fitsAt } from "./patterns.ts";
import { UNCASED, isDigit, isLetter } from "./words-near.ts";

/**
 * The words of a text that seem to name or describe a person, in their order, none within another. The text may be in any
 * of the six languages of the United Nations, or in several.
 */
export function findIdentifying(text: string): readonly IdentifyingWords[] {
  const found = inCharacters(text);
  if (found.length < 2) return found;
  const kept: IdentifyingWords[] = [];
  for (const words of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || words.start >= last.end) kept.push(words);
  }
  return kept;
}

const AT_SIGN = 0x40;
const SPACE = 0x20;
const LINE_END = 0x0a;

/** Between the capital letters of a name: signs, and small words such as "de". */
const BETWEEN = `[ \\n'’-]+(?:(?:${[...PARTICLES].join("|")})[ \\n'’-]+)*`;
const WORD = `${CAPITAL}[\\p{L}\\p{M}]*`;
/** Where somebody may be named: two words or more with capital letters, or one after "named". */
const NAMES = `${CAPITAL}(?:(?<![\\p{L}\\p{M}].)[\\p{L}\\p{M}]*(?:${BETWEEN}${WORD})+|${NAMED_BEFORE})`;
/** All that may identify: a digit, the sign of an e-mail address, a letter of Arabic or Chinese, a name. */
const MARKS = everywhere(() => `[@\\p{Nd}\\u0620-\\u065f\\u066a-\\u06ef\\u06fa-\\u06ff\\p{Script=Han}]|${NAMES}`);
const IS_NAMED = at(() => `.${NAMED_BEFORE}`);

/** Looks only at the marks of a text: the engine finds them many times faster than a loop over the characters. */
function inCharacters(text: string): readonly IdentifyingWords[] {
  const found: IdentifyingWords[] = [];
  const add = (words: IdentifyingWords | undefined): void => {
    if (words !== undefined) found.push(words);
  };
  let hasUncased = false;
  const marks = MARKS();
  marks.lastIndex = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const start = mark.index;
    const code = text.charCodeAt(start);
    if (code === AT_SIGN) add(addressAt(text, start));
    else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(marks.lastIndex))) marks.lastIndex += 1;
      if (!isYear(text, start, marks.lastIndex)) add(ofNumber(text, start, marks.lastIndex));
    } else if (code < UNCASED) {
      if (fitsAt(IS_NAMED, text, start)) add(personNamed(text, start));
      if (marks.lastIndex > start + 1) add(personOfPlace(text, start, marks.lastIndex));
    } else {
      hasUncased = true;
      while (isLetter(text.charCodeAt(marks.lastIndex))) marks.lastIndex += 1;
    }
  }
  forEachPlace(agesInWords(text), (from, to) => {
    add(personOfAge(text, from, to));
  });
  return hasUncased ? [...found, ...namesInOtherScripts(text)] : found;
}

/** Whether digits are a year within a sentence, as in "in 2024 the": most numbers are. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || text.charCodeAt(start - 1) !== SPACE || isDigit(text.charCodeAt(end + 1))) return false;
  const before = text.charCodeAt(start - 2);
  const century = text.charCodeAt(start) * 100 + text.charCodeAt(start + 1);
  return (
    (century === TWENTIETH || century === TWENTY_FIRST) &&
    (isLetter(before) || before === COMMA) &&
    isEnd(text.charCodeAt(end))
  );
}

const COMMA = 0x2c;
const [TWENTIETH, TWENTY_FIRST] = [0x31 * 100 + 0x39, 0x32 * 100 + 0x30];

function isEnd(code: number): boolean {
  return code === SPACE || code === LINE_END || (!(code >= 0x2d && code <= 0x2f) && !isLetter(code));
}

function ofNumber(text: string, start: number, end: number): IdentifyingWords | undefined {
  return (
    numberAt(text, start) ?? homeAt(text, start) ?? personOfYear(text, start, end) ?? personOfAge(text, start, end)
  );
}

function forEachPlace(places: readonly number[], look: (start: number, end: number) => void): void {
  for (let at = 0; at + 1 < places.length; at += 2) look(places[at] ?? 0, places[at + 1] ?? 0);
}
