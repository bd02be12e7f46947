/** Saving the page's answers in a file that the person chose, with a file system as browsers have it. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/format/read-assessment.ts";
import { setUpForm } from "../helpers/form-page.ts";
import { hasBrowser } from "../helpers/browser.ts";

/** The private files of a page have the same handles as those of the person, and need no window to choose one. */
const PICKER = `
  window.showSaveFilePicker = async () => {
    const folder = await navigator.storage.getDirectory();
    window.handle = await folder.getFileHandle(window.wanted ?? "mine.yaml", { create: true });
    return window.handle;
  };
`;
const ADDRESS = "https://form.test/";

describe.skipIf(!hasBrowser)("the file that the page saves in place", { timeout: 60_000 }, () => {
  const around = setUpForm("blank");

  async function begin(): Promise<Page> {
    const page = await (await around.browser.newContext()).newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ path: around.form, contentType: "text/html" }));
    await page.addInitScript(PICKER);
    await page.goto(ADDRESS);
    const file = { name: "XUT-2026.yaml", mimeType: "", buffer: Buffer.from(around.text) };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByText("All answers are saved in XUT-2026.yaml.").waitFor();
    return page;
  }
  const says = (page: Page, words: string): Promise<void> => page.getByRole("status").getByText(words).waitFor();
  const click = (page: Page, name: string): Promise<void> => page.getByRole("button", { name }).click();
  const there = (page: Page): Promise<string> => page.evaluate("handle.getFile().then((file) => file.text())");

  it("is what was answered, is read back, and is not replaced where another program has changed it", async () => {
    const page = await begin();
    await click(page, "Choose where to save");
    await says(page, "All answers are saved in mine.yaml.");
    expect(await there(page)).toBe(around.text);
    const modified = (): Promise<number> => page.evaluate("handle.getFile().then((file) => file.lastModified)");
    const before = await modified();
    await click(page, "Save in mine.yaml");
    // The page says the same before and after; it is done when it has read the file back.
    await expect.poll(modified).toBeGreaterThan(before);
    await page.waitForTimeout(300);
    await says(page, "All answers are saved in mine.yaml.");
    await page.evaluate(
      "handle.createWritable().then(async (one) => { await one.write('theirs'); await one.close(); })",
    );
    await click(page, "Save in mine.yaml");
    await says(page, "Another program changed or moved mine.yaml after you saved it here.");
    expect(await there(page)).toBe("theirs");
    await page.evaluate("window.wanted = 'other.json'");
    await click(page, "Choose where to save");
    await says(page, "All answers are saved in other.json.");
    expect(readText(await there(page), "json").assessment).toEqual(readText(around.text, "yaml").assessment);
  });

  it.each([
    [
      "the browser refuses",
      "FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    ],
    [
      "the disk is full",
      "FileSystemWritableFileStream.prototype.write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))",
    ],
    [
      "the last step fails",
      "FileSystemWritableFileStream.prototype.close = () => Promise.reject(new DOMException('failed', 'AbortError'))",
    ],
    ["something else is on the disk", "Blob.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer(1))"],
  ])("is not said to be saved where %s, and can be downloaded", async (_, fault) => {
    const page = await begin();
    await page.evaluate(fault);
    await click(page, "Choose where to save");
    await says(page, "mine.yaml could not be written, or does not contain what was written.");
    const [download] = await Promise.all([page.waitForEvent("download"), click(page, "Save XUT-2026.yaml")]);
    expect(readFileSync(await download.path(), "utf8")).toBe(around.text);
    await says(page, "All answers are in the download XUT-2026.yaml.");
  });
});
