/** A text being edited: its characters, the cursor, and how it is laid out in rows. A pure value. */
import { widthOf } from "../../report/wrap.ts";

export interface TextArea {
  readonly text: string;
  /** Offset of the cursor in UTF-16 units, always between two characters as a person sees them. */
  readonly cursor: number;
}

/** A row of the text as it is laid out; `end` excludes the line feed or the space at which it was broken. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a person sees them. The segmenter is slow to create, and the first question needs none. */
function charactersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** The text with the cursor at its end. */
export function createTextArea(text: string): TextArea {
  return { text, cursor: text.length };
}

/** The text with something inserted at the cursor. */
export function insert({ text, cursor }: TextArea, added: string): TextArea {
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

/** Without the character before the cursor. */
export function deleteBack(area: TextArea): TextArea {
  return withoutRange(area, before(area.text, area.cursor), area.cursor);
}

/** Without the character after the cursor. */
export function deleteForward(area: TextArea): TextArea {
  return withoutRange(area, area.cursor, after(area.text, area.cursor));
}

/** Without the word before the cursor. */
export function deleteWord(area: TextArea): TextArea {
  return withoutRange(area, wordBefore(area.text, area.cursor), area.cursor);
}

/** Without what is before the cursor on its line. */
export function deleteToLineStart(area: TextArea): TextArea {
  return withoutRange(area, lineStart(area.text, area.cursor), area.cursor);
}

function withoutRange({ text }: TextArea, start: number, end: number): TextArea {
  return { text: text.slice(0, start) + text.slice(end), cursor: start };
}

/** Where each motion leads, in a text laid out at `width` columns. */
const MOTIONS = {
  left: ({ text, cursor }) => before(text, cursor),
  right: ({ text, cursor }) => after(text, cursor),
  "word-left": ({ text, cursor }) => wordBefore(text, cursor),
  "word-right": ({ text, cursor }) => cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0),
  "line-start": ({ text, cursor }, width) => rowAt(text, cursor, width).row.start,
  "line-end": ({ text, cursor }, width) => rowAt(text, cursor, width).row.end,
  up: ({ text, cursor }, width) => vertical(text, cursor, width, -1),
  down: ({ text, cursor }, width) => vertical(text, cursor, width, 1),
  start: () => 0,
  end: ({ text }) => text.length,
} satisfies Record<string, (area: TextArea, width: number) => number>;

export type Motion = keyof typeof MOTIONS;

/** The cursor moved, in a text laid out at `width` columns. */
export function move(area: TextArea, motion: Motion, width: number): TextArea {
  return { text: area.text, cursor: MOTIONS[motion](area, width) };
}

function vertical(text: string, cursor: number, width: number, step: number): number {
  const { rows, index, row } = rowAt(text, cursor, width);
  const target = rows[index + step];
  if (target === undefined) return step < 0 ? 0 : text.length;
  const column = widthOf(text.slice(row.start, cursor));
  let at = target.start;
  while (at < target.end && widthOf(text.slice(target.start, after(text, at))) <= column) at = after(text, at);
  return at;
}

/** Where the line begins in which `offset` lies. */
function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function before(text: string, cursor: number): number {
  if (cursor === 0) return 0;
  // Right after a line feed, it is the line feed that is before.
  const start = lineStart(text, cursor - 1);
  const line = text.slice(start, cursor);
  return start + ([...charactersOf(line)].at(-1)?.index ?? 0);
}

function after(text: string, cursor: number): number {
  const first = charactersOf(text.slice(cursor, cursor + 64)).containing(0);
  return Math.min(text.length, cursor + (first?.segment.length ?? 0));
}

function wordBefore(text: string, cursor: number): number {
  let start = text.slice(0, cursor).trimEnd().length;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The rows of a text at `width` columns: broken between words, or inside a word that is longer than a row. */
export function layOut(text: string, width: number): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    layOutLine(line, start, width, rows);
    start += line.length + 1;
  }
  return rows;
}

function layOutLine(line: string, offset: number, width: number, rows: Row[]): void {
  let start = 0;
  let column = 0;
  let breakAt = -1;
  let columnAtBreak = 0;
  for (const { segment, index } of charactersOf(line)) {
    const size = widthOf(segment);
    // What follows the last space of the row may itself be too long, because of a wide character.
    while (column + size > width && segment !== " " && index > start) {
      const end = breakAt > start ? breakAt : index;
      rows.push({ start: offset + start, end: offset + end });
      column -= breakAt > start ? columnAtBreak : column;
      start = end;
      breakAt = -1;
    }
    column += size;
    if (segment === " ") {
      breakAt = index + 1;
      columnAtBreak = column;
    }
  }
  rows.push({ start: offset + start, end: offset + line.length });
}

/** The row of the cursor, with all rows. */
export function rowAt(text: string, cursor: number, width: number): { rows: readonly Row[]; index: number; row: Row } {
  const rows = layOut(text, width);
  const index = rows.findLastIndex(({ start }) => start <= cursor);
  return { rows, index, row: rows[index] ?? { start: 0, end: 0 } };
}
