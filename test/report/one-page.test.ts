/** The summary on one page: it says the most important, counts the rest, and is one sheet whatever the file holds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import checklist from "../../src/generated/checklist.en.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import { shareOut } from "../../src/report/contents/report/one-page.ts";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { convertByOffice, hasCarlito, hasOffice } from "../helpers/office.ts";
import { hasPdfText, pdfText } from "../helpers/pdf-text.ts";
import { run } from "../helpers/program.ts";
import { runs } from "../helpers/runs.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const folder = mkdtempSync(join(tmpdir(), "tip-checklist-one-page-"));
const inFolder = (name: string): string => join(folder, name);

/** Texts that are as long as a file may have them, in letters of different widths. */
const FILLINGS: Readonly<Record<string, string>> = {
  words: "Training of labour inspectors in all provinces and districts ",
  capitals: "MINISTRY OF WOMEN AND SOCIAL WELFARE ",
  chinese: "打击人口贩运的国家行动计划",
};

/** Every question answered, with a step, a request and as much text as there may be; half of all is better, half is worse. */
function fullest(year: number, filling: string): Assessment {
  const text = filling.repeat(60).slice(0, 400).trim();
  const line = text.slice(0, 300).trim();
  const answers = allQuestions(checklist).flatMap((question, at): readonly [string, Answer][] => {
    if (question.form !== "standard") return [];
    const isHigh = (at + year) % 2 === 0;
    const [high, low] =
      question.scale === "implementation" ? ["implemented", "not-implemented"] : ["adopted", "not-considered"];
    const steps = [{ id: "s1", text, by: "2026-12", authority: line }];
    return [
      [
        question.id,
        {
          status: isHigh ? high : low,
          measures: text,
          difficulties: { kinds: ["limited-resources"], note: text },
          nextSteps: [...(year === 2025 ? steps : []), { id: `s${year}`, text, by: "2027-06", authority: line }],
          ...(year === 2026 && { earlierSteps: [{ ...steps[0], id: "s1", year: 2025, outcome: "done" as const }] }),
          assistance: { requested: checklist.lists.assistance.map(({ id }) => id), note: text },
        },
      ],
    ];
  });
  return {
    format: "tip-checklist/assessment/1",
    checklist: { id: checklist.id, revision: checklist.revision },
    state: "XUT",
    year,
    language: "en",
    stage: "final",
    answers: Object.fromEntries(answers),
    clearance: { name: line, title: line, authority: line, date: "2026-10-05" },
    seal: `sha256:${"5ea1".repeat(16)}`,
  };
}

const EMPTIEST = {
  format: "tip-checklist/assessment/1",
  checklist: { id: "ctoc-cop-2010-6", revision: 1 },
  stage: "draft",
};

/** The arguments for each of the files, without what says where to write. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  emptiest: [inFolder("emptiest.json")],
  example: ["examples/XUT-2026.yaml", "--previous", "examples/XUT-2025.yaml"],
  alone: ["examples/XUT-2026.yaml"],
  public: ["examples/XUT-2026.yaml", "--previous", "examples/XUT-2025.yaml", "--public", "--section", "training"],
  ...Object.fromEntries(
    Object.keys(FILLINGS).map((name) => [
      name,
      [inFolder(`${name}-2026.json`), "--previous", inFolder(`${name}-2025.json`)],
    ]),
  ),
};
/** All of them in continuous integration; elsewhere those that differ most. */
const NAMES = Object.keys(CASES).filter((name) => process.env["CI"] || name === "emptiest" || name === "capitals");

async function summary(name: string, format: string): Promise<string> {
  const output = inFolder(`${name}.${format}`);
  const { exitCode, stderr } = await run([
    "report",
    ...(CASES[name] ?? []),
    "--only",
    "summary",
    "--force",
    "--output",
    output,
  ]);
  expect([stderr, exitCode]).toEqual([expect.stringContaining("Written"), 0]);
  return output;
}

