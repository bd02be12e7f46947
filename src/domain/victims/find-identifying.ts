/** Finds words of a text by which a victim could be recognised (para. 17 (d)). It cannot find all of them. */
import { addressAt } from "./addresses.ts";
import type { IdentifyingWords } from "./identifying-words.ts";
import { agesInWords } from "./ages.ts";
import { numberAt } from "./numbers.ts";
import { PARTICLES } from "./names.ts";
import { namesInOtherScripts, personNamed, personOfPlace } from "./origins.ts";
import { homeAt } from "./homes.ts";
import { everywhere, placesOf } from "./patterns.ts";
import { personOfAge, personOfYear } from "./persons-of-age.ts";
import { isCapital, isDigit } from "./words-near.ts";

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

/**
 * Where something may begin that identifies a person: a number, the sign of an address, a word such as "named" before a
 * capital letter, or words with capital letters that follow each other.
 */
const BEGINNINGS = everywhere(
  () =>
    `\\p{Nd}+|@|(?:named|called|nommée?|llamad[ao]|имени)(?=\\s\\p{Lu})|(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}]*(?:[ \\n'’-]{1,3}(?:(?:${[...PARTICLES].join("|")})[ \\n'’-]{1,3}){0,3}\\p{Lu}[\\p{L}\\p{M}]*)+`,
);
/** Whether a text has letters of Arabic or Chinese. */
const UNCASED = /[\u0620-\u06ff\u3400-\u9fff]/;

/** Goes through the text once, and looks closer where something may begin. */
function inCharacters(text: string): readonly IdentifyingWords[] {
  const found: (IdentifyingWords | undefined)[] = [];
  for (const [start, end] of placesOf(BEGINNINGS, text)) {
    const code = text.charCodeAt(start);
    if (isDigit(code))
      found.push(
        numberAt(text, start) ?? homeAt(text, start) ?? personOfYear(text, start, end) ?? personOfAge(text, start, end),
      );
    else if (code === AT_SIGN) found.push(addressAt(text, start));
    else found.push(isCapital(code) ? personOfPlace(text, start, end) : personNamed(text, end + 1));
  }
  for (const [start, end] of agesInWords(text)) found.push(personOfAge(text, start, end));
  if (UNCASED.test(text)) found.push(...namesInOtherScripts(text));
  return found.filter((words) => words !== undefined);
}

const AT_SIGN = 0x40;
