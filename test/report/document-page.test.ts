/** The page of a report in a real browser: it can be used by everybody, prints whole, and asks for nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { FULL_ASSESSMENT } from "../helpers/full-assessment.ts";
import { hostile } from "../helpers/hostile.ts";
import { hasPdfText, pdfText } from "../helpers/pdf-text.ts";
import { run } from "../helpers/program.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasBrowser)("the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-report-"));
  const file = join(folder, "report.html");
  let browser: Browser;
  /** One section only, for what takes long; it has every kind of block. */
  const sectionFile = join(folder, "section.html");

  async function open(width: number, options: BrowserContextOptions = {}, name = file): Promise<Page> {
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`file://${name}`);
    return page;
  }

  beforeAll(async () => {
    browser = await openBrowser();
    const args = ["report", "examples/XUT-2026.yaml", "--previous", "examples/XUT-2025.yaml", "--format", "html"];
    writeFileSync(file, (await run(args)).stdout);
    writeFileSync(sectionFile, (await run([...args, "--section", "coordination"])).stdout);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(process.env["CI"] ? (["light", "dark"] as const) : (["dark"] as const))(
    "has no fault that axe-core finds, in %s colours, wide and narrow",
    async (scheme) => {
      for (const width of [320, 1280]) {
        // The policy of the page would rightly stop the checker from running in it.
        const page = await open(width, { colorScheme: scheme, bypassCSP: true }, sectionFile);
        await page.evaluate(AXE);
        const results = await page.evaluate<AxeResults>("axe.run()");
        expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
        expect(results.passes.length).toBeGreaterThan(20);
        await page.context().close();
      }
    },
    60_000,
  );

  it("sends no request, runs nothing, and its policy lets its own style through", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`file://${file}`);
    expect([asked, said]).toEqual([[`file://${file}`], []]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('header')).borderTopStyle")).toBe("solid");
    await page.close();
  });

  it("needs no sideways scrolling on a screen of 320 pixels", async () => {
    const page = await open(320);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.context().close();
  });

  it("has no link without a target, and its headings skip no level", async () => {
    const page = await open(1280);
    const broken = await page.evaluate(
      "[...document.querySelectorAll('a[href^=\"#\"]')].filter((a) => document.getElementById(a.hash.slice(1)) === null).length",
    );
    expect(broken).toBe(0);
    const ids = await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map(({ id }) => id)");
    expect(ids.length).toBe(new Set(ids).size);
    const levels = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]))",
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.slice(1).every((level, index) => level > 1 && level <= (levels[index] ?? 0) + 1)).toBe(true);
    await page.context().close();
  });

  it.skipIf(!hasPdfText).each(["A4", "Letter"] as const)(
    "prints on %s with every word, and with no line cut",
    async (format) => {
      const page = await open(1280);
      const words = await page.evaluate<string>("document.querySelector('main').innerText");
      const pdf = join(folder, `${format}.pdf`);
      await page.pdf({ path: pdf, format, preferCSSPageSize: false });
      await page.context().close();
      const printed = pdfText(pdf);
      const wanted = words.match(/[\p{L}\p{N}]{9,}/gu) ?? [];
      expect(wanted.length).toBeGreaterThan(3_000);
      // Words that are broken at the end of a line are joined again.
      const all = printed.replace(/\s+/g, "");
      expect([...new Set(wanted)].filter((word) => !all.includes(word))).toEqual([]);
    },
    60_000,
  );

  it("does nothing that an answer asks for, whichever field it is in", async () => {
    const { stdout } = await run(["report", "-", "--format", "html"], {
      input: JSON.stringify(hostile(FULL_ASSESSMENT)),
    });
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    const hostileFile = join(folder, "hostile.html");
    writeFileSync(hostileFile, stdout);
    await page.goto(`file://${hostileFile}`);
    expect(asked).toEqual([`file://${hostileFile}`]);
    // The only address is that of the official text.
    const origins = await page.evaluate<string[]>("[...document.links].map(({ origin }) => origin)");
    expect(new Set(origins)).toEqual(new Set(["file://", "https://undocs.org"]));
    expect(
      await page.evaluate("document.querySelectorAll('script,img,iframe,object,form,[onerror],[onload]').length"),
    ).toBe(0);
    await page.close();
  });
});