beforeAll(() => {
  writeFileSync(inFolder("emptiest.json"), JSON.stringify(EMPTIEST));
  for (const [name, filling] of Object.entries(FILLINGS))
    for (const year of [2025, 2026])
      writeFileSync(inFolder(`${name}-${year}.json`), JSON.stringify(fullest(year, filling)));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** How many sheets a PDF has. */
function sheetsOf(pdf: string): number {
  return pdfText(pdf).split("\f").length - 1;
}

describe("the summary on one page", () => {
  it("shares the room among its lists in turn, and never gives more than there is", () => {
    const lists = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(lists, fc.integer({ min: -5, max: 60 }), (lines, room) => {
        const taken = shareOut(lines, room);
        const cost = (list: readonly number[], count: number): number =>
          list.slice(0, count).reduce((sum, one) => sum + one, 0);
        const used = lines.reduce((sum, list, at) => sum + cost(list, taken[at] ?? 0), 0);
        expect(used).toBeLessThanOrEqual(Math.max(room, 0));
        // What is left over is less than any list still wants.
        for (const [at, list] of lines.entries()) {
          const next = list[taken[at] ?? 0];
          if (next !== undefined) expect(next).toBeGreaterThan(room - used);
        }
      }),
      runs(300),
    );
  });

  it("says what became better and worse, which steps were kept and are due, which help is asked for, and who cleared it", async () => {
    const text = readFileSync(await summary("example", "txt"), "utf8");
    expect(text).toContain("Better than in 2025 (11)");
    expect(text).toContain("- Para. 66 · Practices that discourage demand: Yes, in part → Yes");
    expect(text).toContain("Worse than in 2025 (3)");
    expect(text).toContain("- Para. 65 · Awareness of employers and consumers: Yes → Yes, in part");
    expect(text).toContain("Steps kept (11)");
    expect(text).toContain("- 2026-03, overdue · Para. 69: The four examples are sent to the Secretariat.");
    expect(text).toContain("Help asked for (8)");
    expect(text).toContain("Nobody yet. This is a draft.");
  });

  it("counts what it does not show, and names the chapter that has it", async () => {
    const text = readFileSync(await summary("words", "md"), "utf8");
    const lists = text.split(/^## /m).slice(1, 6);
    expect(lists).toHaveLength(5);
    for (const list of lists) {
      const all = Number(/\((\d+)\)/.exec(list)?.[1]);
      const items = list.split("\n").filter((line) => line.startsWith("- "));
      const rest = Number(/(?:and )?(\d+)(?: more)?, in the full report under “/.exec(items.at(-1) ?? "")?.[1] ?? 0);
      expect([list.slice(0, 30), items.length - (rest > 0 ? 1 : 0) + rest]).toEqual([list.slice(0, 30), all]);
    }
  });

  it("says of this year alone what one file can say", async () => {
    const text = readFileSync(await summary("alone", "txt"), "utf8");
    expect(text).not.toContain("Better than");
    expect(text).toContain("Steps kept (");
  });

  it("is no table", async () => {
    const { exitCode } = await run(["report", "examples/XUT-2026.yaml", "--only", "summary", "--format", "csv"]);
    expect(exitCode).toBe(2);
  });

  it.skipIf(!hasBrowser)(
    "has no fault that axe-core finds, wide and narrow",
    async () => {
      const browser = await openBrowser();
      const file = await summary("example", "html");
      for (const width of [320, 1280]) {
        // The policy of the page would rightly stop the checker from running in it.
        const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
        const page = await context.newPage();
        await page.goto(`file://${file}`);
        await page.evaluate(AXE);
        const results = await page.evaluate<AxeResults>("axe.run()");
        expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
        expect(results.passes.length).toBeGreaterThan(15);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        await context.close();
      }
      await browser.close();
    },
    60_000,
  );

  it.skipIf(!hasBrowser || !hasPdfText)(
    "is one sheet of A4 and one of Letter in a browser, for the emptiest file and the fullest",
    async () => {
      const browser = await openBrowser();
      const sheets: (readonly [string, string, number])[] = [];
      for (const name of NAMES) {
        const page = await browser.newPage();
        await page.goto(`file://${await summary(name, "html")}`);
        for (const format of ["A4", "Letter"]) {
          await page.pdf({ path: inFolder("page.pdf"), format });
          sheets.push([name, format, sheetsOf(inFolder("page.pdf"))]);
        }
        await page.close();
      }
      await browser.close();
      expect(sheets.filter(([, , count]) => count !== 1)).toEqual([]);
      expect(sheets).toHaveLength(NAMES.length * 2);
    },
    60_000,
  );

  it.skipIf(!process.env["CI"] || !hasOffice || !hasPdfText || !hasCarlito)(
    "is one sheet of A4 and one of Letter in a word processor, for the emptiest file and the fullest",
    async () => {
      const files: string[] = [];
      for (const name of NAMES) {
        const file = await summary(name, "docx");
        const letter = inFolder(`${name}-letter.docx`);
        writeFileSync(letter, onLetter(readFileSync(file)));
        files.push(file, letter);
      }
      const sheets = convertByOffice(files, "pdf", folder).map((pdf) => [pdf, sheetsOf(pdf)] as const);
      expect(sheets.filter(([, count]) => count !== 1)).toEqual([]);
      expect(sheets).toHaveLength(NAMES.length * 2);
    },
    240_000,
  );
});

/** The same document on sheets of Letter, as somebody chooses them in the word processor. */
function onLetter(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const turned = xml.replace(/<w:pgSz[^>]*>/, '<w:pgSz w:w="12240" w:h="15840"/>');
  expect(turned).not.toBe(xml);
  return zipSync({ ...parts, "word/document.xml": strToU8(turned) });
}
