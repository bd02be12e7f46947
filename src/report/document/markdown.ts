/**
 * A document as Markdown, in the dialect of GitHub (GFM), which most programs read. Rows of tables are lists, because
 * their texts have several lines. What comes from a file never becomes markup.
 */
import { nameBefore, namedText } from "../../messages/name-before.ts";
import type { Say } from "../../messages/say.ts";
import type { BlockContent, Link, ListItem, PhrasingContent, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Handle, type Options, defaultHandlers, toMarkdown } from "mdast-util-to-markdown";
import {
  type BarsRow,
  type CountsRow,
  type Document,
  type DocumentBlock,
  type Field,
  type Inlines,
  type Tone,
  countsWords,
  countText,
  wholeChange,
} from "./document.ts";
import { inlineNodes, lineNodes, textNodes } from "./markdown-inlines.ts";

/**
 * A text without anything that could be markup. The library tries some fifty expressions on each text, which takes seconds
 * for thousands of short ones. Lines have no white space at their ends.
 */
const PLAIN = /^[^\p{Cc}!-+\-.:<-@[-`{-~]*$/u;
/** A web address that Markdown takes between angle brackets as it is. */
const PLAIN_ADDRESS = /^https?:\/\/[A-Za-z0-9/.%?=&+,;-]+$/;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && text === text.trim();
}

/** Addresses are plain in most texts; the library would take each for a text of its own. */
const link: Handle & { peek?: Handle } = (node: Link, parent, state, info) => {
  const [only] = node.children;
  const isShown = node.children.length === 1 && only?.type === "text" && only.value === node.url;
  return isShown && PLAIN_ADDRESS.test(node.url) ? `<${node.url}>` : defaultHandlers.link(node, parent, state, info);
};
link.peek = (node: Link, parent, state) => defaultHandlers.link.peek(node, parent, state);

const OPTIONS: Options = {
  extensions: [gfmToMarkdown()],
  bullet: "-",
  emphasis: "_",
  listItemIndent: "one",
  rule: "-",
  // One text for all lines of a person: a node for each would take seconds for a long file of short lines.
  handlers: {
    link,
    text: ({ value }: { value: string }, _, state, info) => {
      if (value === " " && info.before !== "\n" && info.after !== "\n") return value;
      const parts = value.split(/\n\n+/);
      const safe = parts.map((part, at) =>
        isPlain(part)
          ? part
          : state.safe(part, {
              ...info,
              before: at === 0 ? info.before : "\n",
              after: at === parts.length - 1 ? info.after : "\n",
            }),
      );
      return safe.map((part) => part.replaceAll("\n", "\\\n")).join("\n\n");
    },
  },
  join: [(_, right, parent) => (parent.type === "listItem" && right.type === "list" ? 0 : undefined)],
};

/** The whole document; its title is the heading of the first level. */
export function renderDocumentMarkdown({ title, subtitle = "", body, closing = "" }: Document, say: Say): string {
  const children: RootContent[] = [
    { type: "heading", depth: 1, children: lineNodes(title) },
    ...paragraph(lineNodes(subtitle)),
    ...body.flatMap((block) => blockNodes(block, say)),
    ...paragraph(closing === "" ? [] : [{ type: "emphasis", children: lineNodes(closing) }]),
  ];
  return toMarkdown({ type: "root", children }, OPTIONS);
}

function paragraph(children: PhrasingContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function item(...children: BlockContent[]): ListItem {
  // Lists follow their name at once; other blocks only after a blank line.
  return { type: "listItem", spread: children.slice(1).some(({ type }) => type !== "list"), children };
}

function list(children: ListItem[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: "list", spread: false, children }];
}

/** The nodes of a block; a card has several. */
function blockNodes(block: DocumentBlock, say: Say): BlockContent[] {
  switch (block.kind) {
    case "heading":
      return [{ type: "heading", depth: block.level, children: lineNodes(block.text) }];
    case "paragraph":
      return paragraph(toned(inlineNodes(block.text), block.tone));
    case "quoted":
      return [{ type: "blockquote", children: paragraph(textNodes(block.text)) }];
    case "list":
      return list(block.items.map((one) => item(...paragraph(itemNodes(one)))));
    case "boxes":
      return list(
        block.items.map(({ label, ticked }) => item(...paragraph(lineNodes(`${ticked ? "☒" : "☐"} ${label}`)))),
      );
    case "fields":
      return list(block.entries.map((entry) => fieldItem(entry, say)));
    case "table":
      return [...caption(block.caption), ...tableList(block, say)];
    case "bars":
      return [...caption(block.caption), ...barsList(block, say)];
    case "counts":
      return [...caption(block.caption), ...countsList(block, say)];
    case "card":
      return [
        { type: "heading", depth: 4, children: lineNodes(`${block.citation} · ${block.title}`) },
        ...(block.standing === undefined ? [] : caption(block.standing.label)),
        ...block.body.flatMap((one) => blockNodes(one, say)),
      ];
    case "lines":
      return Array.from({ length: block.count }, () => paragraph([{ type: "text", value: "_".repeat(40) }])).flat();
  }
}

function caption(text: string): BlockContent[] {
  return text === "" ? [] : paragraph([{ type: "strong", children: lineNodes(text) }]);
}

function toned(children: PhrasingContent[], tone: Tone | undefined): PhrasingContent[] {
  if (tone === "attention") return [{ type: "strong", children }];
  return tone === "note" ? [{ type: "emphasis", children }] : children;
}

/** An item that came or went as a whole needs no marks: what is above the list says so. */
function itemNodes(inlines: Inlines): PhrasingContent[] {
  const [only] = inlines;
  const isWhole = wholeChange(inlines) !== undefined && typeof only === "object" && "text" in only;
  return isWhole ? lineNodes(only.text ?? "") : inlineNodes(inlines);
}

/** The name, and after or below it what belongs to it. */
function fieldItem({ label, value }: Field, say: Say): ListItem {
  const name: PhrasingContent = { type: "strong", children: lineNodes(nameBefore(label, say)) };
  const [only] = value;
  const beside = value.length === 1 && only !== undefined ? besideName(only) : undefined;
  if (beside === undefined) return item(...paragraph([name]), ...value.flatMap((block) => blockNodes(block, say)));
  return item(...paragraph([name, { type: "text", value: " " }, ...beside]));
}

/** What fits on the line of the name. */
function besideName(block: DocumentBlock): PhrasingContent[] | undefined {
  if (block.kind === "paragraph" && block.tone === undefined) return inlineNodes(block.text);
  if (block.kind !== "quoted") return undefined;
  const nodes = textNodes(block.text);
  return nodes.some((node) => node.type === "text" && node.value.includes("\n")) ? undefined : nodes;
}

/** Each row as an entry, its cells with the names of their columns. */
function tableList({ head, rows }: Extract<DocumentBlock, { kind: "table" }>, say: Say): BlockContent[] {
  return list(
    rows.map(([first = [], ...rest]) => {
      const cells = rest.flatMap((cell, index) => {
        const nodes = inlineNodes(cell);
        return nodes.length === 0
          ? []
          : [item(...paragraph([...lineNodes(head[index + 1] ?? ""), colonOf(say), ...nodes]))];
      });
      return item(...paragraph(inlineNodes(first)), ...list(cells));
    }),
  );
}

function colonOf(say: Say): PhrasingContent {
  return { type: "text", value: say("list.colon") };
}

/** The counts in words; the levels that do not occur in a row are not named. */
function barsList(
  { legend, rows, total, between }: Extract<DocumentBlock, { kind: "bars" }>,
  say: Say,
): BlockContent[] {
  const row = ({ label, counts }: BarsRow): ListItem => {
    const named = legend.flatMap(({ level, label: name }) =>
      counts.some((one) => one[level] > 0) ? [`${countText(counts, level, between)} ${name}`] : [],
    );
    return item(...paragraph(lineNodes(namedText(label, named.join(say("list.semicolon")), say))));
  };
  return list([...rows, total].map(row));
}

/** The counts of each row in words. */
function countsList({ hint, legend, rows }: Extract<DocumentBlock, { kind: "counts" }>, say: Say): BlockContent[] {
  const row = ({ label, counts }: CountsRow): ListItem =>
    item(...paragraph([...inlineNodes(label), colonOf(say), ...lineNodes(countsWords(legend, counts, say))]));
  return [...(hint === undefined ? [] : paragraph(toned(lineNodes(hint), "note"))), ...list(rows.map(row))];
}
