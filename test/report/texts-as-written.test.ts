/** A document shows what a person wrote: tabs, joiners, marks of direction and line ends are what they are. */
import { describe, expect, it } from "vitest";
import { renderDocx } from "../../src/report/document/docx/docx.ts";
import { renderDocumentPage } from "../../src/report/document/page/page.ts";
import type { Document } from "../../src/report/document/document.ts";
import { renderDocumentText } from "../../src/report/document/text.ts";
import { plainTheme } from "../../src/report/theme.ts";
import { documentLine, documentText, visible } from "../../src/report/visible.ts";
import { partOf, readDocx, wordsOf } from "../helpers/docx.ts";
import { REAL_TEXTS, REVERSED } from "../helpers/real-texts.ts";
import { createSay } from "../../src/messages/say.ts";
import messages from "../../src/generated/messages.en.ts";

const say = createSay(messages);
const style = { css: "", hash: "" };

function documentOf(text: string): Document {
  return { title: "Report", language: "en", body: [{ kind: "quoted", text }] };
}

/** The lines of a text as every document should have them. */
const linesOf = (text: string): string[] => text.split(/\r\n|[\n\v\u2028]/);

describe.each(Object.entries(REAL_TEXTS))("%s", (_, text) => {
  it("is spelt out in no document, and only its line ends change", () => {
    expect(documentText(text)).toBe(linesOf(text).join("\n"));
  });

  it("is on a page as it was written", () => {
    const page = renderDocumentPage(documentOf(text), style, say);
    const shown = /<blockquote[^>]*>([^]*)<\/blockquote>/.exec(page)?.[1] ?? "";
    // Places where a line may end are no part of the text.
    const written = shown.replace(/<[^<>]*>/g, "");
    const words = written.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
    expect(words).toBe(linesOf(text).join("\n"));
  });

  it("is in a word-processor file as it was written, in a paragraph for each part", async () => {
    const body = partOf(readDocx(await renderDocx(documentOf(text), say)), "word/document.xml");
    const paragraphs = linesOf(text).join("\n").replace(/\n\n+/g, "\n");
    expect(wordsOf(body)).toContain(`Report\n${paragraphs}\n`);
  });
});

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

describe("a document", () => {
  it("spells out what could make a text say something else", () => {
    expect(documentText(REVERSED)).toBe("paid \\u{202e}000,1\\u{202c} by \\u{202b}the office\\u{202c}");
    expect(documentText("a\u0000b\u001b[31m\u0007\u009b\ud800\uffff")).toBe(
      "a\\u{0}b\\u{1b}[31m\\u{7}\\u{9b}\\u{d800}\\u{ffff}",
    );
  });

  it("leaves out what has no form: marks of byte order, invisible signs, tags outside of a flag", () => {
    expect(documentText("\ufeffa\u2063b\u206ac\u{e0041}\u{e0042}d")).toBe("abcd");
  });

  it("ends what is isolated on the line on which it began", () => {
    expect(documentText("a \u2067b\nc\u2069 \u2066d\u2069")).toBe("a \u2067b\u2069\nc \u2066d\u2069");
  });

  it("has a heading on one line", () => {
    expect(documentLine("one\r\n\n two\u2028three")).toBe("one two three");
  });
});

describe("a document as text", () => {
  const style = { width: 80, theme: plainTheme(true), say };
  const document = documentOf("Year\tCases \u200e64/2010\u200e");

  it("keeps marks in a file, shows them in a terminal, and has spaces for tabs in both", () => {
    expect(renderDocumentText(document, { ...style, inFile: true })).toContain("Year    Cases \u200e64/2010\u200e");
    expect(renderDocumentText(document, style)).toContain("Year    Cases \\u{200e}64/2010\\u{200e}");
  });
});

describe("a terminal", () => {
  it("shows all that could move the cursor or reverse the text, and keeps what scripts need", () => {
    expect(visible("a\tb\u00ad\u200e\u2066\u202e")).toBe("a\\u{9}b\\u{ad}\\u{200e}\\u{2066}\\u{202e}");
    expect(visible(REAL_TEXTS["Persian with its joiners"])).toBe(REAL_TEXTS["Persian with its joiners"]);
  });
});

describe("a space of no width", () => {
  it("is one in a terminal too, between words of a script that needs it", () => {
    expect(visible("ប្រទេស\u200bកម្ពុជា")).toBe("ប្រទេស\u200bកម្ពុជា");
  });

  it.each([["a\u200bb"], ["កម្ពុជា\u200b"], ["ក\u200ba"], ["ក\u200b\u200bក"], ["1\u200b2"]])(
    "is spelt out in a terminal everywhere else: %j",
    (text) => {
      expect(visible(text)).toBe(text.replaceAll("\u200b", String.raw`\u{200b}`));
    },
  );
});
