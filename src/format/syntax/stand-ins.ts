/** Control characters that a syntax does not allow: the text is read with a stand-in for each, so that they hide nothing. */
import type { Range } from "./source-tree.ts";

/** What the readers of both syntaxes refuse, but for tabs and line ends. Zero bytes are what is left of a lost text. */
const NOT_ALLOWED = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Stands for such a character while the text is parsed. It is no character, so no text of any language holds it. */
export const STAND_IN = "\ufdd0";

/** The text with stand-ins, as long as before; a text that holds one already is left as it is. */
export function withStandIns(text: string): string {
  return text.includes(STAND_IN) ? text : text.replace(NOT_ALLOWED, STAND_IN);
}

/** The places within a range for which stand-ins are read. */
export function notAllowedIn(text: string, { start, end }: Range): readonly Range[] {
  if (text.includes(STAND_IN)) return [];
  return [...text.slice(start, end).matchAll(NOT_ALLOWED)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
}
