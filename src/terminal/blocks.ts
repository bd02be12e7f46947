/** Renders what the interview shows: blocks in, lines for a terminal of a given width out. */
import { nameBefore, namedText } from "../messages/name-before.ts";
import { hasRightToLeft } from "../domain/texts/invisible.ts";
import type { About, Block } from "../interview/asker.ts";
import type { Say } from "../messages/say.ts";
import type { Theme } from "../report/theme.ts";
import { visible } from "../report/visible.ts";
import { widthOf, wrapText } from "../report/wrap.ts";

/** Where the blocks are shown, and in whose words. */
interface BlockStyle {
  readonly width: number;
  readonly theme: Theme;
  readonly say: Say;
}

/** The blocks as text, one line feed at the end of each line. */
export function renderBlocks(blocks: readonly Block[], style: BlockStyle): string {
  const lines = blocks.flatMap((block) => renderBlock(block, style));
  return lines.map((line) => `${line}\n`).join("");
}

/** A question in full, with a blank line above it. */
export function questionBlocks({ heading, aside, citation, title, text, notes }: About): readonly Block[] {
  return [
    { kind: "gap" },
    { kind: "heading", text: heading, ...(aside !== undefined && { aside }) },
    { kind: "note", text: citation },
    { kind: "question", text: title },
    { kind: "text", text },
    ...notes,
  ];
}

function renderBlock(block: Block, style: BlockStyle): string[] {
  const { width, theme } = style;
  switch (block.kind) {
    case "gap":
      return [""];
    case "heading":
      return heading(visible(block.text), block.aside === undefined ? undefined : visible(block.aside), width, theme);
    case "term":
      return term(visible(block.term), visible(block.text), style);
    case "lines":
      return block.text.split("\n");
    case "text":
      return wrapText(visible(block.text), width);
    default:
      return wrapText(visible(block.text), width).map(theme[block.kind === "note" ? "dim" : block.kind]);
  }
}

/** The heading, with the aside at the right end of the line where there is room, else below, as after words from right to left. */
function heading(text: string, aside: string | undefined, width: number, theme: Theme): string[] {
  const lines = wrapText(text, width).map(theme.heading);
  if (aside === undefined) return lines;
  const gap = width - widthOf(text) - widthOf(aside);
  if (lines.length === 1 && gap >= 2 && !hasRightToLeft(text))
    return [`${theme.heading(text)}${" ".repeat(gap)}${theme.dim(aside)}`];
  return [...lines, ...wrapText(aside, width).map(theme.dim)];
}

function term(name: string, text: string, { width, theme, say }: BlockStyle): string[] {
  const [first = "", ...rest] = wrapText(namedText(name, text, say), width, "  ");
  const head = nameBefore(name, say);
  return [
    first.startsWith(head) && !hasRightToLeft(name) ? theme.term(head) + first.slice(head.length) : first,
    ...rest,
  ];
}
