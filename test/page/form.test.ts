/** The questionnaire as a page, in a real browser: what it writes, and that it asks for nothing. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { readExample, withoutEarlierYears } from "../helpers/example.ts";
import { answerByKeyboard } from "../helpers/form-page.ts";
import { run } from "../helpers/program.ts";
import { SMALL } from "../helpers/small.ts";

describe.skipIf(!hasBrowser)("the page of the questionnaire", () => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-form-"));
  const blank = join(folder, "blank.html");
  let browser: Browser;
  const asked: string[] = [];

  async function open(file: string, width = 1280, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => asked.push(error.message));
    await page.clock.setFixedTime("2026-11-23T12:00:00");
    await page.goto(`file://${file}`);
    return page;
  }

  async function saved(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(".save button")]);
    return readFileSync(await download.path(), "utf8");
  }

  beforeAll(async () => {
    browser = await openBrowser();
    await run(["form", "--output", blank]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // All of it takes a minute and more.
  const [what, target] = process.env["CI"]
    ? ["all 79 questions", withoutEarlierYears(readExample(2026))]
    : ["some questions", SMALL];
  it(`is answered by keyboard alone (${what}), and saves to the byte what fill saves`, async () => {
    const { typed, text } = await playInterview(target);
    const page = await open(blank);
    await page.getByRole("button", { name: "Begin a new assessment" }).press("Enter");
    await answerByKeyboard(page, typed);
    expect(await saved(page)).toBe(text);
    expect(asked).toEqual([`file://${blank}`]);
  }, 300_000);
});
