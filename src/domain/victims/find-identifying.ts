/** Finds words of a text by which a victim could be recognised (para. 17 (d)). It cannot find all of them. */
import { addressAt } from "./addresses.ts";
import type { IdentifyingWords } from "./identifying-words.ts";
import { numberAt } from "./numbers.ts";
import { PARTICLES } from "./names.ts";
import { namesInOtherScripts, personNamed, personOfPlace } from "./origins.ts";
import { personOfAge, personOfArabicAge } from "./persons-of-age.ts";
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
      add(numberAt(text, start) ?? personOfAge(text, start, index + 1));
    } else if (code === AT_SIGN) add(addressAt(text, index));
    else if (!(code === SPACE || code === LINE_END || isWithinName(code))) endRun();
  }
  endRun();
  return hasUncased ? [...found, ...inOtherScripts(text)] : found;
}

/** Signs within names: O'Neill, Jean-Paul. */
function isWithinName(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d;
}

function inOtherScripts(text: string): readonly IdentifyingWords[] {
  const found = [...namesInOtherScripts(text)];
  for (let index = text.indexOf("في "); index !== -1; index = text.indexOf("في ", index + 1)) {
    const words = personOfArabicAge(text, index);
    if (words !== undefined) found.push(words);
  }
  return found;
}
