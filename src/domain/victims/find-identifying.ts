/** Finds words of a text by which a victim could be recognised (para. 17 (d)). It cannot find all of them. */
import { addressAt } from "./addresses.ts";
import { personOfAge, personOfArabicAge } from "./ages.ts";
import type { IdentifyingWords } from "./identifying-words.ts";
import { numberAt } from "./numbers.ts";
import { namesInOtherScripts, personNamed, personOfPlace } from "./origins.ts";
import { isCapital, isDigit, isLetter } from "./words-near.ts";

/**
 * The words of a text that seem to name or describe a person, in their order, none within another. The text may be in any
 * of the six languages of the United Nations, or in several.
 */
export function findIdentifying(text: string): readonly IdentifyingWords[] {
  const found = [...inCharacters(text)];
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: IdentifyingWords[] = [];
  for (const words of found) {
    const last = kept.at(-1);
    if (last === undefined || words.start >= last.end) kept.push(words);
  }
  return kept;
}

const AT_SIGN = 0x40;
const SPACE = 0x20;
const LINE_END = 0x0a;
/** The first letter of Arabic; those of Chinese come later. */
const UNCASED = 0x600;
/** Most letters of a small word within a name, such as "de la". */
const SMALL = 4;

/** Goes through the characters once, and looks closer where a number, an address or a name begins. */
function inCharacters(text: string): readonly IdentifyingWords[] {
  const found: IdentifyingWords[] = [];
  const add = (words: IdentifyingWords | undefined): void => {
    if (words !== undefined) found.push(words);
  };
  let hasUncased = false;
  // Where the present run of words with capital letters begins, and how many of them were seen.
  let [run, capitals] = [-1, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isLetter(code)) {
      if (code >= UNCASED) hasUncased = true;
      const start = index;
      while (isLetter(text.charCodeAt(index + 1))) index += 1;
      if (isCapital(code)) {
        if (run === -1 || !isOneSpace(text.charCodeAt(start - 1))) [run, capitals] = [start, 0];
        capitals += 1;
        if (capitals === 2) add(personOfPlace(text, run));
        else if (capitals === 1) add(personNamed(text, start));
      } else if (index - start >= SMALL) run = -1;
    } else if (isDigit(code)) {
      const start = index;
      while (isDigit(text.charCodeAt(index + 1))) index += 1;
      add(numberAt(text, start) ?? personOfAge(text, start, index + 1));
      run = -1;
    } else if (code === AT_SIGN) add(addressAt(text, index));
    else if (!isOneSpace(code)) run = code === 0x27 || code === 0x2019 || code === 0x2d ? run : -1;
  }
  return hasUncased ? [...found, ...inOtherScripts(text)] : found;
}

function isOneSpace(code: number): boolean {
  return code === SPACE || code === LINE_END;
}

function inOtherScripts(text: string): readonly IdentifyingWords[] {
  const found = [...namesInOtherScripts(text)];
  for (let index = text.indexOf("في "); index !== -1; index = text.indexOf("في ", index + 1)) {
    const words = personOfArabicAge(text, index);
    if (words !== undefined) found.push(words);
  }
  return found;
}
