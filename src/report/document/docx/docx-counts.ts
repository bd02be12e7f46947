/** Counts in a word-processor file: a table with a bar and the numbers in a cell of each row. */
import { type FileChild, Paragraph } from "docx";
import { type DocumentBlock, barLengths, countsWords, plainInlines } from "../document.ts";
import { type Anchors, createParagraph, inlineParagraph, textParagraph, textRuns } from "./docx-paragraphs.ts";
import { type Cell, framedTable, signRun } from "./docx-tables.ts";

/** Signs of the longest bar. */
const LONGEST = 30;

/** The bar of each row, a sign for one or for several, over its numbers in words, unless it is to be small. */
export function countsBlocks(
  { caption, hint, rowsAre, legend, rows, isSmall }: Extract<DocumentBlock, { kind: "counts" }>,
  anchors: Anchors,
): readonly FileChild[] {
  const lengths = barLengths(rows, LONGEST);
  const cellOf = (text: string): Cell => ({ text, content: [textParagraph(text, "TableText")] });
  const body = rows.map(({ label, counts }, at) => {
    const signs = (lengths[at] ?? []).flatMap((length, kind) =>
      length === 0 ? [] : [signRun(legend[kind]?.level ?? "open", length)],
    );
    const isBar = isSmall === true && signs.length > 0;
    const words = isBar ? "" : countsWords(legend, counts);
    const bar = new Paragraph({ style: "TableBar", children: signs });
    return {
      cells: [
        { text: plainInlines(label), content: [inlineParagraph(label, anchors, "TableText")] },
        {
          text: words,
          content: [...(signs.length === 0 ? [] : [bar]), ...(isBar ? [] : [textParagraph(words, "TableText")])],
        },
      ],
      cantSplit: true,
    };
  });
  const notes = hint === undefined ? [] : [createParagraph(hint, textRuns(hint), { style: "Note", keepNext: true })];
  return framedTable({ caption, notes, head: [cellOf(rowsAre), cellOf("")], rows: body, columns: [30, 70] });
}
