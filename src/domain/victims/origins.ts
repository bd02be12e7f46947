/** Names with a place, or with a word that says who the person is. */
import type { IdentifyingWords } from "./identifying-words.ts";
import { ARABIC, ARABIC_AFTER_LABEL, FULL, HAN, HAN_AFTER_LABEL, SINGLE, isOfficial, mayBePerson } from "./names.ts";
import { AR, CASED, ZH, anyOf, at, fitsAt, matchAt, sentenceAround, within } from "./patterns.ts";
import { beginningsOf, isAfter, isBefore, keyOf } from "./words-near.ts";

const NAME = at(() => FULL);
const ONE_NAME = at(() => SINGLE);
/** A word that has a capital letter only because it begins a sentence. */
const OPENING = at(
  () =>
    "(?:When|Since|After|Before|While|As|Later|Then|Quand|Lorsque|Après|Cuando|Luego|Когда|После|Затем|Its|Their|Our|The)\\s(?=\\p{Lu}\\S{1,24}\\s\\p{Lu})",
);
const ORIGIN = at(
  () =>
    `,?\\s(?:[\\p{Ll}\\p{M}'’]+,?\\s){0,4}?(?:${anyOf("origins", CASED)})(?:\\s(?:the|la|le|города?|села?|village of)){0,2}\\s?(?:\\p{Lu}[\\p{Ll}]{2})`,
);
const OF = at(() => "\\s(?:of|de)\\s\\p{Lu}[\\p{L}\\p{M}'’-]+");
const REST_OF_PLACE = at(() => "[\\p{L}\\p{M}'’-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2}");
const LABEL_BEFORE = at(() => `(?<=(?:${anyOf("labels", CASED)})[,:]?\\s(?:(?:${anyOf("titles", CASED)})\\s){0,1})`);
/** "Amina Bello, a domestic worker." */
const LABEL_AFTER = at(
  () => `,\\s(?:[\\p{Ll}\\p{M}'’]{1,12}\\s){0,2}?(?=\\p{Ll})(?:${anyOf("labels", CASED)}|${anyOf("persons", CASED)})`,
);
/** "The first victim under the protocol, Amina Bello, was." */
const SET_OFF_BEFORE = at(
  () =>
    `(?<=(?:victim|victime|víctima|survivor|survivante|sobreviviente|потерпевш\\p{L}{2,3})(?:\\s[\\p{Ll}\\p{M}’']{1,14}){0,7},\\s)`,
);
/** Persons who do not exist. */
const INVENTED = within(
  () =>
    "fictitious|fictional|character|novel|film|drama|fictif|fictive|personnage|ficti[cz]i|personaje|novela|вымышлен|персонаж|фильм",
);
const TITLE = at(() => `(?:${anyOf("titles", CASED)})\\s(?=\\p{Lu}\\S{1,24}\\s\\p{Lu})`);
const TITLE_BEFORE = at(() => `(?<=(?:${anyOf("titles", CASED)})\\s)`);
const HARMS = within(() => anyOf("harms"));
const OFFICE_HOLDERS = within(() => anyOf("officials", CASED));
/** Before a name of one word; as the end of a pattern, before its capital letter. */
export const NAMED_BEFORE = "(?<=(?:named|called|nommée?|llamad[ao]|по имени)\\s.)";

const TITLES = beginningsOf("last", "titles");
const LABELS = beginningsOf("last", "labels", "titles");
const ORIGINS = new Set([...beginningsOf("last", "origins"), keyOf("из")]);
const FOLLOWING = new Set([...ORIGINS, ...beginningsOf("first", "labels", "persons")]);
/** Words after a name among which that of the origin is. */
const NEAR = 6;

