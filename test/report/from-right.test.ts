/** What a language from right to left changes in documents. */
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import { directionOf } from "../../src/messages/direction.ts";
import { createSay } from "../../src/messages/say.ts";
import { fromRight } from "../../src/report/document/docx/docx-direction.ts";
import { renderDocumentText } from "../../src/report/document/text.ts";
import { plainTheme } from "../../src/report/theme.ts";

const STYLE = { width: 80, theme: plainTheme(true), say: createSay(messages) };
const inDocument = (xml: string): string => fromRight("word/document.xml", xml);

describe("the direction of a language", () => {
  it("is the one of its script", () => {
    expect(["ar", "he", "fa", "en", "zh", "ru"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr", "ltr"]);
  });
});

describe("a word-processor file from right to left", () => {
  it("begins its tables and sections on the right", () => {
    expect(inDocument('<w:tblPr><w:tblStyle w:val="A"/><w:tblW/></w:tblPr>')).toContain('<w:tblStyle w:val="A"/><w:bidiVisual/><w:tblW/>');
    expect(inDocument("<w:sectPr><w:docGrid/></w:sectPr>")).toBe("<w:sectPr><w:bidi/><w:docGrid/></w:sectPr>");
  }); // prettier-ignore

  it("gives each paragraph the direction of its letters, and dates their order", () => {
    const text = (words: string): string => inDocument(`<w:p><w:pPr><w:pStyle w:val="Field"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`);
    expect(text("Utland: حتى 2026-03")).toBe('<w:p><w:pPr><w:pStyle w:val="Field"/><w:bidi/></w:pPr><w:r><w:t>Utland: حتى \u200e2026-03</w:t></w:r></w:p>');
    expect(text("Utland")).toContain('<w:bidi w:val="0"/><w:jc w:val="right"/></w:pPr>');
    expect(text("2026")).not.toContain("w:bidi");
  }); // prettier-ignore

  it("has it in the first style, from which all others come", () => {
    const style = (id: string, looks: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${looks}</w:style>`;
    const made = fromRight("word/styles.xml", style("Normal", "<w:name/><w:rPr></w:rPr>") + style("Answer", "<w:pPr><w:ind/></w:pPr>"));
    expect(made).toContain("<w:name/><w:pPr><w:bidi/></w:pPr><w:rPr>");
    expect(made).toContain('<w:pPr><w:bidi w:val="0"/><w:ind/></w:pPr>');
  }); // prettier-ignore
});

describe("a text for a terminal", () => {
  it("has no columns to the right of words from right to left", () => {
    const table = (head: readonly string[], cell: string) =>
      renderDocumentText({ title: "", language: "ar", body: [{ kind: "table", caption: "", head, rows: [[[cell], ["2"]]], columns: [50, 50] }] }, STYLE);
    expect(table(["الرد", "الأسئلة"], "نعم")).toContain("نعم\n  الأسئلة: 2\n");
    expect(table(["Reply", "Questions"], "Yes")).toContain("Yes    2\n");
  }); // prettier-ignore
});
