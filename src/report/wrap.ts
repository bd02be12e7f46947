/** Texts in lines that fit a terminal. */
import fastStringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return fastStringWidth(text);
}

/** Columns below which most links would be too long in any case. */
const NARROW = 30;

/**
 * The lines of a text, wrapped between words; a word longer than a line is left whole, so that links stay links, unless
 * the line is very short. Every line but the first is indented by `hanging`.
 */
export function wrapText(text: string, width: number, hanging = ""): string[] {
  const room = Math.max(width - widthOf(hanging), 10);
  return text
    .split("\n")
    .flatMap((paragraph) =>
      wrapAnsi(withShortGaps(paragraph, room), room, { hard: room < NARROW, trim: true, wordWrap: true }).split("\n"),
    )
    .map((line, index) => (index === 0 ? line : hanging + line));
}

/** No run of spaces longer than a line: the library goes through a longer one again and again. */
function withShortGaps(text: string, room: number): string {
  return text.replace(/ +/g, (gap) => (gap.length > room ? " ".repeat(room) : gap));
}

/**
 * The lines of a text after a prefix; the lines after the first are indented as far as the prefix reaches, and by
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
