/**
 * A document as Markdown that every program reads in the same way: CommonMark, which has no tables, so rows become lists. What
 * comes from a file never becomes markup.
 */
import { splitOuterSpace } from "../../domain/texts/outer-space.ts";
import { markdownLines, markdownText } from "./markdown-text.ts";
import { visible } from "../visible.ts";
import {
  type BarsRow,
  type Document,
  type DocumentBlock,
  type Field,
  type Inline,
  type Inlines,
  type Tone,
  countText,
  harmlessAddress,
  plainInlines,
  wholeChange,
} from "./document.ts";

/** The whole document; its title is the heading of the first level. */
export function renderDocumentMarkdown({ title, subtitle = "", body, closing = "" }: Document): string {
  const blocks = [
    `# ${line(title)}`,
    line(subtitle),
    ...body.flatMap((block) => blockTexts(block)),
    closing === "" ? "" : `_${line(closing)}_`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function line(text: string): string {
  return markdownText(visible(text).trim());
}

function lines(text: string, indent: string): string {
  return markdownLines(visible(text).trim(), indent);
}

/** The texts of a block, without indentation; a card has several. */
function blockTexts(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${line(block.text)}`];
    case "paragraph":
      return [toned(inlines(block.text, ""), block.tone)];
    case "quoted":
      return [`> ${lines(block.text, "> ")}`];
    case "list":
      return [block.items.map((item) => `- ${itemText(item)}`).join("\n")];
    case "boxes":
      return [block.items.map(({ label, ticked }) => `- ${ticked ? "☒" : "☐"} ${line(label)}`).join("\n")];
    case "fields":
      return [block.entries.map(fieldText).join("\n")];
    case "table":
      return [...caption(block.caption), tableText(block)];
    case "bars":
      return [...caption(block.caption), barsText(block)];
    case "card":
      return [
        `#### ${line(block.citation)} · ${line(block.title)}`,
        ...(block.standing === undefined ? [] : [`**${line(block.standing.label)}**`]),
        ...block.body.flatMap((one) => blockTexts(one)),
      ];
    case "lines":
      return Array.from({ length: block.count }, () => "\\_".repeat(40));
  }
}

function caption(text: string): readonly string[] {
  return text === "" ? [] : [`**${line(text)}**`];
}

function toned(text: string, tone: Tone | undefined): string {
  if (tone === "attention") return `**${text}**`;
  return tone === "note" ? `_${text}_` : text;
}

/** An item that came or went as a whole needs no marks: what is above the list says so. */
function itemText(item: Inlines): string {
  const [only] = item;
  const isWhole = wholeChange(item) !== undefined && typeof only === "object" && "text" in only;
  return isWhole ? line(only.text ?? "") : inlines(item, "  ");
}

/** Words on one line; a text of several lines keeps its breaks, indented like what it is in. */
function inlines(all: Inlines, indent: string): string {
  return all
    .map((one) => inlineText(one, indent))
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
}

function inlineText(inline: Inline, indent: string): string {
  if (typeof inline === "string") return spaced(inline, (text) => lines(text, indent), false);
  switch (inline.kind) {
    case "strong":
    case "added":
      return spaced(inline.text, (text) => `**${lines(text, indent)}**`);
    case "removed":
      return spaced(inline.text, (text) => `~~${lines(text, indent)}~~`);
    case "standing":
      return line(inline.standing.label);
    case "reference":
      return line(inline.text);
    case "marks":
      return plainInlines([inline]);
    case "link": {
      const address = harmlessAddress(inline.address);
      const label = line(inline.text ?? inline.address);
      return address === undefined ? label : `[${label}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`;
    }
  }
}

/**
 * Markup must touch the words that it is for, so white space stays outside of it. Where it begins or ends with a
 * punctuation mark, it is only seen with white space beside it.
 */
function spaced(text: string, mark: (bare: string) => string, isMarkup = true): string {
  const { before: start, text: bare, after: end } = splitOuterSpace(text);
  if (bare === "") return start === "" ? "" : " ";
  const isOpen = start !== "" || (isMarkup && /^[\p{P}\p{S}]/u.test(bare));
  const isClosed = end !== "" || (isMarkup && /[\p{P}\p{S}]$/u.test(bare));
  return `${isOpen ? " " : ""}${mark(bare)}${isClosed ? " " : ""}`;
}

/** What follows its name without a blank line. */
const CLOSE: ReadonlySet<DocumentBlock["kind"]> = new Set(["list", "fields", "boxes"]);

/** The name, and after or below it what belongs to it. */
function fieldText({ label, value }: Field): string {
  const head = `- **${line(label)}:**`;
  const [only] = value;
  if (value.length === 1 && only?.kind === "paragraph" && only.tone === undefined)
    return `${head} ${inlines(only.text, "  ")}`;
  if (value.length === 1 && only?.kind === "quoted" && !only.text.trim().includes("\n"))
    return `${head} ${line(only.text)}`;
  const below = value.flatMap((block) =>
    blockTexts(block).map((text) => `${CLOSE.has(block.kind) ? "\n" : "\n\n"}${indented(text)}`),
  );
  return head + below.join("");
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((one) => (one === "" ? "" : `  ${one}`))
    .join("\n");
}

/** Each row as an entry, its cells with the names of their columns. */
function tableText({ head, rows }: Extract<DocumentBlock, { kind: "table" }>): string {
  const names = head.map(line);
  return rows
    .map(([first = [], ...rest]) => {
      const cells = rest.flatMap((cell, index) => {
        const text = inlines(cell, "    ");
        return text === "" ? [] : [`  - ${names[index + 1] ?? ""}: ${text}`];
      });
      return [`- ${inlines(first, "  ")}`, ...cells].join("\n");
    })
    .join("\n");
}

/** The counts in words; the levels that do not occur in a row are not named. */
function barsText({ legend, rows, total }: Extract<DocumentBlock, { kind: "bars" }>): string {
  const row = ({ label, counts }: BarsRow): string => {
    const named = legend.flatMap(({ level, label: name }) =>
      counts.some((one) => one[level] > 0) ? [`${countText(counts, level)} ${line(name)}`] : [],
    );
    return `- ${line(label)}: ${named.join("; ")}`;
  };
  return [...rows, total].map(row).join("\n");
}
