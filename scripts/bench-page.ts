/** What the page for a browser promises, on a processor that is four times as slow: measured in Chromium. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../test/helpers/browser.ts";
import { LIMITS } from "../src/domain/model/limits.ts";
import type { BenchOptions, Row } from "./bench-validate.ts";

/** How much slower than this machine's the processor is. */
const SLOWER = 4;
const ROUNDS = 7;
const KEYS = 30;

/** In the page: milliseconds until what was drawn is on the screen. */
const PAINTED = `
  globalThis.painted = (since, done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - since);
    port2.postMessage(0);
  });
  globalThis.shown = (selector, since) => new Promise((done) => {
    const look = () => document.querySelector(selector) === null || (observer.disconnect(), painted(since, done));
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    look();
  });`;

/** Begins by itself, and remembers when the first question was on the screen. */
const BEGIN = `${PAINTED}
  globalThis.firstQuestion = shown("[data-prompt]", 0);
  new MutationObserver((_, observer) => {
    const begin = document.querySelector(".choices button");
    if (begin !== null) { observer.disconnect(); begin.click(); }
  }).observe(document, { subtree: true, childList: true });`;

/** Milliseconds, each the median of several rounds. */
export async function benchPage({ root }: BenchOptions): Promise<readonly Row[]> {
  const browser = await openBrowser();
  try {
    const blank = `file://${join(root, "dist/form.en.html")}`;
    const first: number[] = [];
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      first.push(await timed(browser, blank, BEGIN, (page) => page.evaluate<number>("firstQuestion")));
      opened.push(await timed(browser, blank, PAINTED, (page) => timeToOpen(page, root)));
    }
    const keys = await timed(browser, blank, PAINTED, (page) => keyTimes(page, root));
    return [
      { name: "page, first question", value: median(first), budget: 500, unit: "ms, 4x slow" },
      { name: "page, a full file opened", value: median(opened), budget: 500, unit: "ms, 4x slow" },
      { name: "page, a key in 20,000 letters", value: median(keys), budget: 50, unit: "ms, 4x slow" },
    ];
  } finally {
    await browser.close();
  }
}

/** What `measure` gives in a new page on a slow processor, whose script runs first. */
async function timed<T>(
  browser: Browser,
  url: string,
  script: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(script);
  await page.goto(url);
  const result = await measure(page);
  await context.close();
  return result;
}

/** From the choice of a file to the first question about it. */
async function timeToOpen(page: Page, root: string): Promise<number> {
  await page.evaluate(`globalThis.opened = new Promise((done) => document.addEventListener("change",
    ({ timeStamp }) => void shown("[data-prompt]", timeStamp).then(done), { capture: true, once: true }))`);
  await chooseFile(page, root);
  return page.evaluate<number>("opened");
}

async function chooseFile(page: Page, root: string): Promise<void> {
  const text = readFileSync(join(root, "examples/XUT-2026.yaml"), "utf8").replace(/^stage: .*$/m, "stage: draft");
  const buffer = Buffer.from(text.replace(/^seal:[^]*?\n(?=\S)/m, ""));
  await page.locator("input[type=file]").first().setInputFiles({ name: "XUT-2026.yaml", mimeType: "", buffer });
}

/** From each key in a text of the greatest length to the screen, in the middle of a full file. */
async function keyTimes(page: Page, root: string): Promise<readonly number[]> {
  await chooseFile(page, root);
  await page.waitForSelector("[data-prompt]");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Go to a question" }).click();
  await page.locator("#text").fill("6");
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-prompt="para-06.status"]');
  for (const prompt of ["elements", "measures"]) {
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-prompt="para-06.${prompt}"]`);
  }
  await page.locator("#text").fill("word ".repeat(LIMITS.text / 5 - KEYS));
  await page.evaluate(`globalThis.times = [];
    addEventListener("keydown", ({ timeStamp }) => painted(timeStamp, (time) => times.push(time)), true)`);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("x");
    await page.waitForFunction(`times.length > ${key}`);
  }
  return page.evaluate<number[]>("times");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