/** What the name that begins at `index` with two capital letters or more says: from where the person is, or who it is. */
export function personOfPlace(text: string, index: number, runEnd: number): IdentifyingWords | undefined {
  const isAfterTitle = text.charAt(index - 2) === ".";
  const mayBeLabelled = isAfter(text, index, 1, isAfterTitle ? TITLES : LABELS);
  const isFollowed = isBefore(text, runEnd, NEAR, FOLLOWING);
  const isSetOff = text.charAt(index - 2) === ",";
  const isTitled = isBefore(text, index, 1, TITLES);
  if (!mayBeLabelled && !isFollowed && !isTitled && !isSetOff) return undefined;
  const name = matchAt(NAME, text, index)?.[0];
  if (name === undefined) return undefined;
  const title = matchAt(TITLE, text, index)?.[0].length ?? 0;
  const start = index + title + (matchAt(OPENING, text, index)?.[0].length ?? 0);
  const end = index + name.length;
  const isLabelled =
    (mayBeLabelled && fitsAt(LABEL_BEFORE, text, start)) ||
    (isSetOff && fitsAt(SET_OFF_BEFORE, text, start) && text.charAt(end) === ",") ||
    (isFollowed && fitsAt(LABEL_AFTER, text, end)) ||
    ((title > 0 || (isAfterTitle && fitsAt(TITLE_BEFORE, text, start))) && isHarmed(text, start, end));
  const origin = matchAt(ORIGIN, text, end) ?? (isLabelled ? matchAt(OF, text, end) : null);
  if (origin === null && !isLabelled) return undefined;
  if (!mayBePerson(text, start, end) || isOfficial(text, start, end)) return undefined;
  return { kind: "name", start, end: end + wholeWord(text, end, origin?.[0] ?? "") };
}

/** Whether the sentence says what happens to victims, and of nobody who holds an office. */
function isHarmed(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end);
  return HARMS().test(sentence) && !OFFICE_HOLDERS().test(sentence);
}

/** The length of what was found, to the end of the name of the place. */
function wholeWord(text: string, from: number, found: string): number {
  if (found === "") return 0;
  return found.length + (matchAt(REST_OF_PLACE, text, from + found.length)?.[0].length ?? 0);
}

/** What the one word with a capital letter at `index` says, which comes after "named". */
export function personNamed(text: string, index: number): IdentifyingWords | undefined {
  const name = matchAt(ONE_NAME, text, index)?.[0];
  if (name === undefined || !mayBePerson(text, index, index + name.length)) return undefined;
  const end = index + name.length;
  return INVENTED().test(sentenceAround(text, index, end)) ? undefined : { kind: "name", start: index, end };
}

const HAN_PLACE = "\\p{Script=Han}{2,12}[省市县州区村镇乡旗盟]";
const hanLabel = (): string => `(?:${anyOf("labels", [ZH])})`;
const hanPerson = (): string => `(?:(?<=^|[，。；：（“\\s])|${hanLabel()})(?:${HAN})|${hanLabel()}${HAN_AFTER_LABEL}`;
const HAN_ORIGINS = /来自|來自|籍贯|家住|住在|户籍|[省市县州区村镇乡旗盟]人/g;
/** At "from": the place and then the name, or the place, with the name before. */
const HAN_AFTER = at(() => `(?:来自|來自)(?:${HAN_PLACE})的(?:一名)?(?:${hanLabel()})?(?:${HAN})`);
const HAN_BEFORE = at(() => `(?<=(${hanPerson()})[，,（]?)\\p{Script=Han}{2}${HAN_PLACE}`);
const HAN_NATIVE = at(() => `(?<=((?:${hanPerson()})[，,（]\\p{Script=Han}{1,12}))[省市县州区村镇乡旗盟]人`);

const ARABIC_ORIGINS = /\s(?:من|أصل|المنحدر|تنحدر|ينحدر|المقيم|القادم|المولود)/g;
const ARABIC_AT = at(() => {
  const person = `(?:${anyOf("labels", [AR])})\\s${ARABIC_AFTER_LABEL}|${ARABIC}`;
  return `(?<=(${person})،?(?:\\s[\\u0621-\\u064a]{2,9}){0,2}?)\\s(?:${anyOf("origins", [AR])})\\s[\\u0621-\\u064a]{3,14}`;
});

/** The names in Chinese or Arabic letters that say from where a person is. */
export function namesInOtherScripts(text: string): readonly IdentifyingWords[] {
  const chinese = [...text.matchAll(HAN_ORIGINS)].map(({ index }) =>
    firstOf(text, index, [HAN_AFTER, HAN_BEFORE, HAN_NATIVE]),
  );
  const arabic = [...text.matchAll(ARABIC_ORIGINS)].map(({ index }) => firstOf(text, index, [ARABIC_AT]));
  return [...chinese, ...arabic].filter((words) => words !== undefined);
}

function firstOf(
  text: string,
  index: number,
  patterns: readonly ReturnType<typeof at>[],
): IdentifyingWords | undefined {
  for (const pattern of patterns) {
    const found = matchAt(pattern, text, index);
    if (found === null) continue;
    const start = found[1] === undefined ? index : text.lastIndexOf(found[1], index - found[1].length);
    const end = index + found[0].length;
    if (!isOfficial(text, start, end)) return { kind: "name", start, end };
  }
  return undefined;
}
