/** The questionnaire's page in real browsers: nothing that was answered or begun is lost. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { readText } from "../../src/format/read-assessment.ts";
import { BROWSERS, downloaded } from "../helpers/browser.ts";
import { click, goToText, openForm, prompted, unwanted, setUpForm } from "../helpers/form-page.ts";

const DRAFT = "The half-written sentence";

describe.each(BROWSERS)("the page of the questionnaire in %s", { timeout: 60_000 }, (name) => {
  const around = setUpForm("small", name);
  const heard: string[] = [];

  const begin = async (): Promise<Page> =>
    openForm(await (await around.browser.newContext()).newPage(), around.form, heard);
  const saved = (page: Page): Promise<string> => downloaded(page, () => click(page, /^Save /));

  afterEach(async () => {
    for (const context of around.browser.contexts()) await context.close();
    expect(unwanted(heard)).toEqual([]);
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
    const other = await openForm(await page.context().newPage(), around.form, heard);
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
    const context = await around.browser.newContext();
    await context.addInitScript(
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    );
    const page = await openForm(await context.newPage(), around.form, heard);
    await click(page, /^Answer the questions of XUT/);
    await page.getByText("This browser does not keep your answers.").waitFor();
    await click(page, "Stop for today");
    await page.getByText("This browser does not keep your answers. Save them as XUT-2026.yaml").waitFor();
    expect(await saved(page)).toBe(around.text);
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
