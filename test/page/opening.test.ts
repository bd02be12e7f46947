/** Files that a person gives to the page, in a real browser: drafts, final ones, damaged ones, and those of strangers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { readText } from "../../src/format/read-assessment.ts";
import { setUpForm } from "../helpers/form-page.ts";
import { hasBrowser } from "../helpers/browser.ts";
import { ROOT } from "../helpers/program.ts";

const example = (year: number): string => readFileSync(join(ROOT, `examples/XUT-${year}.yaml`), "utf8");

/** What the page keeps in the browser's database, by its keys. */
const KEYS_IN_DATABASE = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("tip-checklist");
  opening.onerror = reject;
  opening.onsuccess = () => {
    const keys = opening.result.transaction("kept").objectStore("kept").getAllKeys();
    keys.onsuccess = () => { opening.result.close(); resolve(keys.result); };
    keys.onerror = reject;
  };
})`;

describe.skipIf(!hasBrowser)("a file that is given to the page", { timeout: 60_000 }, () => {
  const around = setUpForm("blank");
  let page: Page;
  const errors: string[] = [];

  afterEach(async () => {
    await page.context().close();
    expect(errors).toEqual([]);
  });

  async function begin(): Promise<void> {
    page = await (await around.browser.newContext()).newPage();
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`file://${around.form}`);
    await page.locator("input[type=file]").first().waitFor({ state: "attached" });
  }
  const button = (name: string | RegExp): Locator => page.getByRole("button", { name }).first();
  const says = (words: string): Promise<void> => page.getByText(words).first().waitFor({ timeout: 20_000 });
  async function give(name: string, content: string | Uint8Array): Promise<void> {
    const file = { name, mimeType: "", buffer: Buffer.from(content) };
    await page.locator("input[type=file]").first().setInputFiles(file);
  }
  async function saved(): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), button(/^Save /).click()]);
    return readFileSync(await download.path(), "utf8");
  }

  it("is opened where it is dropped, and a JSON file is saved as JSON", async () => {
    await begin();
    const { assessment } = readText(around.text, "yaml");
    const json = `${JSON.stringify(assessment, null, 2)}\n`;
    await page.evaluate(`
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(json)}], "XUT-2026.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    `);
    await says("All answers are saved in XUT-2026.json.");
    const [download] = await Promise.all([page.waitForEvent("download"), button("Save XUT-2026.json").click()]);
    expect(download.suggestedFilename()).toBe("XUT-2026.json");
    expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual(assessment);
    await says("All answers are in the download XUT-2026.json.");
  });

  it("says of a Word document what to do with it", async () => {
    await begin();
    await give("NOR-2026.moj.docx", "PK\u0003\u0004");
    await says("NOR-2026.moj.docx is a Word document.");
    await says("Please send it to the focal point");
  });

  it("is only shown if it is final, and the page says whether it was changed after it was sealed", async () => {
    await begin();
    await give("XUT-2025.yaml", example(2025));
    await says("XUT-2025.yaml is final: it was cleared and sealed.");
    await page
      .getByRole("heading", { name: /Utland/ })
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: "Answer", exact: true }).count()).toBe(0);
    expect(await page.getByText("seal is broken").count()).toBe(0);
    await button("Check").click();
    await says("There is nothing to correct.");
    await button("Compare").click();
    await give("XUT-2024.yaml", example(2024));
    await says("what changed from 2024 to 2025");
    await button("Open another file").click();
    await give("XUT-2025.yaml", example(2025).replace("Trafficking", "trafficking"));
    await says("was changed after it was cleared and sealed, so its seal is broken.");
    await button("Check").click();
    await says("The file was changed after it was sealed.");
    expect(await page.evaluate("JSON.stringify(localStorage)")).toBe("{}");
  });

  it("is where a new year begins, from which one can go back, and a broken seal of it is said", async () => {
    await begin();
    await button("Begin a new assessment").click();
    await page.getByLabel("Which State is assessed?").press("Enter");
    await says("Which State is assessed?");
    await button("Back").click();
    const file = {
      name: "XUT-2025.yaml",
      mimeType: "",
      buffer: Buffer.from(example(2025).replace("2019-31", "2019-32")),
    };
    await page.locator("input[type=file]").nth(1).setInputFiles(file);
    await says("Which year is assessed?");
    await button("Back").click();
    await page.locator("input[type=file]").nth(1).setInputFiles(file);
    await button("Continue").click();
    await says("so its seal is broken.");
    await button("Compare").click();
    await says("what changed from 2025 to");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await button("Delete the answers that this browser keeps").click();
    await button("Begin a new assessment").waitFor();
    // The number of changes stays, so that no older copy is taken for the newer one.
    expect(await page.evaluate("Object.keys(localStorage)")).toEqual(["tip-checklist#count"]);
    await expect.poll(() => page.evaluate(KEYS_IN_DATABASE), { timeout: 20_000 }).toEqual(["tip-checklist#count"]);
  });

  it("is corrected where that is safe, if its mistakes keep it from being opened", async () => {
    await begin();
    await give("XUT-2026.yaml", around.text.replace("measures:", "measurse:"));
    await says('The key "measurse" is not known here.');
    await button("Fix 1 mistake, and open the file").click();
    await says("They are not yet saved as XUT-2026.yaml.");
    expect(await saved()).toBe(around.text);
  });

  it("is opened only when somebody says that it is whole, if its last line is cut", async () => {
    await begin();
    const cut = around.text.slice(0, around.text.lastIndexOf('"'));
    await give("XUT-2026.yaml", `${cut}"`);
    await says("so the end of the file may be missing");
    await button("Yes, or I do not know").click();
    await says("was not opened, because something may be missing at its end.");
  });

  it("is compared only with an earlier file of the same State", async () => {
    await begin();
    await give("XUT-2026.yaml", around.text);
    await button("Compare").click();
    const other = around.text.replace("year: 2026", "year: 2025");
    for (const [name, content] of [
      ["NOR-2025.yaml", other.replace('state: "XUT"', 'state: "NOR"')],
      ["XUT-2027.yaml", around.text.replace("year: 2026", "year: 2027")],
    ] as const) {
      await give(name, content);
      await says(`${name} is not an earlier assessment of the same State`);
    }
    await give("XUT-2025.yaml", other);
    await says("what changed from 2025 to 2026");
  });

  it("is refused in words, soon, whatever it is and however it is called", async () => {
    await begin();
    const name = "XUT-2026.<b>\u202ex.yaml";
    const files: readonly (readonly [content: string | Uint8Array, said: string])[] = [
      ["", "The file is empty."],
      [new Uint8Array(4096), "contains only zero bytes"],
      [`${around.text}${"#".repeat(1_100_000)}`, "The file is larger than"],
      ["PK\u0003\u0004", "It is a ZIP archive or an office document"],
      [readFileSync(around.form), "It is the page of the questionnaire"],
      [Buffer.from(around.text, "utf16le"), "UTF-16"],
      [around.text.replace("tip-checklist/assessment/1", "tip-checklist/assessment/9"), "made by a newer version"],
      [around.text.replace("revision: 1", "revision: 9"), "Use a newer version of it."],
      [`${around.text.replace("...\n", "")}x: ${"[".repeat(100_000)}`, "was not opened"],
      [`${around.text.replace("...\n", "")}__proto__: {polluted: true}\n`, "__proto__"],
      [`a: &a [1]\nb: *a\n${around.text.replace("...\n", "")}`, "was not opened"],
      [`${around.text.replace("...\n", "")}${"?\n".repeat(80_000)}`, "was not opened"],
      [around.text.replace("answers:", "answers:\n  <img src=x onerror=alert(1)>: 1"), "<img src=x onerror=alert(1)>"],
    ];
    for (const [content, said] of files) {
      await give(name, content);
      await page.getByRole("alert").getByText(said).first().waitFor({ timeout: 8000 });
      expect.soft(await page.locator("main b, main img").count(), said).toBe(0);
      await page.reload();
    }
  });
});
