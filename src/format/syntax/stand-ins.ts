/** Control characters that a syntax does not allow: the text is read with a stand-in for each, so that they hide nothing. */
import type { Range } from "./source-tree.ts";

/** What the readers of both syntaxes refuse, but for tabs and line ends. Zero bytes are what is left of a lost text. */
const NOT_ALLOWED = /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Stands for such a character while the text is parsed. It is no character, so no text of any language holds it. */
export const STAND_IN = "\ufdd0";

/** Most characters that are read so. With more of them the file is damaged as a whole, and the first is reported. */
const MOST = 10_000;

/** Whether a text is read with stand-ins: it needs some, not too many, and holds none itself. */
export function takesStandIns(text: string): boolean {
  // Most texts need none, and are searched once.
  if (text.search(NOT_ALLOWED) === -1 || text.includes(STAND_IN)) return false;
  return (text.match(NOT_ALLOWED)?.length ?? 0) <= MOST;
}

/** The text with stand-ins, if it takes them, as long as before. */
export function withStandIns(text: string): string {
  return takesStandIns(text) ? text.replace(NOT_ALLOWED, STAND_IN) : text;
}

/** The places within a range for which stand-ins are read. */
export function notAllowedIn(text: string, { start, end }: Range): readonly Range[] {
  if (text.includes(STAND_IN)) return [];
  return [...text.slice(start, end).matchAll(NOT_ALLOWED)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
}
