/** A form as it was made, before it became a file. */
import type { Block, Paragraph, Row, WordDocument } from "./tree.ts";

/** What a form shows that was just made: the texts of its paragraphs; a table is rows of cells of paragraphs. */
export interface MadeForm {
  readonly body: readonly (string | readonly (readonly (readonly string[])[])[])[];
  /** Headers and footers. */
  readonly margins: readonly string[];
}

/** What a reader finds in the file of this form; but for marks, because all its codes are there. */
export function madeBlocks({ body, margins }: MadeForm): Pick<WordDocument, "body" | "margins" | "comments"> {
  return { body: body.map(madeBlock), margins: margins.map(madeParagraph), comments: [] };
}

function madeBlock(block: MadeForm["body"][number]): Block {
  if (typeof block === "string") return madeParagraph(block);
  const rows = block.map((cells): Row => ({
    cells: cells.map((texts) => ({ blocks: texts.map(madeParagraph), marks: [], isContinued: false })),
    marks: [],
  }));
  return { kind: "table", rows };
}

function madeParagraph(text: string): Paragraph {
  return { kind: "paragraph", text, comments: [], marks: [], pictures: 0 };
}
