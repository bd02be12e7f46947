/** A document as text for a terminal of a given width, or for a file that any program opens. */
import { nameBefore, namedText } from "../../messages/name-before.ts";
import { hasRightToLeft } from "../../domain/texts/invisible.ts";
import { widthOf, wrapAfter, wrapText } from "../wrap.ts";
import { type Document, type DocumentBlock, type Field, type Inlines, type Tone, wholeChange } from "./document.ts";
import { type TextStyle, finishedLine, inlineText, shown, shownLine } from "./text-inlines.ts";
import { barLines, countLines, tableLines } from "./text-tables.ts";

/** The whole document. Lines are broken between words. */
export function renderDocumentText(document: Document, style: TextStyle): string {
  const { width, theme } = style;
  const { title, subtitle = "", body, contents, closing = "" } = document;
  const lines = [
    ...wrapText(shownLine(title, style), width).map(theme.question),
    ...(subtitle === "" ? [] : wrapText(shown(subtitle, style), width).map(theme.dim)),
    ...blocksLines(body, { ...style, isLong: contents !== undefined }, ""),
    ...(closing === "" ? [] : ["", ...wrapText(shown(closing, style), width).map(theme.dim)]),
  ];
  return lines.map((line) => `${finishedLine(line, theme)}\n`).join("");
}

/** Blocks alone, to be shown among other lines. */
export function renderBlocksText(blocks: readonly DocumentBlock[], style: TextStyle): string {
  const lines = blocksLines(blocks, { ...style, isLong: false }, "  ");
  return lines.map((line) => finishedLine(line, style.theme)).join("\n");
}

interface BlockStyle extends TextStyle {
  /** Whether parts must be found in many screens of text. */
  readonly isLong: boolean;
}

/** What has no blank line before it. */
const CLOSE: ReadonlySet<DocumentBlock["kind"]> = new Set(["fields", "list", "boxes", "quoted"]);

/** The lines of blocks, indented; with a blank line before each that does not belong to something else. */
function blocksLines(blocks: readonly DocumentBlock[], style: BlockStyle, indent: string): string[] {
  return blocks.flatMap((block, index) => {
    const isBelowHeading = blocks[index - 1]?.kind === "heading" && block.kind !== "card";
    const isClose = CLOSE.has(block.kind) || indent !== "" || isBelowHeading;
    return [...(isClose ? [] : [""]), ...blockLines(block, style, indent)];
  });
}

function blockLines(block: DocumentBlock, style: BlockStyle, indent: string): string[] {
  const { width, theme } = style;
  switch (block.kind) {
    case "heading":
      return headingLines(block.level, shownLine(block.text, style), style);
    case "paragraph":
      return painted(
        wrapAfter(
          block.tone === "attention" ? `${indent}! ` : indent,
          inlineText(block.text, theme, (text) => shown(text, style)),
          width,
        ),
        block.tone,
        style,
      );
    case "quoted": {
      const lines = wrapAfter(indent, shown(block.text, style), width);
      return block.change === undefined ? lines : lines.map(theme[block.change]);
    }
    case "list":
      return block.items.flatMap((item) => itemLines(item, style, indent));
    case "boxes":
      return block.items.flatMap(({ label, ticked }) =>
        wrapAfter(`${indent}${ticked ? theme.marks.ticked : theme.marks.unticked} `, shownLine(label, style), width),
      );
    case "fields":
      return block.entries.flatMap((field) => fieldLines(field, style, indent));
    case "table":
      return [...caption(block.caption, style), ...tableLines(block, style)];
    case "bars":
      return [...caption(block.caption, style), ...barLines(block, style)];
    case "counts":
      return [...caption(block.caption, style), ...countLines(block, style)];
    case "card":
      return [
        ...wrapAfter(`${shownLine(block.citation, style)}  `, shownLine(block.title, style), width).map(theme.question),
        ...(block.standing === undefined
          ? []
          : wrapAfter(
              `${theme.marks.levels[block.standing.level]} `,
              shownLine(block.standing.label, style),
              width,
            ).map(theme.term)),
        ...blocksLines(block.body, style, "  "),
      ];
    case "lines":
      return Array.from({ length: block.count }, () => `${indent}${"_".repeat(Math.max(10, width - indent.length))}`);
  }
}

const PAINTS = { note: "dim", attention: "warning", good: "good", bad: "error" } as const;

function painted(lines: string[], tone: Tone | undefined, { theme }: TextStyle): string[] {
  return tone === undefined ? lines : lines.map(theme[PAINTS[tone]]);
}

function headingLines(level: 2 | 3 | 4, text: string, { width, theme, isLong }: BlockStyle): string[] {
  if (level === 4) return wrapText(text, width).map(theme.term);
  if (level === 3) return wrapText(`${theme.marks.line.repeat(2)} ${text}`, width).map(theme.heading);
  const lines = wrapText(text, width);
  const rule = theme.marks.line.repeat(Math.min(width, Math.max(...lines.map(widthOf))));
  return [...lines.map(theme.heading), ...(isLong ? [rule] : [])];
}

function caption(text: string, style: TextStyle): string[] {
  const { width, theme } = style;
  return text === "" ? [] : wrapText(shownLine(text, style), width).map(theme.term);
}

/** An item that came or went as a whole has a sign in place of the dash. */
function itemLines(item: Inlines, style: TextStyle, indent: string): string[] {
  const { width, theme } = style;
  const change = wholeChange(item);
  const text = inlineText(item, theme, (text) => shownLine(text, style));
  const sign = change === "added" ? "+" : "-";
  const lines = wrapAfter(`${indent}${sign} `, text, width);
  return change === undefined ? lines : lines.map(theme[change]);
}

/** One text follows its name; several blocks, or a text of several lines, are below it. */
function fieldLines({ label, value }: Field, style: BlockStyle, indent: string): string[] {
  const { width, theme, say } = style;
  const named = shownLine(label, style);
  const name = nameBefore(named, say);
  const [only] = value;
  if (value.length === 1 && only !== undefined && (only.kind === "paragraph" || only.kind === "quoted")) {
    const text =
      only.kind === "quoted"
        ? shown(only.text.trim(), style)
        : inlineText(only.text, theme, (words) => shown(words, style));
    if (!text.includes("\n")) {
      const change = only.kind === "quoted" ? only.change : undefined;
      const shown = change === undefined ? text : theme[change](text);
      const [first = "", ...rest] = wrapAfter(indent, namedText(named, shown, say), width, "  ");
      // A line from right to left is painted as a whole, or not at all.
      const isWhole = first.startsWith(`${indent}${name}`) && !hasRightToLeft(name);
      const begun = isWhole ? indent + theme.term(name) + first.slice(indent.length + name.length) : first;
      return painted([begun, ...rest], only.kind === "paragraph" ? only.tone : undefined, style);
    }
  }
  return [...wrapAfter(indent, name, width).map(theme.term), ...blocksLines(value, style, `${indent}  `)];
}
