/** What a document shows, as plain paragraphs and tables: changes that were tracked are as if they were accepted. */
import { inOneLine } from "./leaf-words.ts";

/** A paragraph as lines of text: with "- " or "1. " in a list, tabs, addresses of links, and notes in brackets. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly comments: readonly string[];
  /** Names of the bookmarks and tags of the content controls in or around it. */
  readonly marks: readonly string[];
  /** Pictures and other objects without text in it. */
  readonly pictures: number;
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly marks: readonly string[];
  /** It belongs to the cell above it. */
  readonly isContinued: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly marks: readonly string[];
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table;

/** A comment, by the id under which paragraphs name it. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

export interface WordDocument {
  readonly body: readonly Block[];
  /** Headers and footers. */
  readonly margins: readonly Block[];
  readonly comments: readonly WordComment[];
  /** How many tracked changes were taken as accepted. */
  readonly tracked: number;
  readonly properties: ReadonlyMap<string, string>;
  readonly saved?: string;
}

/** What stands before the items of a list. */
const ITEM = /^\s*(?:[-•–▪]|\d{1,3}[.)])\s/u;

/** The text of blocks, a paragraph a line; a table is a line for each row, with tabs between its cells. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : textOfTable(block))).join("\n");
}

/**
 * What somebody wrote in blocks, without white space around it: paragraphs with a blank line between them, but for items
 * of one list.
 */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  let words = "";
  let isItem = false;
  for (const block of blocks) {
    const text = block.kind === "paragraph" ? block.text.trimEnd() : textOfTable(block);
    if (text.trim() === "") continue;
    const isNext = ITEM.test(text);
    words += words === "" ? text : `${isItem && isNext ? "\n" : "\n\n"}${text}`;
    isItem = isNext;
  }
  return words.trim();
}

function textOfTable({ rows }: Table): string {
  return rows.map(({ cells }) => cells.map(({ blocks }) => inOneLine(textOfBlocks(blocks))).join("\t")).join("\n");
}

/** The paragraphs in blocks, also those in tables, in their order. */
export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}
