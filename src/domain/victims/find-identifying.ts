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
import { isDigit } from "./words-near.ts";

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
 * Where something may begin that identifies a person: a number other than a year in a sentence, the sign of an address, or
 * words with capital letters that follow each other.
 */
const BEGINNINGS = everywhere(() => {
  const year = "(?<=[a-z,] )(?:19|20)\\d\\d(?:[.;,)]?\\s(?!\\d)|[.;,)]$)";
  const number = `(?<!\\p{Nd})(?!${year})\\p{Nd}+`;
  const between = "[ \\n'’-]{1,3}";
  const capital = "\\p{Lu}[\\p{L}\\p{M}]*";
  const small = `(?:${[...PARTICLES].join("|")})`;
  return `${number}|@|(?<![\\p{L}\\p{M}])${capital}(?:${between}(?:${small}${between}){0,3}${capital})+`;
});
/** Words that are in what comes before a name, and in few texts. */
const NAMINGS = ["named ", "called ", "nommé", "llamad", "имени "];
const NAMED = everywhere(() => "(?:named|called|nommée?|llamad[ao]|имени)\\s(?=\\p{Lu})");
/** Whether a text has letters of Arabic or Chinese. */
const UNCASED = /[\u0620-\u06ff\u3400-\u9fff]/;

/** Looks closer where something may begin. */
function inCharacters(text: string): readonly IdentifyingWords[] {
  const found: (IdentifyingWords | undefined)[] = [];
  forEachPlace(placesOf(BEGINNINGS, text), (start, end) => found.push(beginningAt(text, start, end)));
  if (NAMINGS.some((naming) => text.includes(naming)))
    forEachPlace(placesOf(NAMED, text), (_, end) => found.push(personNamed(text, end)));
  forEachPlace(agesInWords(text), (start, end) => found.push(personOfAge(text, start, end)));
  if (UNCASED.test(text)) found.push(...namesInOtherScripts(text));
  return found.filter((words) => words !== undefined);
}

function forEachPlace(places: readonly number[], look: (start: number, end: number) => void): void {
  for (let at = 0; at + 1 < places.length; at += 2) look(places[at] ?? 0, places[at + 1] ?? 0);
}

function beginningAt(text: string, start: number, end: number): IdentifyingWords | undefined {
  const code = text.charCodeAt(start);
  if (code === AT_SIGN) return addressAt(text, start);
  if (!isDigit(code)) return personOfPlace(text, start, end);
  return (
    numberAt(text, start) ?? homeAt(text, start) ?? personOfYear(text, start, end) ?? personOfAge(text, start, end)
  );
}

const AT_SIGN = 0x40;
