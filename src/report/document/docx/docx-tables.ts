/** Tables and bars in a word-processor file. */
import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { Level, LevelCounts } from "../../../domain/comparison/level.ts";
import { type BarsRow, type DocumentBlock, countText, plainInlines } from "../document.ts";
import { columnWidths } from "./docx-columns.ts";
import {
  type Anchors,
  createParagraph,
  inlineParagraph,
  shownText,
  textParagraph,
  textRuns,
} from "./docx-paragraphs.ts";
import { TEXT_WIDTH } from "./docx-styles.ts";
import { LEVEL_STYLES, signStyle } from "./docx-word-styles.ts";

type TableBlock = Extract<DocumentBlock, { kind: "table" }>;
type BarsBlock = Extract<DocumentBlock, { kind: "bars" }>;

/** Characters of a cell in a row that stays on one page. */
const SHORT_CELL = 400;

/** A table under its caption. Its first row is repeated on each page, its first column says what a row is about. */
export function tableBlocks(block: TableBlock, anchors: Anchors): readonly FileChild[] {
  const { caption, head, rows, columns } = block;
  const body = rows.map((cells): Row => ({
    cells: cells.map((cell) => ({ text: shownText(cell), content: [inlineParagraph(cell, anchors, "TableText")] })),
    cantSplit: cells.every((cell) => plainInlines(cell).length <= SHORT_CELL),
  }));
  const names = head.map((label) => ({ text: label, content: [textParagraph(label, "TableText")] }));
  return framedTable({ caption, head: names, rows: body, columns });
}

/** Width of a column of numbers, in percent. */
const NUMBERS = 10;

/**
 * The numbers by level in a table; below the name of each row its bar, a sign for each question. The columns are headed by
 * the signs, since six names would not fit beside each other; what these mean is above the table.
 */
export function barsBlocks(block: BarsBlock): readonly FileChild[] {
  return (block.series?.length ?? 0) > 2 ? yearsBlocks(block) : numberedBlocks(block);
}

function numberedBlocks(block: BarsBlock): readonly FileChild[] {
  const { caption, rowsAre, legend, rows, total } = block;
  const cell = (text: string, style: string, bars: readonly Paragraph[] = []): Cell => ({
    text,
    content: [textParagraph(text, style), ...bars],
  });
  const row = ({ label, counts }: BarsRow, bars: readonly Paragraph[], style: "TableSum" | "TableNumber"): Row => ({
    cells: [
      cell(label, "TableText", bars),
      ...legend.map(({ level }) => cell(countText(counts, level, block.between), style)),
    ],
    cantSplit: true,
  });
  const barsOf = ({ counts }: BarsRow): readonly Paragraph[] =>
    counts.map((one) => {
      const signs = legend.flatMap(({ level }) => (one[level] === 0 ? [] : [signRun(level, one[level])]));
      return new Paragraph({ style: "TableBar", children: signs });
    });
  const head = [
    cell(rowsAre, "TableText"),
    ...legend.map(({ level }) => ({
      text: LEVEL_STYLES[level].sign,
      content: [new Paragraph({ style: "TableNumber", children: [signRun(level, 1)] })],
    })),
  ];
  const body = [...rows.map((one) => row(one, barsOf(one), "TableNumber")), row(total, [], "TableSum")];
  const columns = [100 - NUMBERS * legend.length, ...legend.map(() => NUMBERS)];
  return framedTable({ caption, notes: barsNotes(block), head, rows: body, columns, hasSums: true });
}

/** Width of the column with the names of rows, in percent, where each year has a column. */
const NAMES = 34;

/** A column for each of several years; below each bar its numbers. */
function yearsBlocks(block: BarsBlock): readonly FileChild[] {
  const { caption, rowsAre, legend, rows, total, series = [] } = block;
  const named = (text: string): Cell => ({ text, content: [textParagraph(text, "TableText")] });
  const counted = (counts: LevelCounts, isSum: boolean): Cell => {
    const shown = legend.filter(({ level }) => counts[level] > 0);
    const bar = shown.map(({ level }) => signRun(level, counts[level]));
    const numbers = shown.flatMap(({ level }) => [signRun(level, 1), ...textRuns(`\u00a0${counts[level]}  `)]);
    return {
      text: "",
      content: [
        ...(isSum ? [] : [new Paragraph({ style: "TableBar", children: bar })]),
        new Paragraph({ style: "TableText", children: numbers }),
      ],
    };
  };
  const row = ({ label, counts }: BarsRow, isSum: boolean): Row => ({
    cells: [named(label), ...counts.map((one) => counted(one, isSum))],
    cantSplit: true,
  });
  const body = [...rows.map((one) => row(one, false)), row(total, true)];
  const columns = [NAMES, ...series.map(() => (100 - NAMES) / series.length)];
  const head = [rowsAre, ...series].map(named);
  return framedTable({ caption, notes: barsNotes(block), head, rows: body, columns, hasSums: true });
}

/** What the signs mean, and what one of them is for. */
function barsNotes({ legend, hint }: BarsBlock): readonly Paragraph[] {
  const signs = legend.flatMap(({ level, label }, index) => [
    ...textRuns(index === 0 ? "" : "   "),
    signRun(level, 1),
    ...textRuns(`\u00a0${label}`),
  ]);
  const [{ label } = { label: "" }] = legend;
  return [
    createParagraph(label, signs, { style: "Note", keepNext: true }),
    createParagraph(hint, textRuns(hint), { style: "Note", keepNext: true }),
  ];
}

/** As many of the signs of a level. */
export function signRun(level: Level, count: number): TextRun {
  return new TextRun({ text: LEVEL_STYLES[level].sign.repeat(count), style: signStyle(level) });
}

export interface Cell {
  /** All that is in it, for its width. */
  readonly text: string;
  /** What is in it; of a bar, by the width of its column in twentieths of a point. */
  readonly content: readonly Paragraph[] | ((width: number) => readonly (Paragraph | Table)[]);
}

interface Row {
  readonly cells: readonly Cell[];
  /** Whether the row stays on one page. */
  readonly cantSplit: boolean;
}

interface Framed {
  readonly caption: string;
  readonly notes?: readonly Paragraph[];
  readonly head: readonly Cell[];
  readonly rows: readonly Row[];
  readonly columns: readonly number[];
  /** Whether the last row has the sums. */
  readonly hasSums?: boolean;
}

/** A table under its caption, with notes between the two; `columns` are shares of the width. */
export function framedTable({
  caption,
  notes = [],
  head,
  rows,
  columns,
  hasSums = false,
}: Framed): readonly FileChild[] {
  const all = [head, ...rows.map(({ cells }) => cells)];
  const texts = columns.map((_, at) => all.map((cells) => cells[at]?.text ?? ""));
  const widths = columnWidths(columns, texts, TEXT_WIDTH);
  const cellsOf = (cells: readonly Cell[]): readonly TableCell[] =>
    cells.map(({ content }, at) => {
      const size = widths[at] ?? 0;
      const children = typeof content === "function" ? content(size) : content;
      return new TableCell({ children, width: { size, type: WidthType.DXA } });
    });
  return [
    ...(caption === "" ? [] : [textParagraph(caption, "Caption")]),
    ...notes,
    new Table({
      style: "ReportTable",
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head) }),
        ...rows.map(
          ({ cells, cantSplit }) => new TableRow({ ...(cantSplit && { cantSplit }), children: cellsOf(cells) }),
        ),
      ],
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, lastRow: hasSums, noHBand: true, noVBand: true },
    }),
    new Paragraph({ style: "TableEnd" }),
  ];
}
