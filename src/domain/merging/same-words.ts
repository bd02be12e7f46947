/** When two values are the same for merging. */
import { sameValue } from "../comparison/same-value.ts";

/**
 * Whether nothing is lost if one of the two is kept. A comparison takes all white space as one space; here a paragraph or a
 * space counts. Only what nobody can see may differ: Unicode form, line ends, and white space at the end of a line.
 */
export function isSame(a: unknown, b: unknown): boolean {
  return sameValue(a, b, visibleText);
}

/** The text in Unicode NFC, with line feeds, and without white space at the ends of its lines or empty lines at its end. */
function visibleText(text: string): string {
  const lines = text.normalize("NFC").split(/\r\n?|\n/);
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}
