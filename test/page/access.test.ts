/** The questionnaire's page for a person with a disability, on a telephone, and in the dark: every state of it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../helpers/browser.ts";
import { choose, click, goToText, openForm, prompted, setUpForm } from "../helpers/form-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasBrowser)("the page of the questionnaire", { timeout: 120_000 }, () => {
  const around = setUpForm("small");

  async function open(width: number, colorScheme: "light" | "dark"): Promise<Page> {
    const context = await around.browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    return openForm(await context.newPage(), around.form, []);
  }

  const view = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

  it("has nothing that a person with a disability would miss, where one begins and where one writes", async () => {
    const page = await open(360, "light");
    await faultless(page, "start");
    await goToText(page);
    await faultless(page, "text");
    await view(page, "Check");
    await faultless(page, "Check");
  });

  // Half a minute and more.
  describe.runIf(process.env["CI"]).each([
    [360, "light"],
    [1440, "dark"],
  ] as const)("%i px wide, %s", (width, colorScheme) => {
    it("has nothing that a person with a disability would miss, in any state", async () => {
      const page = await open(width, colorScheme);
      await faultless(page, "start");
      await choose(page, "x.yaml", "x");
      await page.getByText("x.yaml is not an assessment").waitFor();
      await faultless(page, "a file that is refused");
      await click(page, /^Answer the questions of XUT/);
      await prompted(page, "outline");
      await faultless(page, "outline");
      await goToText(page, "para-06.measures", faultless);
      await faultless(page, "text");
      await click(page, "Help");
      await prompted(page, "read");
      await faultless(page, "help");
      await page.keyboard.press("Enter");
      await click(page, "Go to a question");
      await page.locator("#text").fill("victims");
      await faultless(page, "search");
      for (const name of ["Check", "Compare", "Read"]) {
        await view(page, name);
        await faultless(page, name);
      }
      await view(page, "Compare");
      await choose(page, "y.yaml", "y");
      await page.getByText("y.yaml is not an assessment").waitFor();
      await faultless(page, "Compare, refused");
      await choose(page, "XUT-2025.yaml", around.text.replace("year: 2026", "year: 2025"));
      await page.locator(".document").waitFor();
      await faultless(page, "Compare, with a file");
    });

    it("has none where two tabs disagree, where the browser keeps nothing, and at the end", async () => {
      const page = await open(width, colorScheme);
      await click(page, /^Answer the questions of XUT/);
      const other = await openForm(await page.context().newPage(), around.form, []);
      await goToText(other);
      await other.locator("#text").fill("A newer text");
      await click(other, "Continue");
      await page.getByText("was changed in another tab").waitFor();
      await faultless(page, "two tabs");
      await other.close();
      await page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
      );
      page.on("dialog", (dialog) => void dialog.accept());
      await click(page, /^Stop/);
      await page.getByRole("heading", { level: 1, name: /open/ }).waitFor();
      await faultless(page, "end");
    });
  });
});

/** Fails if axe finds anything, or if the page has to be moved sideways. */
async function faultless(page: Page, state: string): Promise<void> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  expect.soft(found, state).toEqual([]);
  const size = page.viewportSize() ?? { width: 360, height: 900 };
  await page.setViewportSize({ ...size, width: Math.min(size.width, 320) });
  expect.soft(await page.evaluate("document.documentElement.scrollWidth"), state).toBeLessThanOrEqual(320);
  await page.setViewportSize(size);
}
