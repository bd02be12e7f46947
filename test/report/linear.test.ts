/** No run of white space or punctuation costs more than its length: ten times the text takes about ten times as long. */
import { describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import { cleanText } from "../../src/domain/texts/clean-text.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { emitBlock } from "../../src/format/syntax/emit-yaml.ts";
import { readYaml } from "../../src/format/syntax/read-yaml.ts";
import { createSay } from "../../src/messages/say.ts";
import { renderCsv } from "../../src/report/data/csv.ts";
import { codeFrame } from "../../src/report/contents/validation/code-frame.ts";
import { renderFixes } from "../../src/report/contents/validation/fixes.ts";
import type { Document } from "../../src/report/document/document.ts";
import { renderDocx } from "../../src/report/document/docx/docx.ts";
import { renderDocumentMarkdown } from "../../src/report/document/markdown.ts";
import { renderDocumentPage } from "../../src/report/document/page/page.ts";
import { renderDocumentText } from "../../src/report/document/text.ts";
import { plainTheme } from "../../src/report/theme.ts";

const RUNS = [
  " ", "\t", "\n", "\r\n", "\u00a0", "\u2028", "\u3000", "a\n", "a\n\n", " \n", "*", "_", "#", "|", "`", "<", ">", "&", "=", "-", "\\",
  "[", "](", "(", "!", "~", ".", ",", ";", ":", '"', "'", "@", "1.", "www.", "http://", "https://a ", "\u200d", "\u200f", "\u2067", "e\u0301",
  "\u0301", "👩‍👧", "\u{e0041}", "🏴", "\u00ad", "ع ", "\u001b[",
]; // prettier-ignore

const say = createSay(messages);
const theme = plainTheme(true);

function documentOf(text: string): Document {
  const body: Document["body"] = [
    { kind: "quoted", text },
    { kind: "paragraph", text: [text, { kind: "added", text }] },
    { kind: "table", caption: "", head: ["One", "Two"], rows: [[["a"], [text]]], columns: [50, 50] },
  ];
  return { title: "Report", language: "en", body };
}

/** A diagnostic in the whole of a line, whose fix writes every second character of it again. */
function fixedIn(text: string): Parameters<typeof renderFixes>[0] {
  const edits = Array.from({ length: Math.floor(text.length / 2) }, (_, index) => {
    const place = { line: 1, column: 2 * index + 1, endLine: 1, endColumn: 2 * index + 2 };
    return { start: 2 * index, end: 2 * index + 1, text: "x", place };
  });
  const place = { line: 1, column: 1, endLine: 1, endColumn: text.length + 1 };
  return [
    {
      rule: "garbled-text",
      severity: "warning",
      path: [],
      place,
      values: {},
      fix: { kind: "restore", text: "", edits },
    },
  ];
}

const WRITERS: Readonly<Record<string, (text: string) => unknown>> = {
  text: (text) => renderDocumentText(documentOf(text), { width: 80, theme, say }),
  Markdown: (text) => renderDocumentMarkdown(documentOf(text), say),
  page: (text) => renderDocumentPage(documentOf(text), { css: "", hash: "" }, say),
  "word-processor file": (text) => renderDocx(documentOf(text), say),
  table: (text) => renderCsv(["a"], [[text]]),
  "YAML, written and read": (text) => readYaml(`${emitBlock({ text }, 0).join("\n")}\n...\n`, LIMITS),
  paste: cleanText,
  "what would be fixed": (text) => renderFixes(fixedIn(text), text, say),
  "the line of a mistake": (text) =>
    Array.from({ length: 50 }, (_, column) =>
      codeFrame([text, text], { line: 2, column: column + 1, endLine: 2, endColumn: text.length }, 80, theme),
    ),
};

/** Ten times the text may take up to this many times as long; where the cost is quadratic, it takes a hundred. */
const MOST = 15;
/** Milliseconds below which the machine itself is what is measured. */
const NOISE = 6;

/** The best of several runs, in milliseconds of the processor: other programs do not count. */
async function bestOf(rounds: number, run: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    await run();
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}

/** How many times as long 20,000 characters take as 2,000; measured again, up to three times, where that is too much. */
async function ratioOf(run: string, write: (text: string) => unknown): Promise<number> {
  const textOf = (length: number): string => `a${run.repeat(Math.floor(length / run.length))}b`;
  let ratio = Infinity;
  for (let attempt = 0; attempt < 4 && ratio > MOST; attempt += 1) {
    const long = await bestOf(1 + attempt, () => write(textOf(20_000)));
    const short = long < NOISE * MOST ? NOISE : await bestOf(3, () => write(textOf(2_000)));
    ratio = Math.min(ratio, long / Math.max(short, NOISE));
  }
  return ratio;
}

describe.each(Object.entries(WRITERS))("%s", (_, write) => {
  it("takes time that grows with the text, whatever it is a run of", async () => {
    await write("warm up");
    const slow: string[] = [];
    for (const run of RUNS) {
      const ratio = await ratioOf(run, write);
      if (ratio > MOST) slow.push(`${JSON.stringify(run)}: ${ratio.toFixed(1)}`);
    }
    expect(slow).toEqual([]);
  }, 60_000);
});

describe("what would be fixed", () => {
  it("is the line with every edit in it", () => {
    expect(renderFixes(fixedIn("abcdefg"), "abcdefg", say)).toContain("  - abcdefg\n  + xbxdxfg\n");
  });
});
