/**
 * Characters that cannot be seen, or look different in each font: which of them a text needs, and what is meant by the
 * others. Unicode calls most of them default ignorable code points (UAX 44); scripts and emoji need some.
 */

/** A piece of a text: offsets in UTF-16 units, the end exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A character that does not belong in a text. */
export interface StrayCharacter extends Piece {
  readonly character: string;
  /**
   * `control` also for what turns the direction of a text; `letter` for a letter or sign that became a control in another
   * encoding; `sign` for what has no meaning without its font.
   */
  readonly kind: "control" | "lineBreak" | "letter" | "invisible" | "sign";
  /** What was meant by it, where only one thing can be: another sign, a line feed, or nothing (""). */
  readonly meant?: string;
}

/** Where a text is, for what is needed there. */
export interface Surroundings {
  /** Texts that are written from right to left are near. */
  readonly isRightToLeft: boolean;
  /** The text is an address, which needs none of these characters. */
  readonly isAddress?: boolean;
}

/** Nothing that can be seen: white space, controls, ignorable characters, the blank pattern of Braille. */
const BLANK = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text is not there, or one can see nothing of it. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || BLANK.test(text);
}

/** Controls, overrides of direction, noncharacters and halves of characters: none belongs in a text. */
const CONTROL = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\r(?!\n)|\p{Surrogate}`;
/** A flag of a region, which is written with tag characters; it is found as a whole, and belongs in a text. */
const FLAG = String.raw`\u{1f3f4}[\u{e0020}-\u{e007e}]{1,16}\u{e007f}`;
const SUSPECT = new RegExp(
  String.raw`${FLAG}|${CONTROL}|[\p{Default_Ignorable_Code_Point}\p{Private_Use}\u2800\ufdd0-\ufdef]`,
  "gu",
);
const IS_CONTROL = new RegExp(`^(?:${CONTROL})$`, "u");
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has letters or digits of a script that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The characters that do not belong in a text, in their order. */
export function strayCharacters(text: string, around: Surroundings): readonly StrayCharacter[] {
  const strays: StrayCharacter[] = [];
  if (text.search(SUSPECT) === -1) return strays;
  for (const { 0: character, index: start } of text.matchAll(SUSPECT)) {
    const end = start + character.length;
    if (character.startsWith("\u{1f3f4}")) continue;
    const isControl = IS_CONTROL.test(character);
    if (!isControl && isNeeded(character, text, start, end, around)) continue;
    const meant = meantBy(character);
    const kind = isControl ? kindOfControl(meant) : isSign(character) ? "sign" : "invisible";
    strays.push({ start, end, character, kind, ...(meant !== undefined && { meant }) });
  }
  return strays;
}

function kindOfControl(meant: string | undefined): StrayCharacter["kind"] {
  if (meant === "\n") return "lineBreak";
  return meant === undefined || meant === "" ? "control" : "letter";
}

/** Whether a letter or a sign beside an invisible character needs it. */
function isNeeded(character: string, text: string, start: number, end: number, around: Surroundings): boolean {
  if (around.isAddress === true) return false;
  const need = NEEDS.find(([set]) => set.test(character));
  if (need === undefined) return false;
  const isFirstHalf = text.charCodeAt(start - 1) >= 0xdc00 && text.charCodeAt(start - 1) <= 0xdfff;
  const before = text.slice(Math.max(0, start - (isFirstHalf ? 2 : 1)), start);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  return need[1](before, after, around.isRightToLeft);
}

type Need = readonly [set: RegExp, isNeeded: (before: string, after: string, isRightToLeft: boolean) => boolean];

/** Letters and marks of scripts that never need a joiner or a non-joiner. */
const UNJOINED =
  /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Inherited}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Tibetan}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}\p{sc=Javanese}\p{sc=Balinese}]/u;

function isJoined(letter: string): boolean {
  return LETTER.test(letter) && !UNJOINED.test(letter);
}

/** By set of characters: where they are needed, by the characters before and after them. */
const NEEDS: readonly Need[] = [
  [/\u00ad/, (before) => LETTER.test(before)],
  [/[\u061c\u200e\u200f]/, (_before, _after, isRightToLeft) => isRightToLeft],
  [/\u200c/, (before, after) => isJoined(before) || isJoined(after)],
  [/\u200d/, (before, after) => isJoined(before) || isJoined(after) || (PICTURE.test(before) && PICTURE.test(after))],
  [/\u200b/, (before, after) => UNSPACED.test(before) || UNSPACED.test(after)],
  // Between the points of Hebrew it keeps their order.
  [/\u034f/, (before, after) => /[\u0591-\u05c7]/.test(before) && /[\u0591-\u05c7]/.test(after)],
  // Fillers stand for a missing letter in a syllable of old Korean.
  [/\u115f/, (_, after) => /[\u1160-\u11a7]/.test(after)],
  [/\u1160/, (before) => /[\u1100-\u115f]/.test(before)],
  [/[\u180b-\u180f]/, (before) => /\p{sc=Mongolian}/u.test(before)],
  [/\u2800/, (before, after) => /[\u2801-\u28ff]/.test(before) || /[\u2801-\u28ff]/.test(after)],
  [/[\ufe0e\ufe0f]/, (before, after) => /\p{Extended_Pictographic}/u.test(before) || (/[0-9#*]/.test(before) && after === "\u20e3") || isVaried(before)],
  [/[\ufe00-\ufe0d]/, isVaried],
  [/[\u{e0100}-\u{e01ef}]/u, (before) => /\p{sc=Han}/u.test(before)],
]; // prettier-ignore

/** Whether there are forms of a sign that variation selectors tell apart. */
function isVaried(sign: string): boolean {
  return /[\p{sc=Han}\p{sc=Myanmar}\p{sc=Phags_Pa}\p{Sm}\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]/u.test(sign);
}

function isSign(character: string): boolean {
  return /\p{Private_Use}/u.test(character);
}

/** The characters 80 to 9F of Windows in western Europe, which end up as controls; a space where there is none. */
export const WINDOWS: readonly string[] = Array.from("€ ‚ƒ„ †‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ");

/**
 * Signs of the fonts Symbol and Wingdings, as word processors write them into a text: their marks of lists, and the
 * arrows and faces that they make of `-->` and `:)`.
 */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["\uf02d", "–"],
  ["\uf04a", "☺"],
  ["\uf04c", "☹"],
  ["\uf06e", "■"],
  ["\uf06f", "□"],
  ["\uf071", "❑"],
  ["\uf076", "❖"],
  ["\uf0a7", "▪"],
  ["\uf0a8", "□"],
  ["\uf0b7", "•"],
  ["\uf0d8", "➢"],
  ["\uf0df", "←"],
  ["\uf0e0", "→"],
  ["\uf0e7", "⇐"],
  ["\uf0e8", "⇒"],
  ["\uf0f3", "⇔"],
  ["\uf0fc", "✓"],
  ["\uf0fe", "☑"],
]);

/** Line breaks of word processors and of old systems. */
const LINE_BREAKS = /[\u000b\u000c\r\u0085\u2028\u2029]/;
/** What may stand for something that is lost: it moved the cursor, turned the direction, or belongs to others. */
const UNCLEAR = /[\u0008\u001b\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufdd0-\ufdef\p{Surrogate}\p{Private_Use}]/u;

/** The text with line breaks and signs of word processors as all programs write them. */
export function withCommonSigns(text: string): string {
  return text.replace(/[\u000b\u000c\r\u0085\u2028\u2029\u001e\uf020-\uf0ff]/g, (sign) => meantBy(sign) ?? sign);
}

/** What is meant by a character that does not belong in a text; undefined if that is not certain. */
function meantBy(character: string): string | undefined {
  if (LINE_BREAKS.test(character)) return "\n";
  // A hyphen that keeps its line together, in the code of a word processor.
  if (character === "\u001e") return "-";
  const code = character.charCodeAt(0);
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]?.trim() || undefined;
  return SIGNS.get(character) ?? (UNCLEAR.test(character) ? undefined : "");
}
