/** Names with a place, or with a word that says who the person is. */
import type { IdentifyingWords } from "./identifying-words.ts";
import { ARABIC, ARABIC_AFTER_LABEL, FULL, HAN, HAN_AFTER_LABEL, SINGLE, isOfficial, mayBePerson } from "./names.ts";
import { AR, CASED, ZH, anyOf, at, fitsAt, matchAt } from "./patterns.ts";
import { beginningsOf, isAfter } from "./words-near.ts";

const NAME = at(FULL);
/** A word with a capital letter only because it begins a sentence, before a name. */
const OPENING = at("(?:When|Since|After|Before|While|As|Later|Then|Quand|Lorsque|Après|Cuando|Luego|Когда|После|Затем)\\s(?=\\p{Lu}\\S{1,24}\\s\\p{Lu})");
const NAMING = beginningsOf("last", "labels");
const ORIGIN = at(
  `,?\\s(?:[\\p{Ll}\\p{M}'’]{1,14},?\\s){0,4}?(?:${anyOf("origins", CASED)})(?:\\s(?:the|la|le|города?|села?|village of)){0,2}\\s?(?:\\p{Lu}[\\p{Ll}]{2})`,
  "u",
);
const OF = at("\\s(?:of|de)\\s\\p{Lu}[\\p{L}\\p{M}'’-]{2,20}", "u");
const LABEL_BEFORE = at(
  `(?<=(?:${anyOf("labels", CASED)})[,:]?\\s(?:(?:${anyOf("titles", CASED)})\\s){0,1})`,
);
const NAMED_BEFORE = at("(?<=(?:named|called|nommée?|prénommée?|llamad[ao]|de nombre|по имени)\\s)");
const ONE_NAME = at(SINGLE, "u");

/** What the name that begins at `index` with two capital letters or more says: from where the person is, or who it is. */
export function personOfPlace(text: string, index: number): IdentifyingWords | undefined {
  const name = matchAt(NAME, text, index)?.[0];
  if (name === undefined) return undefined;
  const start = index + (matchAt(OPENING, text, index)?.[0].length ?? 0);
  const end = index + name.length;
  const isLabelled = fitsAt(LABEL_BEFORE, text, start);
  const origin = matchAt(ORIGIN, text, end) ?? (isLabelled ? matchAt(OF, text, end) : null);
  if (origin === null && !isLabelled) return undefined;
  if (!mayBePerson(text, start, end) || isOfficial(text, start, end)) return undefined;
  return { kind: "name", start, end: end + wholeWord(text, end, origin?.[0] ?? "") };
}

/** What the one word with a capital letter at `index` says, where it comes after "named". */
export function personNamed(text: string, index: number): IdentifyingWords | undefined {
  if (!isAfter(text, index, NAMING) || !fitsAt(NAMED_BEFORE, text, index)) return undefined;
  const name = matchAt(ONE_NAME, text, index)?.[0];
  if (name === undefined || !mayBePerson(text, index, index + name.length)) return undefined;
  return { kind: "name", start: index, end: index + name.length };
}

const REST_OF_PLACE = at("[\\p{L}\\p{M}'’-]{0,30}(?:\\s\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}){0,2}");

/** The length of what was found, to the end of its last word. */
function wholeWord(text: string, from: number, found: string): number {
  if (found === "") return 0;
  const rest = matchAt(REST_OF_PLACE, text, from + found.length);
  return found.length + (rest?.[0].length ?? 0);
}

const HAN_PLACE = "\\p{Script=Han}{2,12}[省市县州区村镇乡旗盟]";
const HAN_LABEL = `(?:${anyOf("labels", [ZH])})`;
const HAN_PERSON = `(?:(?<=^|[，。；：（“\\s])|${HAN_LABEL})(?:${HAN})|${HAN_LABEL}${HAN_AFTER_LABEL}`;
const HAN_ORIGINS = /来自|來自|籍贯|家住|住在|户籍|[省市县州区村镇乡旗盟]人/g;
/** At "from": the place and then the name, or the place, with the name before. */
const HAN_AFTER = at(`(?:来自|來自)(?:${HAN_PLACE})的(?:一名)?(?:${HAN_LABEL})?(?:${HAN})`);
const HAN_BEFORE = at(`(?<=(${HAN_PERSON})[，,（]?)\\p{Script=Han}{2}${HAN_PLACE}`);
const HAN_NATIVE = at(`(?<=((?:${HAN_PERSON})[，,（]\\p{Script=Han}{1,12}))[省市县州区村镇乡旗盟]人`);

const ARABIC_ORIGINS = /\s(?:من|أصل|المنحدر|تنحدر|ينحدر|المقيم|القادم|المولود)/g;
const ARABIC_PERSON = `(?:${anyOf("labels", [AR])})\\s${ARABIC_AFTER_LABEL}|${ARABIC}`;
const ARABIC_AT = at(
  `(?<=(${ARABIC_PERSON})،?(?:\\s[\\u0621-\\u064a]{2,9}){0,2}?)\\s(?:${anyOf("origins", [AR])})\\s[\\u0621-\\u064a]{3,14}`,
);

/** The names in Chinese or Arabic letters that say from where a person is. */
export function* namesInOtherScripts(text: string): Generator<IdentifyingWords> {
  for (const { index } of text.matchAll(HAN_ORIGINS)) {
    const found = [HAN_AFTER, HAN_BEFORE, HAN_NATIVE].map((pattern) => matchAt(pattern, text, index));
    yield* personsIn(text, index, found);
  }
  for (const { index } of text.matchAll(ARABIC_ORIGINS)) yield* personsIn(text, index, [matchAt(ARABIC_AT, text, index)]);
}

function* personsIn(text: string, index: number, found: readonly (RegExpExecArray | null)[]): Generator<IdentifyingWords> {
  const one = found.find((match) => match !== null);
  if (one === undefined || one === null) return;
  const start = one[1] === undefined ? index : text.lastIndexOf(one[1], index - one[1].length);
  const end = index + one[0].length;
  if (!isOfficial(text, start, end)) yield { kind: "name", start, end };
}
