/** The page of a comparison in a real browser: it can be used by everybody, and asks for nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { ROOT, run } from "../helpers/program.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FILES = ["examples/XUT-2025.yaml", "examples/XUT-2026.yaml"];
/** In CI in all, with the contrast of each text, which takes longest; the sample of every kind of block (document-sample) is always checked so. */
const LOOKS = [["light", 320], ["light", 1280], ["dark", 320], ["dark", 1280]] as const; // prettier-ignore

describe.skipIf(!hasBrowser)("the page", () => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-page-"));
  const file = join(folder, "page.html");
  let browser: Browser;
  let content = "";
  /** The same of two years. */
  let pair = "";

  beforeAll(async () => {
    browser = await openBrowser();
    const earlier = join(folder, "2024.yaml");
    writeFileSync(
      earlier,
      readFileSync(join(ROOT, "examples/XUT-2025.yaml"), "utf8")
        .replace("year: 2025", "year: 2024")
        .replace('"partly-implemented"', '"not-implemented"'),
    );
    content = (await run(["diff", earlier, ...FILES, "--format", "html", "--all"])).stdout;
    pair = (await run(["diff", ...FILES, "--format", "html"])).stdout;
    writeFileSync(file, content);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(process.env["CI"] ? LOOKS : LOOKS.slice(0, 1))(
    "has no fault that axe-core finds, in %s colours, %i pixels wide",
    async (colorScheme, width) => {
      // The policy of the page would rightly stop the checker from running in it.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      const page = await context.newPage();
      await page.setContent(content);
      await page.evaluate(AXE);
      const results = await page.evaluate<AxeResults>(
        `axe.run({ rules: { "color-contrast": { enabled: ${process.env["CI"] ? "true" : "false"} } } })`,
      );
      expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
      expect(results.passes.length).toBeGreaterThan(20);
      await context.close();
    },
  );

  it("sends no request, runs nothing, and its policy lets its own style through", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(`file://${file}`);
    expect(asked).toEqual([`file://${file}`]);
    expect(said).toEqual([]);
    const styled = await page.evaluate("getComputedStyle(document.body).maxWidth");
    expect(styled).not.toBe("none");
    await page.close();
  });

  it("needs no sideways scrolling on a screen of 320 pixels", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.setContent(content);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    // Each number has its mark beside it, and a nought is not shown.
    const counts = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.years .levels > span')].map((one) => one.textContent.trim())",
    );
    expect(counts.length).toBeGreaterThan(60);
    expect(counts.filter((text) => !/^[1-9]\d*$/.test(text))).toEqual([]);
    // Of two years each number has its words beside it, in two lines at most.
    await page.setContent(pair);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    const numbers = await page.evaluate<{ height: number; text: string }[]>(
      `[...document.querySelectorAll(".pairs td.number")].filter((one) => one.getClientRects().length > 0)
        .map((one) => ({ height: one.getBoundingClientRect().height, text: one.textContent.trim() }))`,
    );
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter(({ height, text }) => height > 50 || text === "0")).toEqual([]);
    await page.close();
  });

  it("links what demands attention to the change", async () => {
    const page = await browser.newPage();
    await page.setContent(content);
    const broken = await page.evaluate(
      "[...document.querySelectorAll('a')].filter((a) => document.getElementById(a.hash.slice(1)) === null).length",
    );
    expect(broken).toBe(0);
    const fromSummary = await page.evaluate(
      "[...document.querySelectorAll('.opening li')].find((one) => one.textContent.includes('Worsened')).querySelectorAll('a').length",
    );
    expect(fromSummary).toBe(3);
    const joined = await page.evaluate<string[]>(
      "[...document.querySelectorAll('del + ins')].map((ins) => ins.previousSibling.textContent.slice(-1))",
    );
    expect(joined.length).toBeGreaterThan(5);
    expect(joined.every((end) => /\s/.test(end))).toBe(true);
    const levels = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]))",
    );
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level, index) => level > 1 && level <= (levels[index] ?? 0) + 1)).toBe(true);
    await page.close();
  });

  it("keeps its marks apart in high contrast", async () => {
    const context = await browser.newContext({ forcedColors: "active" });
    const page = await context.newPage();
    await page.setContent(content);
    // They differ in form, and are drawn in the colour of the text.
    const [forms, fill, paper] = await page.evaluate<[string[], string, string]>(
      "[['full', 'part', 'none'].map((level) => document.querySelector('#mark-' + level).innerHTML), getComputedStyle(document.querySelector('.solid')).fill, getComputedStyle(document.body).backgroundColor]",
    );
    expect(new Set(forms).size).toBe(3);
    expect(fill).not.toBe(paper);
    await context.close();
  });

  it("prints on paper without losing a column", async () => {
    const page = await browser.newPage();
    await page.setContent(content);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(718);
    const foot = await page.evaluate("getComputedStyle(document.querySelector('tfoot')).display");
    expect(foot, "a foot would be repeated on every sheet").toBe("table-row-group");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).color"), "dark ink on paper").toBe("rgb(27, 27, 31)");
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    await page.close();
  });
});
