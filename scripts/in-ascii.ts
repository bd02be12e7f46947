/**
 * Code and data in ASCII, since Node.js reads text of one byte for a character faster, and keeps it in half the space.
 */

/** The same code. Throws where a spelt character would not be the character itself. */
export function inAscii(code: string): string {
  if (/String\.raw`[^`]*[^\x00-\x7f]/.test(code)) throw new Error("A raw text must be written in ASCII.");
  return spelt(code);
}

/** The value as JSON. */
export function jsonInAscii(value: unknown): string {
  return spelt(JSON.stringify(value));
}

function spelt(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
