/** A page in several languages: one program, and a switch that changes every text and loses none. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/generated/languages.ts";
import { withLanguages } from "../../src/report/document/page/seed.ts";
import { downloaded, hasBrowser } from "../helpers/browser.ts";
import { click, goToText, openForm, prompted, setUpForm, unwanted } from "../helpers/form-page.ts";
import { run } from "../helpers/program.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** What each text of the other language begins with here. */
const MARK = "ع ";
const TEXTS = /(<script type="application\/json" id="texts-)en(">)([^]*?)(<\/script>)/;

/** The page with texts that stand for Arabic: those of English, marked. */
function inArabic(page: string): string {
  return page.replace(TEXTS, (_, start: string, middle: string, json: string, end: string) => {
    const { numerals, messages, checklist, states } = JSON.parse(json) as Record<string, object>;
    const own = { numerals: { ...numerals, language: "ar" }, messages: marked(messages), states };
    const asked = { ...(markedWords(checklist) as object), language: "ar" };
    return `${start}ar${middle}${JSON.stringify({ ...own, checklist: asked }).replaceAll("<", "\\u003c")}${end}`;
  });
}

/** Messages of which each whole text, and the first piece of each other, begins with the mark. */
function marked(message: unknown): unknown {
  if (typeof message === "string") return MARK + message;
  if (Array.isArray(message)) return [MARK, ...(message as unknown[])];
  return Object.fromEntries(Object.entries(message as object).map(([key, value]) => [key, marked(value)]));
}

function markedWords(value: unknown, key = ""): unknown {
  if (typeof value === "string") return ["title", "text", "label", "intro"].includes(key) ? MARK + value : value;
  if (Array.isArray(value)) return value.map((one) => markedWords(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, markedWords(one, name)]));
}

describe("a page made with --lang", () => {
  it("has the texts of these languages in their order, and one program", async () => {
    const languages = Object.keys(LANGUAGES).reverse();
    const { stdout } = await run(["form", "--lang", languages.join(",")]);
    const ids = [...stdout.matchAll(/ id="texts-([a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(languages);
    expect(stdout.match(/<script>/g)).toHaveLength(1);
    expect(stdout).toContain(`<html lang="${languages[0] ?? ""}"`);
    const template = await run(["template", "--format", "html", "--lang", languages.join(",")]);
    expect(template.stdout).toBe(stdout);
  });
});

describe.skipIf(!hasBrowser)("the switch of a page in two languages", { timeout: 60_000 }, () => {
  const around = setUpForm("small");
  const both = (): string => join(around.folder, "both.html");

  beforeAll(() => {
    const page = readFileSync(around.form, "utf8");
    writeFileSync(both(), withLanguages(page, [inArabic(page)]));
  });

  const open = async (heard: string[] = []): Promise<Page> =>
    openForm(await (await around.browser.newContext()).newPage(), both(), heard);
  const speak = (page: Page, tag: string): Promise<unknown> => page.locator("header select").selectOption(tag);

  it("is not there where the page has one language", async () => {
    const page = await openForm(await around.browser.newPage(), around.form, []);
    await page.getByRole("button", { name: /^Answer the questions/ }).waitFor();
    expect(await page.locator("select").count()).toBe(0);
  });

  it("names each language in itself, and is changed by keys", async () => {
    const page = await open();
    await page.getByRole("button", { name: /^Answer the questions/ }).waitFor();
    expect(await page.locator("option").allInnerTexts()).toEqual(["English", "العربية"]);
    expect(await page.evaluate("Array.from(document.querySelectorAll('option'), ({ lang }) => lang)")).toEqual([
      "en",
      "ar",
    ]);
    // The first stop is the way past the head of the page.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: /^ع .*Answer the questions/ }).waitFor();
    expect(await page.evaluate("document.documentElement.lang + document.documentElement.dir")).toBe("arrtl");
    expect(await page.title()).toMatch(/^ع /);
    expect(await page.evaluate("getComputedStyle(document.body).direction")).toBe("rtl");
    await page.reload();
    await page.getByRole("button", { name: /^ع .*Answer the questions/ }).waitFor();
  });

  it("changes every text, and keeps what is half-written or ticked, the place and the way back", async () => {
    const heard: string[] = [];
    const page = await open(heard);
    await goToText(page);
    await click(page, "Back");
    await prompted(page, "para-06.elements");
    const boxes = (): Promise<boolean[]> =>
      page.evaluate("Array.from(document.querySelectorAll('input[type=checkbox]'), (one) => one.checked)");
    await page.locator("input[type=checkbox]").first().click();
    const ticked = await boxes();
    await speak(page, "ar");
    await page.locator("legend", { hasText: "ع " }).waitFor();
    expect(ticked).toContain(true);
    expect(await boxes()).toEqual(ticked);
    await page.locator("input[type=checkbox]").first().press("Enter");
    await prompted(page, "para-06.measures");
    await page.locator("#text").fill("Half a sen");
    await speak(page, "en");
    await page.locator("label.asked", { hasText: /^[^ع]/ }).waitFor();
    expect(await page.locator("#text").inputValue()).toBe("Half a sen");
    await speak(page, "ar");
    await page.locator("#text").fill("Half a sentence");
    await speak(page, "en");
    await click(page, "Back");
    await prompted(page, "para-06.elements");
    await click(page, "Continue");
    await prompted(page, "para-06.measures*");
    await page.getByText("Half a sentence").first().waitFor();
    expect(unwanted(heard)).toEqual([]);
  });

  it("changes nothing in what is saved: titles are in the language of the answers", async () => {
    const saved: string[] = [];
    for (const switches of [false, true]) {
      const page = await open();
      await page.clock.setFixedTime("2026-11-23T12:00:00");
      await goToText(page);
      if (switches) await speak(page, "ar");
      await page.locator("#text").fill("What was done");
      await page.locator("form button.primary").click();
      await page.locator('[data-prompt="para-06.measures"]').waitFor({ state: "detached" });
      saved.push(await downloaded(page, () => page.locator(".save button.primary").click()));
    }
    expect(saved[0]).toContain("What was done");
    expect(saved[0]).not.toContain(MARK);
    expect(saved[1]).toBe(saved[0]);
  });

  it("leaves nothing that a person with a disability would miss, at 320 px either", async () => {
    const page = await open();
    await goToText(page);
    await speak(page, "ar");
    await page.locator("label.asked", { hasText: "ع " }).waitFor();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });
});
