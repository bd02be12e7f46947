/** Tables and bars in a word-processor file. */
import type { FileChild } from "docx";
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { Level } from "../../domain/compare/standing.ts";
import type { DocumentBlock } from "./document.ts";
import { plainInlines } from "./document.ts";
import type { Setting } from "./docx-setting.ts";
import { inlineParagraph, textParagraph } from "./docx-setting.ts";
import { TEXT_WIDTH } from "./docx-styles.ts";
import { barStyle } from "./docx-word-styles.ts";

type TableBlock = Extract<DocumentBlock, { kind: "table" }>;
type BarsBlock = Extract<DocumentBlock, { kind: "bars" }>;

/** A row with more characters in a cell may go on on the next page. */
const SHORT_CELL = 400;

/** A table under its caption. Its first row is repeated on each page, its first column says what a row is about. */
export function tableBlocks({ caption, head, rows, columns }: TableBlock, { anchors }: Setting): readonly FileChild[] {
  const widths = widthsOf(columns);
  const body = rows.map((cells) => {
    const isShort = cells.every((cell) => plainInlines(cell).length <= SHORT_CELL);
    return createRow(
      cells.map((cell) => [inlineParagraph(cell, anchors, "TableText")]),
      widths,
      { cantSplit: isShort },
    );
  });
  return framed(caption, [headRow(head, widths), ...body], widths, false);
}

/** The numbers by level in a table; below the name of each row its bar, for the eye alone. */
export function barsBlocks({ caption, rowsAre, legend, rows, total }: BarsBlock): readonly FileChild[] {
  const levels = legend.map(({ level }) => level);
  const number = Math.min(14, 60 / Math.max(levels.length, 1));
  const widths = widthsOf([100 - number * levels.length, ...levels.map(() => number)]);
  const longest = Math.max(1, ...rows.map(({ counts }) => levels.reduce((sum, level) => sum + counts[level], 0)));
  const unit = Math.max(1, Math.floor(((widths[0] ?? 0) - CELL_MARGINS) / SPACE_WIDTH / longest));
  const cells = (label: string, counts: Readonly<Record<Level, number>>, bar: readonly Paragraph[]): Paragraph[][] => [
    [textParagraph(label, "TableText"), ...bar],
    ...levels.map((level) => [textParagraph(String(counts[level]), "TableNumber")]),
  ];
  const head = [
    [textParagraph(rowsAre, "TableText")],
    ...legend.map(({ level, label }) => [
      textParagraph(label, "TableNumber"),
      barOf(new Map([[level, 1]]), SWATCH, true),
    ]),
  ];
  return framed(
    caption,
    [
      createRow(head, widths, { tableHeader: true, cantSplit: true }),
      ...rows.map(({ label, counts }) => {
        const bar = barOf(new Map(levels.map((level) => [level, counts[level]])), unit, false);
        return createRow(cells(label, counts, [bar]), widths, { cantSplit: true });
      }),
      createRow(cells(total.label, total.counts, []), widths, { cantSplit: true }),
    ],
    widths,
    true,
  );
}

/** Left and right of the text in a cell, in twentieths of a point. */
const CELL_MARGINS = 216;
/** Of a space in a bar. */
const SPACE_WIDTH = 33;
/** Spaces in a sample of a colour. */
const SWATCH = 10;

/** Spaces on a ground of the colour of each level: nothing that would be read aloud. */
function barOf(counts: ReadonlyMap<Level, number>, unit: number, isSample: boolean): Paragraph {
  return new Paragraph({
    style: isSample ? "TableSample" : "TableBar",
    children: [...counts]
      .filter(([, count]) => count > 0)
      .map(([level, count]) => new TextRun({ text: "\u00a0".repeat(count * unit), style: barStyle(level) })),
  });
}

function headRow(head: readonly string[], widths: readonly number[]): TableRow {
  return createRow(
    head.map((label) => [textParagraph(label, "TableText")]),
    widths,
    { tableHeader: true, cantSplit: true },
  );
}

function createRow(
  cells: readonly (readonly Paragraph[])[],
  widths: readonly number[],
  options: { readonly tableHeader?: boolean; readonly cantSplit: boolean },
): TableRow {
  return new TableRow({
    ...options,
    children: cells.map(
      (children, index) => new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } }),
    ),
  });
}

function framed(
  caption: string,
  rows: readonly TableRow[],
  widths: readonly number[],
  hasSums: boolean,
): readonly FileChild[] {
  return [
    textParagraph(caption, "Caption"),
    new Table({
      style: "ReportTable",
      rows,
      columnWidths: widths,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, lastRow: hasSums, noHBand: true, noVBand: true },
    }),
    new Paragraph({ style: "TableEnd" }),
  ];
}

function widthsOf(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.round((share / sum) * TEXT_WIDTH));
}
