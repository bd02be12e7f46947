/** The questionnaire's page in real browsers: nothing that was answered or begun is lost. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { BROWSERS, downloaded, openBrowser } from "../helpers/browser.ts";
import { click, goToText, openForm, prompted, unwanted } from "../helpers/form-page.ts";
import { run } from "../helpers/program.ts";
import { SMALL } from "../helpers/small.ts";

const DRAFT = "The half-written sentence";

describe.each(BROWSERS)("the page of the questionnaire in %s", { timeout: 60_000 }, (name) => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-page-"));
  const form = join(folder, "form.html");
  let text = "";
  let browser: Browser;
  const heard: string[] = [];

  const begin = async (): Promise<Page> => openForm(await (await browser.newContext()).newPage(), form, heard);
  const saved = (page: Page): Promise<string> => downloaded(page, () => click(page, /^Save /));

  beforeAll(async () => {
    browser = await openBrowser(name);
    ({ text } = await playInterview(SMALL));
    const file = join(folder, "XUT-2026.yaml");
    writeFileSync(file, text);
    await run(["form", file, "--output", form]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(unwanted(heard)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps what is half-written, also when the page is loaded again in the middle", async () => {
    const page = await begin();
    await goToText(page);
    await page.locator("#text").fill(DRAFT);
    await page.reload();
    await goToText(page, "para-06.measures.left");
    expect(await page.locator("main").innerText()).toContain(DRAFT);
    await page.keyboard.press("Enter");
    await prompted(page, "para-06.measures");
    expect(await page.locator("#text").inputValue()).toBe(DRAFT);
    await click(page, "Continue");
    await prompted(page, "para-06.more");
    expect(readText(await saved(page), "yaml").assessment?.answers?.["para-06"]?.measures).toBe(DRAFT);
  });

  it("tells two tabs of each other, and saves nothing over what the other one saved", async () => {
    const page = await begin();
    await click(page, /^Answer the questions of XUT/);
    const other = await openForm(await page.context().newPage(), form, heard);
    await goToText(other);
    for (const one of [page, other]) await one.getByText("is also open in another tab").waitFor();
    await other.locator("#text").fill(DRAFT);
    await click(other, "Continue");
    await page.getByText("was changed in another tab").waitFor();
    await page.bringToFront();
    await click(page, /^Next open question/);
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.locator('[data-prompt$=".elements"], [data-prompt$=".measures"]').waitFor();
    const kept = await page.evaluate<string>("JSON.stringify(localStorage)");
    expect(kept).toContain(DRAFT);
    expect(await saved(page)).not.toContain(DRAFT);
    page.on("dialog", (dialog) => void dialog.accept());
    await click(page, "Load this page again");
    await page.getByRole("button", { name: /^Continue with XUT/ }).waitFor();
  });

  it("says where the browser keeps nothing, and the file can still be saved", async () => {
    const context = await browser.newContext();
    await context.addInitScript(
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    );
    const page = await openForm(await context.newPage(), form, heard);
    await click(page, /^Answer the questions of XUT/);
    await page.getByText("This browser does not keep your answers.").waitFor();
    expect(await saved(page)).toBe(text);
  });

  it("warns before it is closed with something that is in no file", async () => {
    const page = await begin();
    await click(page, /^Answer the questions of XUT/);
    const asked = page.waitForEvent("dialog");
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });
});
