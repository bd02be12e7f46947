import { oneLine } from "../domain/texts/outer-space.ts";

/**
 * What becomes of the characters of a text in each medium. In a terminal, and where a line of a file is shown, whatever
 * could move the cursor, change colours, hide text or reverse it is spelt out as `\u{1b}`. Nothing is removed there, so
 * nothing is hidden. In documents and tables a character is what it is, as far as it has a form there: a tab is a tab, a
 * joiner joins. Only what could make a text say something else is spelt out, and what nobody could see is left out.
 */

type Treatment = "keep" | "spell" | "omit" | "break";

interface CharacterClass {
  /** What is between the brackets of an expression. */
  readonly characters: string;
  readonly terminal: Treatment;
  readonly document: Treatment;
}

/** Every character that is not simply shown. Line feeds, joiners, tags and isolates have rules of their own, below. */
const CLASSES = {
  tab: { characters: "\\t", terminal: "spell", document: "keep" },
  /** Soft line breaks of word processors among them. */
  lineEnd: { characters: "\\r\\v\\f\\u0085\\u2028\\u2029", terminal: "spell", document: "break" },
  control: { characters: "\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f", terminal: "spell", document: "spell" },
  /** Overrides and embeddings of direction: they reverse what is read. */
  override: { characters: "\\u202a-\\u202e", terminal: "spell", document: "spell" },
  /** Marks of direction, as Arabic and Hebrew need them beside numbers. */
  mark: { characters: "\\u061c\\u200e\\u200f", terminal: "spell", document: "keep" },
  isolate: { characters: "\\u2066-\\u2069", terminal: "spell", document: "keep" },
  /** Where a word may be broken, or not: soft hyphen, the space of no width (but see `BETWEEN_WORDS`), word joiner. */
  wordBreak: { characters: "\\xad\\u200b\\u2060", terminal: "spell", document: "keep" },
  /** Letters without a form, which old Korean and Mongolian need. */
  filler: { characters: "\\u115f\\u1160\\u180e\\u3164\\uffa0", terminal: "spell", document: "keep" },
  /** Marks of mathematics, of annotations and of byte order, and shaping that Unicode gave up. */
  invisible: {
    characters: "\\u2061-\\u2065\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb",
    terminal: "spell",
    document: "omit",
  },
  noncharacter: { characters: "\\ufdd0-\\ufdef\\ufffe\\uffff\\p{Surrogate}", terminal: "spell", document: "spell" },
} as const satisfies Readonly<Record<string, CharacterClass>>;

/** Letters, digits and signs of ASCII, and line feeds: most texts have nothing else. */
const PLAIN = /^[\n -~]*$/;
/** Joiners, which some scripts and emoji need, and which are invisible between other letters and signs. */
const LOOSE_JOINER = String.raw`[\u200c\u200d](?<=(?:^|[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}\p{P}\s\u200c\u200d])[\u200c\u200d])`;
const JOINER = /[\u200c\u200d]/;
/** A space of no width between words of a script that is written without spaces: Thai, Lao, Tibetan, Myanmar, Khmer. */
const BETWEEN_WORDS = /(?<=[\u0e00-\u109f\u1780-\u17ff])\u200b(?=[\u0e00-\u109f\u1780-\u17ff])/y;
const TAG = "\\u{e0000}-\\u{e007f}";

/** The characters that a medium treats in this way, as what is between the brackets of an expression. */
function charactersOf(medium: "terminal" | "document", treatment: Treatment): string {
  return Object.values(CLASSES)
    .flatMap((one) => (one[medium] === treatment ? [one.characters] : []))
    .join("");
}

const UNSAFE = new RegExp(`[${charactersOf("terminal", "spell")}${TAG}]`, "gu");
const SPELT = new RegExp(`[${charactersOf("document", "spell")}]`, "gu");
const BROKEN = new RegExp(`\\r\\n|[${charactersOf("document", "break")}]`, "gu");
/** What is left out of documents: tags too, but for those of a flag. */
const OMITTED = new RegExp(`[${charactersOf("document", "omit")}]|(\\u{1f3f4}[${TAG}]+)|[${TAG}]`, "gu");

/** For a terminal: the text with every unsafe character written out; line feeds stay. */
export function visible(text: string): string {
  return spellUnsafe(text, escaped);
}

/** An expression with scripts is slow to build, so the one for joiners is built only for texts with a joiner. */
function spellUnsafe(text: string, spell: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  const safe = text.replace(UNSAFE, (character, at: number) => {
    BETWEEN_WORDS.lastIndex = at;
    return BETWEEN_WORDS.test(text) ? character : spell(character);
  });
  return JOINER.test(safe) ? safe.replace(new RegExp(LOOSE_JOINER, "gu"), spell) : safe;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** As `visible`, for a text that must stay on one line: line feeds are shown as `⏎`. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll("\n", " ⏎ ");
}

/** A value as indented JSON that is just as safe to show: unsafe characters as escapes of JSON. */
export function visibleJson(value: unknown): string {
  return spellUnsafe(JSON.stringify(value, null, 2), asEscape);
}

function asEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** For a document or a table: the text with its tabs, joiners and marks; every line end is a line feed. */
export function documentText(text: string): string {
  if (PLAIN.test(text)) return text;
  const safe = text
    .replace(BROKEN, "\n")
    .replace(OMITTED, (_, flag: string | undefined) => flag ?? "")
    .replace(SPELT, escaped);
  return ISOLATE.test(safe) ? safe.split("\n").map(closeIsolates).join("\n") : safe;
}

const ISOLATE = /[\u2066-\u2069]/;

/** A line on which every isolated run ends, so that it does not reach into what a document puts after the text. */
function closeIsolates(line: string): string {
  let open = 0;
  const balanced = line.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== "\u2069") open += 1;
    else if (open === 0) return "";
    else open -= 1;
    return sign;
  });
  return balanced + "\u2069".repeat(open);
}

/** As `documentText`, for a text that must stay on one line. */
export function documentLine(text: string): string {
  return oneLine(documentText(text));
}
