/** How much room blocks take on paper: what is short stays on one sheet. */
import type { DocumentBlock } from "../document.ts";
import { plainInlines } from "../document.ts";

/** Characters of a line of its own, about. */
const LINE = 80;

/** How long blocks are, in characters; a line of its own counts as a full one. */
export function sizeOf(blocks: readonly DocumentBlock[]): number {
  return blocks.reduce((sum, block) => sum + sizeOfBlock(block), 0);
}

function sizeOfBlock(block: DocumentBlock): number {
  switch (block.kind) {
    case "heading":
      return 2 * LINE;
    case "paragraph":
      return lines(plainInlines(block.text));
    case "quoted":
      return block.text.split("\n").reduce((sum, line) => sum + lines(line), 0);
    case "list":
      return block.items.reduce((sum, item) => sum + lines(plainInlines(item)), 0);
    case "boxes":
      return block.items.reduce((sum, { label }) => sum + lines(label), 0);
    case "fields":
      return block.entries.reduce((sum, { value }) => sum + sizeOf(value), 0);
    case "table":
      return block.rows.flat().reduce((sum, cell) => sum + lines(plainInlines(cell)), 0);
    case "bars":
      return (block.rows.length + 2) * 2 * LINE;
    case "card":
      return 2 * LINE + sizeOf(block.body);
    case "lines":
      return block.count * 2 * LINE;
  }
}

function lines(text: string): number {
  return Math.max(1, Math.ceil(text.length / LINE)) * LINE;
}
