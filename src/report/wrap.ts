import fastStringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/**
 * Characters that each take one column and never join with their neighbours: printable ASCII and Latin letters, and the
 * marks that our own texts use. With nothing else in a text, it need not be searched for wide and combining ones.
 */
const NARROW =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\u0100-\u017f\u2013\u2014\u2018-\u201d\u2026\u2190-\u2193\u2500-\u259f\u25a0\u25c7-\u25d0\u276f]*$/;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : fastStringWidth(text);
}

/** The lines of one paragraph; as `wrapAnsi` gives them, and sooner for a text that holds nothing special. */
function wrapParagraph(paragraph: string, room: number): string[] {
  if (!NARROW.test(paragraph) || paragraph.includes("  "))
    return wrapAnsi(paragraph, room, { hard: false, trim: true, wordWrap: true }).split("\n");
  const text = paragraph.trim();
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > room) {
    const last = text.lastIndexOf(" ", start + room);
    const end = last > start ? last : text.indexOf(" ", start + room);
    if (end === -1) break;
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

/**
 * The lines of a text, wrapped between words; a word longer than a line is left whole. Every line but the first is
 * indented by `hanging`.
 */
export function wrapText(text: string, width: number, hanging = ""): string[] {
  const room = Math.max(width - widthOf(hanging), 10);
  return text.split("\n").flatMap((paragraph, index) => {
    const lines = wrapParagraph(paragraph, room);
    return lines.map((line, at) => (index === 0 && at === 0 ? line : hanging + line));
  });
}

/**
 * The lines of a text behind a prefix; the lines after the first are indented as far as the prefix reaches, and by
 * `hanging`.
 */
export function wrapAfter(prefix: string, text: string, width: number, hanging = ""): string[] {
  const indent = " ".repeat(widthOf(prefix));
  return wrapText(text, Math.max(width - indent.length, 10), hanging).map(
    (line, index) => (index === 0 ? prefix : indent) + line,
  );
}

/** A text for a terminal of this width: lines that are too long are broken between words and keep their indentation. */
export function wrapLines(text: string, width: number): string {
  const broken = text.split("\n").flatMap((line) => {
    if (widthOf(line) <= width) return [line];
    const indent = /^ */.exec(line)?.[0] ?? "";
    return wrapAfter(indent, line.slice(indent.length), width);
  });
  return broken.join("\n");
}
