/** Counts in a document: the same numbers in every format, and bars that are true to them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import style from "../../src/generated/document-style.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { type Document, type DocumentBlock, barLengths, countsWords } from "../../src/report/document/document.ts";
import { renderDocumentMarkdown } from "../../src/report/document/markdown.ts";
import { renderDocumentPage } from "../../src/report/document/page/page.ts";
import { renderDocumentText } from "../../src/report/document/text.ts";
import { plainTheme } from "../../src/report/theme.ts";
import { widthOf } from "../../src/report/wrap.ts";

const say = createSay(messages);

const COUNTS: DocumentBlock = {
  kind: "counts",
  caption: "Replies",
  rowsAre: "States",
  legend: [
    { level: "full", label: "Yes" },
    { level: "none", label: "No" },
    { level: "aside", label: "Not known" },
  ],
  rows: [
    { label: ["All States"], counts: [60, 30, undefined] },
    { label: ["African States"], counts: [20, 0, 5] },
    { label: ["Others"], counts: [0, 0, 0] },
  ],
};
const DOCUMENT: Document = { title: "Overview", language: "en", body: [COUNTS] };

function textIn(width: number): readonly string[] {
  return renderDocumentText(DOCUMENT, { width, theme: plainTheme(true), say, inFile: true }).split("\n");
}

describe("the words of counts", () => {
  it("are the same in each format, leave out what is 0, and show that a count is not shown", () => {
    const words = ["Yes: 60; No: 30; Not known: …", "Yes: 20; Not known: 5"];
    const markdown = renderDocumentMarkdown(DOCUMENT, say);
    for (const one of words) {
      expect(textIn(80).join("\n")).toContain(one);
      expect(markdown).toContain(one);
    }
    const page = renderDocumentPage(DOCUMENT, style, say).replace(/<[^>]*>/g, " ");
    expect(page.replace(/\s+/g, " ")).toMatch(/All States Yes: 60 No: 30 Not known: … African States Yes: 20 Not/);
    expect(countsWords([{ level: "full", label: "Yes" }], [0], say)).toBe("0");
  });
});

describe("bars", () => {
  it("stand beside their labels, or below them in a narrow window, and fit", () => {
    expect(textIn(60)).toContain(`All States      ${"█".repeat(25)}${"░".repeat(13)}`);
    expect(textIn(24)).toContain(`  ${"█".repeat(13)}${"░".repeat(7)}`);
    for (const width of [24, 40, 80]) expect(Math.max(...textIn(width).map(widthOf))).toBeLessThanOrEqual(width);
  });

  it("have one measure: what is more is never shorter, what there is can be seen, what is not shown cannot", () => {
    const count = fc.option(fc.nat(200), { nil: undefined });
    const rows = fc.array(
      fc.record({ label: fc.constant([]), counts: fc.array(count, { minLength: 5, maxLength: 5 }) }),
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 10, max: 400 }), (all, most) => {
        const pieces = barLengths(all, most).flatMap((one, row) =>
          one.map((length, at) => ({ length, count: all[row]?.counts[at] ?? 0 })),
        );
        for (const one of barLengths(all, most))
          expect(one.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(most);
        for (const one of pieces) {
          expect(one.length > 0).toBe(one.count > 0);
          for (const other of pieces)
            if (one.count > other.count) expect(one.length).toBeGreaterThanOrEqual(other.length);
        }
      }),
    );
  });
});
