/** The questionnaire's page in a real browser: opened, answered by its keyboard alone, and gone through. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { playInterview } from "../../scripts/play-interview.ts";
import type { Typed } from "../../scripts/scripted-asker.ts";
import { type BrowserName, openBrowser } from "./browser.ts";
import { run } from "./program.ts";
import { SMALL } from "./small.ts";

/** What tests of the page work with, from their first one on. */
interface Around {
  readonly folder: string;
  /** The page. */
  readonly form: string;
  /** A small assessment, as `fill` saves it. */
  readonly text: string;
  readonly browser: Browser;
}

/** Makes the page for the tests of a `describe`, and starts a browser: a blank page, or one with the small assessment. */
export function setUpForm(seed: "blank" | "small", name?: BrowserName): Around {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-page-"));
  const form = join(folder, "form.html");
  const around = { folder, form, text: "", browser: undefined as unknown as Browser };
  beforeAll(async () => {
    around.browser = await openBrowser(name);
    ({ text: around.text } = await playInterview(SMALL));
    const file = join(folder, "XUT-2026.yaml");
    if (seed === "small") writeFileSync(file, around.text);
    await run(["form", ...(seed === "small" ? [file] : []), "--output", form]);
  });
  afterAll(async () => {
    await around.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return around;
}

/** Opens the page in this tab. What it asks for, and what goes wrong in it, is added to `heard`. */
export async function openForm(page: Page, file: string, heard: string[]): Promise<Page> {
  page.on("request", (request) => heard.push(request.url()));
  page.on("pageerror", (error) => heard.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** Of what was heard, what should not have been. */
export function unwanted(heard: readonly string[]): readonly string[] {
  return heard.filter((one) => !one.startsWith("file://") && !one.startsWith("blob:"));
}

export function click(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole("button", { name }).first().click({ timeout: 20_000 });
}

/** Waits for a prompt; for one whose id begins like this, if it ends in `*`. */
export function prompted(page: Page, id: string): Promise<void> {
  return page.locator(id.endsWith("*") ? `[data-prompt^="${id.slice(0, -1)}"]` : `[data-prompt="${id}"]`).waitFor();
}

/** Gives the page a file, as a person does who chooses it. */
export function choose(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: "", buffer: Buffer.from(text) };
  return page.locator("input[type=file]").first().setInputFiles(file);
}

/** Goes to the text of para. 6, which ends at the prompt `last`; `at` is called at the others. */
export async function goToText(
  page: Page,
  last = "para-06.measures",
  at: (page: Page, state: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const begins = page.getByRole("button", { name: /^Answer the questions of XUT|^Continue with XUT/ });
  await begins
    .or(page.getByRole("button", { name: /^Next open question/ }))
    .first()
    .waitFor();
  if ((await begins.count()) > 0) await begins.first().click();
  await click(page, /^Next open question/);
  await click(page, "Go to a question");
  await page.locator("#text").fill("6");
  await page.keyboard.press("Enter");
  await prompted(page, "para-06.status");
  await at(page, "status");
  await page.keyboard.press("Enter");
  await prompted(page, "para-06.elements");
  await at(page, "tick");
  await page.keyboard.press("Enter");
  await prompted(page, last);
}

/** Gives these replies, one prompt after the other, with keys only. */
export async function answerByKeyboard(page: Page, typed: readonly Typed[]): Promise<void> {
  for (const one of typed) {
    await page.waitForSelector(`[data-prompt="${one.id}"]`, { timeout: 10_000 });
    await answer(page, one);
  }
}

async function answer(page: Page, { reply, options }: Typed): Promise<void> {
  const { keyboard } = page;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await keyboard.press(key);
  };
  const kind = await page.evaluate<string>("document.activeElement.type");
  switch (kind) {
    case "checkbox":
      for (const [index, option] of options.entries()) {
        if (index > 0) await press("Tab");
        const isTicked = await page.evaluate<boolean>("document.activeElement.checked");
        if (isTicked !== reply.includes(option)) await press("Space");
      }
      return press("Enter");
    case "radio": {
      const at = await page.evaluate<number>(
        "[...document.getElementsByName('reply')].indexOf(document.activeElement)",
      );
      const wanted = options.indexOf(String(reply));
      await press("Space");
      await press(wanted > at ? "ArrowDown" : "ArrowUp", Math.abs(wanted - at));
      return press("Enter");
    }
    case "button": {
      const at = await page.evaluate<number>(
        "[...document.querySelectorAll('.choices button')].indexOf(document.activeElement)",
      );
      const wanted = options.indexOf(String(reply));
      await press(wanted > at ? "Tab" : "Shift+Tab", Math.abs(wanted - at));
      return press("Enter");
    }
    default:
      await press("Control+A");
      await press("Delete");
      if (reply !== "") await keyboard.insertText(String(reply));
      if (kind === "textarea") await press("Tab");
      return press("Enter");
  }
}
