/** What an answer can have beside its reply and its text, given in the page in a real browser. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { downloaded, hasBrowser } from "../helpers/browser.ts";
import { choose, click, goToText, openForm, prompted, setUpForm } from "../helpers/form-page.ts";
import { ROOT } from "../helpers/program.ts";

const example = (year: number): string => readFileSync(join(ROOT, `examples/XUT-${year}.yaml`), "utf8");
const draft = example(2026).replace(/^stage: final$/m, "stage: draft");

describe.skipIf(!hasBrowser)("in the page", () => {
  const around = setUpForm("blank");
  const heard: string[] = [];

  const begin = async (): Promise<Page> => {
    const page = await (await around.browser.newContext()).newPage();
    page.setDefaultTimeout(10_000);
    await page.clock.setFixedTime("2026-11-23T12:00:00");
    return openForm(page, around.form, heard);
  };
  /** The page with a whole assessment, at its outline. */
  const beginWith = async (text: string): Promise<Page> => {
    const page = await begin();
    await choose(page, "XUT-2026.yaml", text);
    await click(page, "The focal point");
    await prompted(page, "outline");
    return page;
  };
  const answersIn = async (page: Page): Promise<NonNullable<Assessment["answers"]>> => {
    const saved = parse(await downloaded(page, () => click(page, /^Save XUT-2026/))) as Assessment;
    return saved.answers ?? {};
  };
  const goOn = (page: Page): Promise<void> => click(page, "Continue");
  const goTo = async (page: Page, paragraph: string, first: string): Promise<void> => {
    await click(page, "Go to a question");
    await page.locator("#text").fill(paragraph);
    await page.keyboard.press("Enter");
    await prompted(page, first);
  };

  it("words that may identify a victim are asked about, and stay once they are said to identify nobody", async () => {
    const page = await beginWith(draft);
    await goToText(page);
    await page
      .locator("#text")
      .fill("The hotline is led by Maria Lopez, 17 Main Street. The victim Ana Reyes, 17, was heard.");
    await goOn(page);
    await prompted(page, "para-06.cleared");
    await page.getByText("could these words identify a victim?").waitFor();
    await click(page, /^No: they belong/);
    await prompted(page, "para-06.more");
    expect((await answersIn(page))["para-06"]?.cleared).toEqual([
      expect.objectContaining({ words: expect.stringContaining("Ana Reyes") as string, date: "2026-11-23" }),
    ]);
    await click(page, /^Check/);
    await page.getByRole("heading", { name: "Check" }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Ana Reyes");
  });

  it("one says what became of last year's steps, and it is in the file", async () => {
    const page = await begin();
    const earlier = { name: "XUT-2025.yaml", mimeType: "", buffer: Buffer.from(example(2025)) };
    await page.locator("input[type=file]").nth(1).setInputFiles(earlier);
    await prompted(page, "year");
    await goOn(page);
    await click(page, "The focal point");
    await prompted(page, "outline");
    await goTo(page, "17g", "para-17g.carried");
    await page.getByLabel("Yes, keep it as it is").check();
    await goOn(page);
    await prompted(page, "para-17g.earlierSteps.0.outcome");
    await page.getByLabel("Done", { exact: true }).check();
    await goOn(page);
    await prompted(page, "para-17g.earlierSteps.0.note");
    await page.locator("#text").fill("The proposal was adopted in May.");
    await goOn(page);
    await page.waitForFunction("!document.querySelector('[data-prompt*=earlierSteps]')");
    expect((await answersIn(page))["para-17g"]?.earlierSteps).toEqual([
      expect.objectContaining({ year: 2025, outcome: "done", note: "The proposal was adopted in May." }),
    ]);
  });

  it("an answer in another language than the file's keeps it, and its texts are marked with it", async () => {
    const page = await beginWith(draft.replace("  para-06:\n", '  para-06:\n    language: "fr"\n'));
    await goToText(page);
    expect(await page.locator("#text").getAttribute("lang")).toBe("fr");
    await page.locator("#text").fill("La stratégie couvre toutes les formes de traite.");
    await goOn(page);
    await prompted(page, "para-06.more");
    expect((await answersIn(page))["para-06"]).toMatchObject({ language: "fr", measures: /^La stratégie/ });
    await click(page, /^Read/);
    await page.locator("blockquote[lang=fr]", { hasText: "La stratégie" }).waitFor();
    await page.getByText("This answer is in another language: French.").first().waitFor();
  });

  it("a law that the file cites already is offered, and one provision more is written", async () => {
    const page = await beginWith(draft);
    await goTo(page, "17h", "para-17h.status");
    await goOn(page);
    await prompted(page, "para-17h.measures");
    await goOn(page);
    await prompted(page, "para-17h.more");
    await click(page, /^Law/);
    await click(page, "Add a law");
    await prompted(page, "para-17h.law.which");
    await page.getByLabel(/^Labour Code, 2005/).check();
    await goOn(page);
    await prompted(page, "para-17h.law.1.provision");
    await page.locator("#text").fill("Section 30");
    await goOn(page);
    await prompted(page, "para-17h.law");
    const [, added] = (await answersIn(page))["para-17h"]?.law ?? [];
    expect(added).toMatchObject({ title: "Labour Code, 2005", provision: "Section 30", date: "2005-06-21" });
  });

  it("what Check says names no keys of the file", async () => {
    const page = await beginWith(
      draft.replace(/(  para-06:\n {4}status: ")implemented("\n) {4}elements: .*\n/, "$1partly-implemented$2"),
    );
    await click(page, /^Check/);
    const item = page.locator("main li", { hasText: "but no point is marked" }).first();
    expect(await item.innerText()).toMatch(/^warning Para\. 6\n/);
    expect(await item.innerText()).not.toContain("elements");
    await item.getByRole("button", { name: "Go to this question" }).click();
    await prompted(page, "para-06.status");
  });

  it("the review at the end names what is missing, and opens it", async () => {
    const page = await beginWith(draft);
    await click(page, "Review what is still missing");
    await prompted(page, "review");
    await page
      .getByRole("button", { name: /^56 · / })
      .first()
      .click();
    await prompted(page, "para-56.*");
    expect(heard.filter((one) => !one.startsWith("file:") && !one.startsWith("blob:"))).toEqual([]);
  });
});
