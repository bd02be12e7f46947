/** A document as text for a terminal of a given width, or for a file that any program opens. */
import type { Theme } from "../theme.ts";
import { visible, visibleLine } from "../visible.ts";
import { widthOf, wrapBehind, wrapText } from "../wrap.ts";
import type { Document, DocumentBlock, Field, Inlines } from "./document.ts";
import { plainInlines } from "./document.ts";
import { barLines, tableLines } from "./text-tables.ts";

export interface TextLook {
  readonly width: number;
  readonly theme: Theme;
}

/** The whole document. Lines are broken between words. */
export function renderDocumentText(document: Document, look: TextLook): string {
  const { width, theme } = look;
  const { title, subtitle, body, closing } = document;
  const lines = [
    ...wrapText(visibleLine(title), width).map(theme.question),
    ...wrapText(visibleLine(subtitle), width).map(theme.dim),
    ...blocksLines(body, look, ""),
    "",
    ...wrapText(visible(closing), width).map(theme.dim),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

/** What stands closely below what comes before it. */
const CLOSE: ReadonlySet<DocumentBlock["kind"]> = new Set(["fields", "list", "boxes", "quoted"]);

/** The lines of blocks, indented; a blank line before each but those that belong to something, or to the one before. */
function blocksLines(blocks: readonly DocumentBlock[], look: TextLook, indent: string): string[] {
  return blocks.flatMap((block) => {
    const isClose = CLOSE.has(block.kind) || indent !== "";
    return [...(isClose ? [] : [""]), ...blockLines(block, look, indent)];
  });
}

function blockLines(block: DocumentBlock, look: TextLook, indent: string): string[] {
  const { width, theme } = look;
  switch (block.kind) {
    case "heading":
      return headingLines(block.level, visibleLine(block.text), look);
    case "paragraph": {
      const paint = block.tone === "attention" ? theme.warning : block.tone === "note" ? theme.dim : undefined;
      const lines = inlineLines(block.text, indent, width);
      return paint === undefined ? lines : lines.map(paint);
    }
    case "quoted":
      return wrapBehind(indent, visible(block.text), width);
    case "list":
      return block.items.flatMap((item) => wrapBehind(`${indent}- `, visibleLine(plainInlines(item)), width));
    case "boxes":
      return block.items.flatMap(({ label, ticked }) =>
        wrapBehind(`${indent}${ticked ? theme.marks.ticked : theme.marks.unticked} `, visibleLine(label), width),
      );
    case "fields":
      return block.entries.flatMap((field) => fieldLines(field, look, indent));
    case "table":
      return [...caption(block.caption, look), ...tableLines(block, look)];
    case "bars":
      return [...caption(block.caption, look), ...barLines(block, look)];
    case "card":
      return [
        ...wrapBehind(`${visibleLine(block.citation)}  `, visibleLine(block.title), width).map(theme.question),
        ...(block.standing === undefined
          ? []
          : wrapBehind(`${theme.marks.levels[block.standing.level]} `, visibleLine(block.standing.label), width).map(
              theme.term,
            )),
        ...blocksLines(block.body, look, "  "),
      ];
    case "lines":
      return Array.from({ length: block.count }, () => `${indent}${"_".repeat(Math.max(10, width - indent.length))}`);
  }
}

function headingLines(level: 2 | 3 | 4, text: string, { width, theme }: TextLook): string[] {
  if (level === 4) return wrapText(text, width).map(theme.term);
  if (level === 3) return wrapText(`${theme.marks.line.repeat(2)} ${text}`, width).map(theme.heading);
  const rule = theme.marks.line.repeat(Math.min(width, Math.max(...wrapText(text, width).map(widthOf))));
  return ["", ...wrapText(text, width).map(theme.heading), rule];
}

function caption(text: string, { width, theme }: TextLook): string[] {
  return wrapText(visibleLine(text), width).map(theme.term);
}

/** A paragraph of the document's own words may hold what a person wrote, with its line breaks. */
function inlineLines(inlines: Inlines, indent: string, width: number): string[] {
  return wrapBehind(indent, visible(plainInlines(inlines)), width);
}

/** The value beside the name if it is short, else below it. */
function fieldLines({ label, value }: Field, look: TextLook, indent: string): string[] {
  const { width, theme } = look;
  const name = visibleLine(label);
  const [only] = value;
  if (value.length === 1 && only !== undefined && (only.kind === "paragraph" || only.kind === "quoted")) {
    const text = visible(only.kind === "quoted" ? only.text : plainInlines(only.text));
    const oneLine = `${indent}${name}: ${text}`;
    if (!text.includes("\n") && widthOf(oneLine) <= width) return [`${indent}${theme.term(`${name}:`)} ${text}`];
  }
  return [...wrapBehind(indent, `${name}:`, width).map(theme.term), ...blocksLines(value, look, `${indent}  `)];
}
