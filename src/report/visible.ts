/**
 * Makes text from a file, a name or the environment safe to show in a terminal: whatever could move the cursor, change
 * colours, hide text or reverse it is shown as `\u{1b}`. Nothing is removed, so nothing is hidden.
 */

const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;
/** Letters, digits and signs of ASCII, and line feeds: most texts have nothing else. */
const PLAIN = /^[\n -~]*$/;
/** Joiners, which some scripts and emoji need, and which are invisible between other letters and signs. */
const LOOSE_JOINER = String.raw`[\u200c\u200d](?<=(?:^|[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}\p{P}\s\u200c\u200d])[\u200c\u200d])`;
const JOINER = /[\u200c\u200d]/;

/** The text with every unsafe character written out; line feeds stay. */
export function visible(text: string): string {
  return spellUnsafe(text, escaped);
}

/** An expression with scripts is slow to build, so the one for joiners is built only for texts with a joiner. */
function spellUnsafe(text: string, spell: (character: string) => string): string {
  if (PLAIN.test(text)) return text;
  const safe = text.replace(UNSAFE, spell);
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
