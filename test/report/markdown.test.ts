/** Markdown is read back, by a reader of GitHub's dialect, as the paragraphs and lines that a person wrote. */
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import type { DocumentBlock, Inlines } from "../../src/report/document/document.ts";
import { renderDocumentMarkdown } from "../../src/report/document/markdown.ts";
import { documentText } from "../../src/report/visible.ts";
import { REAL_TEXTS } from "../helpers/real-texts.ts";

const say = createSay(messages);

function readBack(...body: readonly DocumentBlock[]): Root {
  const markdown = renderDocumentMarkdown({ title: "Report", language: "en", body }, say);
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The words in a node: a hard break ends a line. */
function wordsOf(node: Nodes): string {
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

function kindsOf(node: Nodes): string[] {
  return [node.type, ...("children" in node ? node.children.flatMap(kindsOf) : [])];
}

/** The paragraphs of a text; white space at the ends of a line, and more than one blank line, mean nothing in Markdown. */
function paragraphsOf(text: string): string[] {
  const lines = documentText(text)
    .split("\n")
    .map((line) => line.trim());
  const parts = lines.join("\n").split(/\n{2,}/);
  return parts.map((part) => part.replace(/^\n|\n$/g, "")).filter((part) => part !== "");
}

const PIECES = [
  "a", "word", " ", "\n", "\n\n", "=", "===", "-", "---", "*", "**", "_", "__", "#", "`", "```", "~", "~~", ">", "<", "<b>", "</b>", "<!--",
  "&", "&amp;", "&#42;", "|", "| - |", ":-", "[", "]", "](", "(", ")", "![", "[^1]", "[x]: ", "\\", "\\\n", "1.", "1)", "12. ", "+", "$", "@",
  "a@b.example", "www.a.example", "http://a.example/b_c", "https://", "é", "ع", "\t", "\u00a0", "\u200d", "👩‍👧", "!", "\"", "'",
]; // prettier-ignore
const anyText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((all) => all.join(""));
const RUNS = { numRuns: Number(process.env["TEXT_RUNS"] ?? 400) };

function expectParagraphs(text: string): void {
  const quote = readBack({ kind: "quoted", text }).children[1];
  const read = quote?.type === "blockquote" ? quote.children : [];
  expect(read.map(({ type }) => type).filter((type) => type !== "paragraph")).toEqual([]);
  expect(read.map(wordsOf)).toEqual(paragraphsOf(text));
}

describe("a text in Markdown", () => {
  it.each(Object.entries(REAL_TEXTS))("is read back as its paragraphs and lines: %s", (_, text) => {
    expectParagraphs(text);
  });

  it("is read back as its paragraphs and lines, whatever signs it has", () => {
    fc.assert(fc.property(anyText, expectParagraphs), RUNS);
  });

  it("becomes no markup, as a paragraph, beside a name, in a list or in a table", () => {
    const allowed = new Set([
      "root", "heading", "paragraph", "text", "break", "link", "list", "listItem", "strong", "emphasis", "delete",
    ]); // prettier-ignore
    const within = (text: string): DocumentBlock[] => [
      { kind: "paragraph", text: ["before ", text, " after"], tone: "note" },
      { kind: "fields", entries: [{ label: text, value: [{ kind: "quoted", text: text.replaceAll("\n", " ") }] }] },
      { kind: "list", items: [[text], [{ kind: "removed", text }, " ", { kind: "added", text }]] },
      { kind: "table", caption: text, head: ["One", text], rows: [[[text], [text]]], columns: [50, 50] },
      { kind: "heading", level: 2, text },
    ];
    fc.assert(
      fc.property(anyText, (text) => {
        const root = readBack(...within(text));
        expect([...new Set(kindsOf(root))].filter((kind) => !allowed.has(kind))).toEqual([]);
        const squeezed = wordsOf(root).replace(/\s+/g, "");
        expect(squeezed.split(documentText(text).replace(/\s+/g, "")).length - 1).toBeGreaterThanOrEqual(
          text.trim() === "" ? 0 : 9,
        );
      }),
      RUNS,
    );
  });

  it("keeps the blank line between paragraphs, and makes no heading of a drawn line", () => {
    const body: DocumentBlock[] = [
      { kind: "quoted", text: "First paragraph.\n\nSecond paragraph." },
      { kind: "quoted", text: "Convictions\n===========" },
    ];
    const markdown = renderDocumentMarkdown({ title: "Report", language: "en", body }, say);
    expect(markdown).toBe(
      "# Report\n\n> First paragraph.\n>\n> Second paragraph.\n\n> Convictions\\\n> \\===========\n",
    );
  });

  it("has changed words in marks that touch them", () => {
    const text: Inlines = ["The ", { kind: "removed", text: " old " }, { kind: "added", text: "new" }, " law"];
    const paragraph = readBack({ kind: "paragraph", text }).children[1];
    expect(paragraph && kindsOf(paragraph)).toEqual([
      "paragraph",
      "text",
      "delete",
      "text",
      "text",
      "strong",
      "text",
      "text",
    ]);
    expect(paragraph && wordsOf(paragraph)).toBe("The old new law");
  });
});
