/** Texts in lines that fit a terminal. */
import fastStringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return fastStringWidth(text);
}

/** Columns below which most links would be too long in any case. */
const NARROW = 30;

/** Letters of scripts that write words without spaces between them, and their signs. */
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff01-\uff60]/u;
/** What does not begin a line, as it closes what is before it, and what does not end one. */
const CLOSING =
  /^[\p{Pe}\p{Pf}\u2014\u2026\u3001\u3002\u30fb!%,.:;?\u00b7\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f~\u30fc]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;
/** Letters, each with its marks. `Intl.Segmenter` takes a time that grows with the square of the text. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * The lines of a text, wrapped between words; a word longer than a line is left whole, so that links stay links, unless
 * the line is very short. Chinese and Japanese are wrapped between letters, too. Every line but the first is indented by
 * `hanging`.
 */
export function wrapText(text: string, width: number, hanging = ""): string[] {
  const room = Math.max(width - widthOf(hanging), 10);
  return text
    .split("\n")
    .flatMap((paragraph) =>
      WITHOUT_SPACES.test(paragraph)
        ? wrapUnspaced(paragraph, room)
        : wrapAnsi(withShortGaps(paragraph, room), room, { hard: room < NARROW, trim: true, wordWrap: true }).split(
            "\n",
          ),
    )
    .map((line, index) => (index === 0 ? line : hanging + line));
}

/** The lines of a text with letters that need no space between words; a line does not begin with a closing sign. */
function wrapUnspaced(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of unbroken(text).flatMap((one) => (room < NARROW ? shortPieces(one, room) : one))) {
    if (!/^ *$/.test(line) && width + widthOf(piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      [line, width] = ["", 0];
    }
    line += piece;
    width += widthOf(piece);
  }
  return [...lines, line.trimEnd()];
}

/** The pieces of a text between which a line may end; spaces stay at the end of a piece. */
function unbroken(text: string): string[] {
  const pieces: string[] = [];
  let last = "";
  for (const [segment] of text.matchAll(LETTERS)) {
    const isStart = last === " " ? segment !== " " : mayEndBetween(last, segment);
    if (isStart || pieces.length === 0) pieces.push(segment);
    else pieces.push((pieces.pop() ?? "") + segment);
    last = segment;
  }
  return pieces;
}

/** Whether a line may end between two letters that no space divides: beside a wide one, if no sign goes with the other. */
function mayEndBetween(last: string, next: string): boolean {
  return (
    (WITHOUT_SPACES.test(last) || WITHOUT_SPACES.test(next)) &&
    next !== " " &&
    !OPENING.test(last) &&
    !CLOSING.test(next)
  );
}

/** A piece, or as many as are needed for a line that is very short. */
function shortPieces(piece: string, room: number): string[] {
  return widthOf(piece.trimEnd()) <= room ? [piece] : (piece.match(LETTERS) ?? []);
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
