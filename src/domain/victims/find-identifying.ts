/** Finds words of a text by which a victim could be recognised (para. 17 (d)). It cannot find all of them. */
import { addressAt } from "./addresses.ts";
import type { IdentifyingWords } from "./identifying-words.ts";
import { agesInWords } from "./ages.ts";
import { numberAt } from "./numbers.ts";
import { PARTICLES } from "./names.ts";
import { namesInOtherScripts, personNamed, personOfPlace } from "./origins.ts";
import { homeAt } from "./homes.ts";
import { personOfAge, personOfYear } from "./persons-of-age.ts";
import { UNCASED, isCapital, isDigit, isLetter } from "./words-near.ts";

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
/** Most letters of a small word within a name. */
const SMALL = 5;
/** Fewest and most letters of a word such as "named". */
const NAMING = { fewest: 5, most: 9 };

/** Goes through the characters once, and looks closer where a number, an address or a name begins. */
function inCharacters(text: string): readonly IdentifyingWords[] {
  const found: IdentifyingWords[] = [];
  const add = (words: IdentifyingWords | undefined): void => {
    if (words !== undefined) found.push(words);
  };
  let hasUncased = false;
  // The words with capital letters that follow each other: where they begin and end, and how many there are.
  let [run, runEnd, capitals] = [0, 0, 0];
  let lastLength = 0;
  const endRun = (): void => {
    if (capitals > 1) add(personOfPlace(text, run, runEnd));
    capitals = 0;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isLetter(code)) {
      const start = index;
      while (isLetter(text.charCodeAt(index + 1))) index += 1;
      if (code >= UNCASED) hasUncased = true;
      else if (isCapital(code)) {
        if (capitals === 0) {
          run = start;
          if (lastLength >= NAMING.fewest && lastLength <= NAMING.most) add(personNamed(text, start));
        }
        [runEnd, capitals] = [index + 1, capitals + 1];
      } else if (capitals > 0 && !(index - start < SMALL && PARTICLES.has(text.slice(start, index + 1)))) endRun();
      lastLength = index + 1 - start;
    } else if (isDigit(code)) {
      endRun();
      const start = index;
      while (isDigit(text.charCodeAt(index + 1))) index += 1;
      if (!isYear(text, start, index + 1)) add(ofNumber(text, start, index + 1));
    } else if (code === AT_SIGN) add(addressAt(text, index));
    else if (!(code === SPACE || code === LINE_END || isWithinName(code))) endRun();
  }
  endRun();
  forEachPlace(agesInWords(text), (from, to) => {
    add(personOfAge(text, from, to));
  });
  return hasUncased ? [...found, ...namesInOtherScripts(text)] : found;
}

/** Signs within names: O'Neill, Jean-Paul. */
function isWithinName(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d;
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
