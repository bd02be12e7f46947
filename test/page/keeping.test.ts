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

  async function open(page: Page, made = form): Promise<Page> {
    page.on("request", (request) => heard.push(request.url()));
    page.on("pageerror", (error) => heard.push(error.message));
    await page.goto(`file://${made}`);
    return page;
  }

  async function begin(options: BrowserContextOptions = {}, made = form): Promise<Page> {
    return open(await (await browser.newContext(options)).newPage(), made);
  }

  const click = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole("button", { name }).first().click({ timeout: 5000 });

  async function saved(page: Page): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), click(page, /^Save /)]);
    return readFileSync(await download.path(), "utf8");
  }

  /** Goes to the text of para. 6, which ends at this prompt; `at` is called at the others. */
  async function goToText(
    page: Page,
    last = "para-06.measures",
    at: (page: Page, state: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const prompt = (id: string): Promise<void> => page.locator(`[data-prompt="${id}"]`).waitFor();
    const begins = page.getByRole("button", { name: /^Answer the questions of XUT|^Continue with XUT/ });
    if ((await begins.count()) > 0) await begins.first().click();
    await click(page, /^Next open question/);
    await click(page, "Go to a question");
    await page.locator("#text").fill("6");
    await page.keyboard.press("Enter");
    await prompt("para-06.status");
    await at(page, "status");
    await page.keyboard.press("Enter");
    await prompt("para-06.elements");
    await at(page, "tick");
    await page.keyboard.press("Enter");
    await prompt(last);
  }

  beforeAll(async () => {
    browser = await openBrowser();
    ({ text } = await playInterview(SMALL));
    writeFileSync(file, text);
    await run(["form", file, "--output", form]);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(heard.filter((one) => !one.startsWith("file://") && !one.startsWith("blob:"))).toEqual([]);
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
    await page.locator('[data-prompt="para-06.measures"]').waitFor();
    expect(await page.locator("#text").inputValue()).toBe(DRAFT);
    await click(page, "Continue");
    await page.locator('[data-prompt="para-06.more"]').waitFor();
    expect(readText(await saved(page), "yaml").assessment?.answers?.["para-06"]?.measures).toBe(DRAFT);
  });

  it("tells two tabs of each other, and saves nothing over what the other one saved", async () => {
    const page = await begin();
    await click(page, /^Answer the questions of XUT/);
    const other = await open(await page.context().newPage());
    await goToText(other);
    for (const one of [page, other]) await one.getByText("is also open in another tab").waitFor();
    await other.locator("#text").fill(DRAFT);
    await click(other, "Continue");
    await page.getByText("was changed in another tab").waitFor();
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
    const page = await open(await context.newPage());
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

  it.each([
    ["a final file", "final.yaml", () => text.replace('stage: "draft"', 'stage: "final"'), "is final"],
    ["no assessment", "letter.yaml", () => "Dear colleague", "is not an assessment"],
    ["a file with mistakes", "bad.yaml", () => text.replace("measures:", "measurse:"), "Line"],
    ["a name with markup", "<img src=x onerror=alert(1)>.yaml", () => "x", "<img src=x onerror=alert(1)>.yaml"],
  ])("refuses %s, and says why", async (_, name, content, said) => {
    const page = await begin();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name, mimeType: "", buffer: Buffer.from(content()) });
    await page.getByRole("alert").getByText(said).first().waitFor();
  });

  it("refuses a file of another State or year than it was made for", async () => {
    const made = join(folder, "nor.html");
    await run(["form", "--state", "NOR", "--year", "2026", "--output", made]);
    const page = await begin({}, made);
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByRole("alert").getByText("is the assessment of another State: XUT.").waitFor();
  });

  it("shows what a stranger wrote as text, in every view", async () => {
    const attack = hostile(readExample(2026));
    const page = await begin();
    const buffer = Buffer.from(JSON.stringify({ ...attack, stage: "draft", seal: undefined }));
    await page.locator("input[type=file]").first().setInputFiles({ name: "a.json", mimeType: "", buffer });
    await page.getByRole("button", { name: "Check", exact: true }).waitFor();
    for (const view of ["Check", "Read", "Answer"]) {
      await page.getByRole("button", { name: view, exact: true }).click();
      await page
        .getByText(view === "Answer" ? "Who is answering now?" : "<img src")
        .first()
        .waitFor();
      expect(
        await page.locator("main script, main img, main svg[onload], main [onerror], a[href^='javascript']").count(),
      ).toBe(0);
    }
    expect(ATTACKS.length).toBeGreaterThan(0);
  });

  // Both take half a minute and more where others work as well.
  const screens = [
    [360, "light"],
    [1440, "dark"],
  ] as const;
  describe.each(process.env["CI"] ? screens : screens.slice(0, 1))("%i px wide, %s", (width, colorScheme) => {
    it("has nothing that a person with a disability would miss, in any state", async () => {
      const page = await begin({ viewport: { width, height: 900 }, colorScheme });
      await faultless(page, "start");
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "x.yaml", mimeType: "", buffer: Buffer.from("x") });
      await page.getByText("x.yaml is not an assessment").waitFor();
      await faultless(page, "refusal");
      await click(page, /^Answer the questions of XUT/);
      await page.locator('[data-prompt="outline"]').waitFor();
      await faultless(page, "outline");
      await goToText(page, "para-06.measures", faultless);
      await faultless(page, "text");
      await click(page, "Help");
      await page.locator('[data-prompt="read"]').waitFor();
      await faultless(page, "help");
      for (const view of ["Check", "Compare", "Read"]) {
        await page.getByRole("button", { name: view, exact: true }).click();
        if (view === "Compare") {
          await page.locator("input[type=file]").setInputFiles({
            name: "XUT-2025.yaml",
            mimeType: "",
            buffer: Buffer.from(text.replace("year: 2026", "year: 2025")),
          });
          await page.locator(".document").waitFor();
        }
        await faultless(page, view);
      }
    });
  });
});

/** Fails if axe finds anything, or if the page has to be moved sideways. */
async function faultless(page: Page, state: string): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  expect.soft(found, state).toEqual([]);
  const size = page.viewportSize() ?? { width: 360, height: 900 };
  await page.setViewportSize({ ...size, width: Math.min(size.width, 320) });
  expect.soft(await page.evaluate("document.documentElement.scrollWidth"), state).toBeLessThanOrEqual(320);
  await page.setViewportSize(size);
}
