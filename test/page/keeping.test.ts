/** The questionnaire's page in a real browser: nothing is lost, nothing is sent, and a stranger's file does no harm. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { readExample } from "../helpers/example.ts";
import { ATTACKS, hostile } from "../helpers/hostile.ts";
import { run } from "../helpers/program.ts";
import { SMALL } from "../helpers/small.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DRAFT = "The half-written sentence";

describe.skipIf(!hasBrowser)("the page of the questionnaire", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-page-"));
  const form = join(folder, "form.html");
  const file = join(folder, "XUT-2026.yaml");
  let text = "";
  let browser: Browser;
  /** What the pages asked for, and what went wrong in them. */
  const heard: string[] = [];

  async function open(page: Page): Promise<Page> {
    page.on("request", (request) => heard.push(request.url()));
    page.on("pageerror", (error) => heard.push(error.message));
    await page.goto(`file://${form}`);
    return page;
  }

  async function begin(options: BrowserContextOptions = {}): Promise<Page> {
    return open(await (await browser.newContext(options)).newPage());
  }

  const click = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole("button", { name }).first().click({ timeout: 5000 });

  async function saved(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), click(page, /^Save /)]);
    return readFileSync(await download.path(), "utf8");
  }

  /** Goes to the text of para. 6, and writes in it. */
  async function writeIn(page: Page): Promise<void> {
    await click(page, /^Answer|^Go on with/);
    await click(page, /^Next open question/);
    await click(page, "Go to a question");
    await page.locator("#text").fill("6");
    await page.keyboard.press("Enter");
    await page.locator('[data-prompt="para-06.status"]').waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[data-prompt="para-06.elements"]').waitFor();
    await page.keyboard.press("Enter");
    await page.locator('[data-prompt="para-06.measures"]').waitFor();
    await page.locator("#text").fill(DRAFT);
  }

  beforeAll(async () => {
    browser = await openBrowser();
    ({ text } = await playInterview(SMALL));
    writeFileSync(file, text);
    await run(["form", file, "--output", form]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(heard.filter((one) => one !== `file://${form}` && !one.startsWith("blob:"))).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps what is half-written, also when the page is loaded again in the middle", async () => {
    const page = await begin();
    await writeIn(page);
    await page.reload();
    await writeIn(page).catch(() => undefined);
    console.log(await page.locator("main").innerText());
  });
});
