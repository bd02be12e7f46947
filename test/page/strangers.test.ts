/** What a stranger put into a file, or into its name, does no harm in the page. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser } from "../helpers/browser.ts";
import { readExample } from "../helpers/example.ts";
import { choose, openForm, unwanted, setUpForm } from "../helpers/form-page.ts";
import { ATTACKS, hostile } from "../helpers/hostile.ts";
import { run } from "../helpers/program.ts";

describe.skipIf(!hasBrowser)("the page of the questionnaire", { timeout: 60_000 }, () => {
  const around = setUpForm("blank");
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    page = await openForm(await around.browser.newPage(), around.form, heard);
  });
  afterEach(() => {
    expect(unwanted(heard)).toEqual([]);
  });

  it.each([
    ["no assessment", "letter.yaml", () => "Dear colleague", "is not an assessment"],
    ["a file with mistakes", "bad.yaml", () => around.text.replace("measures:", "measurse:"), "Line"],
    ["a name with markup", "<img src=x onerror=alert(1)>.yaml", () => "x", "<img src=x onerror=alert(1)>.yaml"],
  ])("refuses %s, and says why", async (_, name, content, said) => {
    await choose(page, name, content());
    await page.getByRole("alert").getByText(said).first().waitFor();
  });

  it("refuses a file of another State or year than it was made for", async () => {
    const made = join(around.folder, "nor.html");
    await run(["form", "--state", "NOR", "--year", "2026", "--output", made]);
    const other = await openForm(await around.browser.newPage(), made, heard);
    await choose(other, "XUT-2026.yaml", around.text);
    await other.getByRole("alert").getByText("is the assessment of another State: XUT.").waitFor();
    await other.close();
  });

  it("shows what a stranger wrote as text, in every view", async () => {
    const attack = hostile(readExample(2026));
    await choose(page, "a.json", JSON.stringify({ ...attack, stage: "draft", seal: undefined }));
    await page.getByRole("button", { name: "Check", exact: true }).waitFor();
    for (const view of ["Check", "Compare", "Read", "Answer"]) {
      await page.getByRole("button", { name: view, exact: true }).click();
      if (view === "Compare") await choose(page, "<img src=y>.json", JSON.stringify({ ...attack, year: 2025 }));
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
});
