/** Texts in JSON that go over the end of a line, which JSON does not allow but people write. */
import type { Range } from "./source-tree.ts";

const TEXT = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
/** What can follow a text. With anything else after it, a quotation mark is missing somewhere before. */
const AFTER = /[ \t\r\n]*[,:\]}]/y;
const LINE_ENDS = /[\r\n]/g;
/** Most quotation marks that may be missing; no person wrote a file with more. */
const MOST_MISSING = 100;

/**
 * The text with spaces in place of the line ends within its texts, each of which is reported with the part of it
 * in its first line. Every other character stays in its place.
 */
export function withoutLineEnds(text: string, report: (range: Range) => void): string {
  let joined = "";
  let [done, missing] = [0, 0];
  for (let start = text.indexOf('"'); start !== -1 && missing < MOST_MISSING;) {
    TEXT.lastIndex = start;
    const found = TEXT.exec(text)?.[0];
    if (found === undefined) break;
    const end = start + found.length;
    const inFirst = found.search(LINE_ENDS);
    AFTER.lastIndex = end;
    if (inFirst === -1) {
      start = text.indexOf('"', end);
    } else if (AFTER.test(text)) {
      report({ start, end: start + inFirst });
      joined += text.slice(done, start) + found.replace(LINE_ENDS, " ");
      done = end;
      start = text.indexOf('"', end);
    } else {
      // The mark that ends this text is missing, and the next line is not part of it.
      missing += 1;
      start = text.indexOf('"', start + inFirst);
    }
  }
  return joined + text.slice(done);
}
