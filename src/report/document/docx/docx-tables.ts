/** Tables and bars in a word-processor file. */
import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { Level } from "../../../domain/comparison/level.ts";
import { type BarsRow, type DocumentBlock, countText, plainInlines } from "../document.ts";
import { type Anchors, createParagraph, inlineParagraph, textParagraph, textRuns } from "./docx-paragraphs.ts";
import { TEXT_WIDTH } from "./docx-styles.ts";
import { LEVEL_STYLES, signStyle } from "./docx-word-styles.ts";

type TableBlock = Extract<DocumentBlock, { kind: "table" }>;
type BarsBlock = Extract<DocumentBlock, { kind: "bars" }>;

/** Characters of a cell in a row that stays on one page. */
const SHORT_CELL = 400;

/** A table under its caption. Its first row is repeated on each page, its first column says what a row is about. */
export function tableBlocks(block: TableBlock, anchors: Anchors): readonly FileChild[] {
  const { head, rows, columns } = block;
  const body = rows.map((cells): Row => ({
    cells: cells.map((cell) => [inlineParagraph(cell, anchors, "TableText")]),
    cantSplit: cells.every((cell) => plainInlines(cell).length <= SHORT_CELL),
  }));
  const names = head.map((label) => [textParagraph(label, "TableText")]);
  return framed(block, names, body, columns);
}

/** The numbers by level in a table; below the name of each row its bar, a sign for each question. */
export function barsBlocks(block: BarsBlock): readonly FileChild[] {
  const { rowsAre, legend, rows, total } = block;
  const share = Math.min(14, 60 / Math.max(legend.length, 1));
  const row = ({ label, counts }: BarsRow, bars: readonly Paragraph[], style: "TableSum" | "TableNumber"): Row => ({
    cells: [
      [textParagraph(label, "TableText"), ...bars],
      ...legend.map(({ level }) => [textParagraph(countText(counts, level), style)]),
    ],
    cantSplit: true,
  });
  const barsOf = ({ counts }: BarsRow): readonly Paragraph[] =>
    counts.map((one) => {
      const signs = legend.flatMap(({ level }) => (one[level] === 0 ? [] : [signRun(level, one[level])]));
      return new Paragraph({ style: "TableBar", children: signs });
    });
  const head = [
    [textParagraph(rowsAre, "TableText")],
    ...legend.map(({ level, label }) => [
      createParagraph(label, [signRun(level, 1), ...textRuns(` ${label}`)], { style: "TableNumber" }),
    ]),
  ];
  const body = [...rows.map((one) => row(one, barsOf(one), "TableNumber")), row(total, [], "TableSum")];
  return framed(block, head, body, [100 - share * legend.length, ...legend.map(() => share)]);
}

function signRun(level: Level, count: number): TextRun {
  return new TextRun({ text: LEVEL_STYLES[level].sign.repeat(count), style: signStyle(level) });
}

type Cells = readonly (readonly Paragraph[])[];

interface Row {
  readonly cells: Cells;
  /** Whether the row stays on one page. */
  readonly cantSplit: boolean;
}

/** The table of a block; `columns` are shares of the width. */
function framed(
  block: TableBlock | BarsBlock,
  head: Cells,
  rows: readonly Row[],
  columns: readonly number[],
): readonly FileChild[] {
  const hint = block.kind === "bars" ? block.hint : "";
  const sum = columns.reduce((total, share) => total + share, 0);
  const widths = columns.map((share) => Math.round((share / sum) * TEXT_WIDTH));
  const cellsOf = (cells: Cells): readonly TableCell[] =>
    cells.map((children, at) => new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA } }));
  return [
    ...(block.caption === "" ? [] : [textParagraph(block.caption, "Caption")]),
    ...(hint === "" ? [] : [createParagraph(hint, textRuns(hint), { style: "Note", keepNext: true })]),
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
      tableLook: { firstRow: true, firstColumn: true, lastRow: block.kind === "bars", noHBand: true, noVBand: true },
    }),
    new Paragraph({ style: "TableEnd" }),
  ];
}
