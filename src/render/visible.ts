/**
 * Makes text from a file, a name or the environment safe to show in a terminal: whatever could move the cursor, change
 * colours, hide text or reverse it is shown as `\u{1b}`. Nothing is taken out, so nothing is hidden.
 */

const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** The text with every unsafe character spelt out; line feeds stay. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** As `visible`, for a text that must stay on one line: line feeds are shown as `⏎`. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll("\n", " ⏎ ");
}
