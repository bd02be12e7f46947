/** What the page for a browser promises on a processor that is four times as slow, measured in Chromium. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { openBrowser } from "../test/helpers/browser.ts";
import { choose, goToText } from "../test/helpers/form-page.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import type { BenchOptions, Row } from "./bench-validate.ts";

/** How much slower than this machine's the processor is. */
const SLOWER = 4;
const ROUNDS = 5;
const KEYS = 30;

/** Milliseconds that the processor works for the page, which other programs do not lengthen, times `SLOWER`; medians. */
export async function benchPage({ root }: BenchOptions): Promise<readonly Row[]> {
  const browser = await openBrowser();
  try {
    const blank = pathToFileURL(join(root, "dist/form.en.html")).href;
    const first: number[] = [];
    const opened: number[] = [];
    const keys: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext();
      const beginning = await context.newPage();
      await beginning.addInitScript(BEGIN);
      first.push(await (await workOf(beginning))(() => begin(beginning, blank)));
      const page = await context.newPage();
      const work = await workOf(page);
      await page.goto(blank);
      opened.push(await work(() => open(page, root)));
      // Whoever is answering is told apart first.
      await page.keyboard.press("Enter");
      await goToText(page);
      await page.locator("#text").fill("word ".repeat(LIMITS.text / 5 - KEYS));
      keys.push((await work(() => type(page))) / KEYS);
      await context.close();
    }
    return [
      { name: "page, first question", value: median(first), budget: 500, unit: "ms, 4x slow" },
      { name: "page, a full file opened", value: median(opened), budget: 500, unit: "ms, 4x slow" },
      { name: "page, a key in 20,000 letters", value: median(keys), budget: 50, unit: "ms, 4x slow" },
    ];
  } finally {
    await browser.close();
  }
}

/** Measures the work of the page's thread while something is done. */
async function workOf(page: Page): Promise<(act: () => Promise<void>) => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
  };
  return async (act) => {
    const before = await worked();
    await act();
    return ((await worked()) - before) * SLOWER;
  };
}

/** In the page: presses the first button, and tells when the first question is on the screen. */
const BEGIN = `globalThis.asked = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    if (document.querySelector("[data-prompt]") === null) document.querySelector(".choices button")?.click();
    else { observer.disconnect(); requestAnimationFrame(() => setTimeout(resolve)); }
  }).observe(document, { subtree: true, childList: true });
});`;

/** From the address to the first question. */
async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate("asked");
}

/** From the choice of a full file to the first question about it. */
async function open(page: Page, root: string): Promise<void> {
  await choose(page, "XUT-2026.yaml", readFileSync(join(root, "examples/XUT-2026.yaml"), "utf8"));
  await page.locator("[data-prompt]").waitFor();
}

async function type(page: Page): Promise<void> {
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press("x");
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
