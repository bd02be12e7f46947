/** Tables and bars in a word-processor file. */
import type { FileChild } from "docx";
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { Level } from "../../../domain/comparison/level.ts";
import type { BarsRow, DocumentBlock } from "../document.ts";
import { countText, plainInlines } from "../document.ts";
import { textRuns } from "./docx-runs.ts";
import type { Setting } from "./docx-setting.ts";
import { createParagraph, inlineParagraph, textParagraph } from "./docx-setting.ts";
import { TEXT_WIDTH } from "./docx-styles.ts";
import { LEVEL_SIGNS, signStyle } from "./docx-word-styles.ts";

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
      isShort ? { cantSplit: true } : {},
    );
  });
  return framed(caption, "", [headRow(head, widths), ...body], widths, false);
}

/** The numbers by level in a table; below the name of each row its bar, a sign for each question. */
export function barsBlocks({ caption, hint, rowsAre, legend, rows, total }: BarsBlock): readonly FileChild[] {
  const levels = legend.map(({ level }) => level);
  const share = Math.min(14, 60 / Math.max(levels.length, 1));
  const widths = widthsOf([100 - share * levels.length, ...levels.map(() => share)]);
  const row = ({ label, counts }: BarsRow, bars: readonly Paragraph[], isSum: boolean): TableRow =>
    createRow(
      [
        [textParagraph(label, "TableText"), ...bars],
        ...levels.map((level) => [textParagraph(countText(counts, level), isSum ? "TableSum" : "TableNumber")]),
      ],
      widths,
      { cantSplit: true },
    );
  const head = [[textParagraph(rowsAre, "TableText")], ...legend.map(({ level, label }) => [signed(level, label)])];
  return framed(
    caption,
    hint,
    [
      createRow(head, widths, { tableHeader: true, cantSplit: true }),
      ...rows.map((one) => {
        const bars = one.counts.map((counts) => barOf(levels.map((level) => [level, counts[level]])));
        return row(one, bars, false);
      }),
      row(total, [], true),
    ],
    widths,
    true,
  );
}

/** Its sign before the words for a level. */
function signed(level: Level, label: string): Paragraph {
  return createParagraph(label, [signRun(level, 1), ...textRuns(` ${label}`)], { style: "TableNumber" });
}

function barOf(counts: readonly (readonly [Level, number])[]): Paragraph {
  const present = counts.filter(([, count]) => count > 0);
  return new Paragraph({ style: "TableBar", children: present.map(([level, count]) => signRun(level, count)) });
}

function signRun(level: Level, count: number): TextRun {
  return new TextRun({ text: LEVEL_SIGNS[level].repeat(count), style: signStyle(level) });
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
  options: { readonly tableHeader?: boolean; readonly cantSplit?: boolean },
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
  hint: string,
  rows: readonly TableRow[],
  widths: readonly number[],
  hasSums: boolean,
): readonly FileChild[] {
  return [
    ...(caption === "" ? [] : [textParagraph(caption, "Caption")]),
    ...(hint === "" ? [] : [createParagraph(hint, textRuns(hint), { style: "Note", keepNext: true })]),
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
