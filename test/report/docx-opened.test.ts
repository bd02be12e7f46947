/** Word-processor files as another program opens them: LibreOffice, on the screen and on paper. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import { renderDocx } from "../../src/report/document/docx/docx.ts";
import { createSay } from "../../src/messages/say.ts";
import { documentText } from "../../src/report/visible.ts";
import { partOf, readDocx, wordsOf } from "../helpers/docx.ts";
import { FULL_ASSESSMENT } from "../helpers/full-assessment.ts";
import { ATTACKS, hostile } from "../helpers/hostile.ts";
import { convertByOffice, hasCarlito, hasOffice, readOfficeText } from "../helpers/office.ts";
import { hasPdfText, pdfText } from "../helpers/pdf-text.ts";
import { ROOT, run } from "../helpers/program.ts";
import { SAMPLE, STUMBLING } from "../helpers/sample-document.ts";

const folder = mkdtempSync(join(tmpdir(), "tip-checklist-docx-"));
const NAMES = ["sample", "report", "hostile", "template"] as const;

function fileOf(name: string): string {
  return join(folder, `${name}.docx`);
}

beforeAll(async () => {
  writeFileSync(fileOf("sample"), await renderDocx(SAMPLE, createSay(messages)));
  await run(["report", "examples/XUT-2026.yaml", "--previous", "examples/XUT-2025.yaml", "--output", fileOf("report")]);
  await run(["report", "-", "--output", fileOf("hostile")], { input: JSON.stringify(hostile(FULL_ASSESSMENT)) });
  await run(["template", "--output", fileOf("template")]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** How many sheets each of these files takes. */
function sheetsOf(files: readonly string[]): readonly number[] {
  return convertByOffice(files, "pdf", folder).map((pdf) => pdfText(pdf).split("\f").length - 1);
}

/** Everything that a reader of the file finds in it, line by line. */
function linesOf(name: string): readonly string[] {
  const words = wordsOf(partOf(readDocx(readFileSync(fileOf(name))), "word/document.xml"));
  return words
    .split(/[\n\t]/)
    .map(flat)
    .filter(Boolean);
}

/** Spaces of every kind are one. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe.skipIf(!hasOffice)("in LibreOffice", () => {
  it("every word of every file is there", () => {
    const texts = convertByOffice(NAMES.map(fileOf), "txt", folder);
    for (const [index, name] of NAMES.entries()) {
      const opened = flat(readOfficeText(texts[index] ?? ""));
      const lines = linesOf(name);
      expect(lines.length, name).toBeGreaterThan(50);
      expect([name, lines.filter((line) => !opened.includes(line))]).toEqual([name, []]);
    }
    const hostileText = flat(readOfficeText(join(folder, "hostile.txt")));
    expect(ATTACKS.map((text) => flat(documentText(text))).filter((text) => !hostileText.includes(text))).toEqual([]);
    const sampleText = flat(readOfficeText(join(folder, "sample.txt")));
    expect(STUMBLING.map((text) => flat(documentText(text))).filter((text) => !sampleText.includes(text))).toEqual([]);
  }, 120_000);

  // In CI alone: it takes ten seconds. The font of Windows has a twin of the same widths.
  it.skipIf(!process.env["CI"] || !hasPdfText || !hasCarlito)(
    "a blank form takes at most 60 sheets, and one for 25 questions with their answers 18",
    async () => {
      const parts = ["split", "XUT-2026.yaml", "--by", "authority"];
      copyFileSync(join(ROOT, "examples/XUT-2026.yaml"), join(folder, "XUT-2026.yaml"));
      expect((await run(parts, { cwd: folder })).exitCode).toBe(0);
      const [blank = 0, part = 0] = sheetsOf([fileOf("template"), fileOf("XUT-2026.moj")]);
      expect(blank).toBeGreaterThan(30);
      expect(blank).toBeLessThanOrEqual(60);
      expect(part).toBeGreaterThan(9);
      expect(part).toBeLessThanOrEqual(18);
    },
    240_000,
  );

  it.skipIf(!hasPdfText)(
    "every word of a report is on its printed pages, with the number of the page",
    () => {
      const [pdf = ""] = convertByOffice([fileOf("report")], "pdf", folder);
      const printed = pdfText(pdf);
      const pages = Number(/Page 1 of (\d+)/.exec(printed)?.[1]);
      expect(pages).toBeGreaterThan(40);
      expect(printed).toContain(`Page ${pages} of ${pages}`);
      const wanted = new Set(linesOf("report").flatMap((line) => line.match(/[\p{L}\p{N}]{6,}/gu) ?? []));
      expect(wanted.size).toBeGreaterThan(800);
      // Words that are broken at the end of a line are joined again.
      const all = printed.replace(/\s+/g, "");
      expect([...wanted].filter((word) => !all.includes(word))).toEqual([]);
    },
    120_000,
  );
});
