/** Counts in a word-processor file: a table with a bar and the numbers in a cell of each row. */
import type { Say } from "../../../messages/say.ts";
import {
  type FileChild,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Level } from "../../../domain/comparison/level.ts";
import { type DocumentBlock, barLengths, countsWords, plainInlines } from "../document.ts";
import { type Anchors, createParagraph, inlineParagraph, textParagraph, textRuns } from "./docx-paragraphs.ts";
import { type Cell, framedTable } from "./docx-tables.ts";
import { COLOURS, LEVEL_STYLES } from "./docx-word-styles.ts";

/** Units of the longest bar. */
const LONGEST = 120;
/** Height of a bar, and what the margins of a cell take of its width, in twentieths of a point. */
const HEIGHT = 140;
const MARGINS = 216;

type Counts = Extract<DocumentBlock, { kind: "counts" }>;

/** The bar of each row, a shaded cell for each count, over its numbers in words, unless it is to be small. */
export function countsBlocks(
  { caption, hint, rowsAre, legend, rows, isSmall }: Counts,
  { anchors, say }: { readonly anchors: Anchors; readonly say: Say },
): readonly FileChild[] {
  const lengths = barLengths(rows, LONGEST);
  const cellOf = (text: string): Cell => ({ text, content: [textParagraph(text, "TableText")] });
  const body = rows.map(({ label, counts }, at) => {
    const pieces = (lengths[at] ?? []).flatMap((length, kind) =>
      length === 0 ? [] : [{ level: legend[kind]?.level ?? "open", length } as const],
    );
    const isBar = isSmall === true && pieces.length > 0;
    const words = isBar ? "" : countsWords(legend, counts, say);
    const bar = (width: number): readonly Table[] => (pieces.length === 0 ? [] : [barTable(pieces, width - MARGINS)]);
    const below = isBar ? new Paragraph({ style: "TableEnd" }) : textParagraph(words, "TableText");
    return {
      cells: [
        { text: plainInlines(label), content: [inlineParagraph(label, anchors, "TableText")] },
        { text: words, content: (width: number) => [...bar(width), below] },
      ],
      cantSplit: true,
    };
  });
  const notes = hint === undefined ? [] : [createParagraph(hint, textRuns(hint), { style: "Note", keepNext: true })];
  return framedTable({ caption, notes, head: [cellOf(rowsAre), cellOf("")], rows: body, columns: [30, 70] });
}

const GAP = { style: BorderStyle.SINGLE, size: 8, color: "FFFFFF" };
const BORDERS = { ...TableBorders.NONE, insideVertical: GAP };
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** A bar as a table of one row; a bar of all units is as wide as the cell. */
function barTable(pieces: readonly { readonly level: Level; readonly length: number }[], width: number): Table {
  const widths = pieces.map(({ length }) => Math.floor((length * width) / LONGEST));
  const cells = pieces.map(
    ({ level }, at) =>
      new TableCell({
        children: [new Paragraph({ style: "TableEnd" })],
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        shading: { fill: level === "open" ? COLOURS.line : LEVEL_STYLES[level].color },
        margins: NO_MARGINS,
      }),
  );
  return new Table({
    rows: [new TableRow({ height: { value: HEIGHT, rule: HeightRule.EXACT }, cantSplit: true, children: cells })],
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
  });
}
