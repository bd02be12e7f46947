/** The questionnaire as a page, in real browsers: what it writes, and that it asks for nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import { BROWSERS, downloaded, openBrowser } from "../helpers/browser.ts";
import { readExample, withoutEarlierYears } from "../helpers/example.ts";
import { answerByKeyboard, click, openForm } from "../helpers/form-page.ts";
import { run } from "../helpers/program.ts";
import { SMALL } from "../helpers/small.ts";

describe.each(BROWSERS)("the page of the questionnaire in %s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-form-"));
  const blank = join(folder, "blank.html");
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser(name);
    await run(["form", "--output", blank]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // All of it takes a minute and more.
  const [what, target] =
    process.env["CI"] && name === "Chromium"
      ? ["all 79 questions", withoutEarlierYears(readExample(2026))]
      : ["some questions", SMALL];
  it(`is answered by keyboard alone (${what}), and saves to the byte what fill saves`, async () => {
    const { typed, text } = await playInterview(target);
    const heard: string[] = [];
    const page = await browser.newPage();
    await page.clock.setFixedTime("2026-11-23T12:00:00");
    await openForm(page, blank, heard);
    await page.getByRole("button", { name: "Begin a new assessment" }).press("Enter");
    await answerByKeyboard(page, typed);
    expect(await downloaded(page, () => click(page, /^Save /))).toBe(text);
    // Firefox does not tell of the page itself.
    expect(heard.filter((one) => one !== pathToFileURL(blank).href && !one.startsWith("blob:"))).toEqual([]);
  }, 300_000);
});
