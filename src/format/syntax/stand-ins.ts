/** Control characters that a syntax does not allow: the text is read with a stand-in for each, so that they hide nothing. */
import type { Range } from "./source-tree.ts";

/** What YAML does not allow in any way of writing a text, and what JSON does not, but for tabs and line ends. Zero bytes are what is left of a lost text. */
const NOT_ALLOWED = {
  yaml: /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g,
  json: /[\u0001-\u0008\u000b\u000c\u000e-\u001f]/g,
};

/** Stands for such a character while the text is parsed. It is no character, so no text of any language holds it. */
export const STAND_IN = "\ufdd0";

/** The text with stand-ins, as long as before; a text that holds one already is left as it is. */
export function withStandIns(text: string, syntax: "yaml" | "json"): string {
  return text.includes(STAND_IN) ? text : text.replace(NOT_ALLOWED[syntax], STAND_IN);
}

/** The places within a range for which stand-ins are read. */
export function notAllowedIn(text: string, syntax: "yaml" | "json", { start, end }: Range): readonly Range[] {
  if (text.includes(STAND_IN)) return [];
  return [...text.slice(start, end).matchAll(NOT_ALLOWED[syntax])].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
  }));
}
