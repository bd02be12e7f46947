/** Every kind of block in a real browser, with long and hostile texts at every place: on the screen, and on paper. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import style from "../../src/generated/document-style.ts";
import type { Document, DocumentBlock } from "../../src/report/document/document.ts";
import { renderDocumentPage } from "../../src/report/document/page/page.ts";
import { createSay } from "../../src/messages/say.ts";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { ATTACKS } from "../helpers/hostile.ts";
import { hasPdfText, pdfText } from "../helpers/pdf-text.ts";
import { documentOfEveryBlock } from "../helpers/every-block.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A word without an end, such as an address. */
const LONG = "Menschenhandelsbekämpfungsgesetzesdurchführungsverordnung".repeat(4);

const IN_CI = Boolean(process.env["CI"]);
const WIDTHS = IN_CI ? [320, 600, 900, 1280, 1600] : [320, 900, 1280];
const SHEETS = IN_CI ? (["A4", "Letter"] as const) : (["A4"] as const);

describe.skipIf(!hasBrowser)("a document of every kind of block", () => {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-sample-"));
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(document: Document, width: number, options: BrowserContextOptions = {}): Promise<Page> {
    const file = join(folder, "sample.html");
    writeFileSync(file, renderDocumentPage(document, style, createSay(messages)));
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(`file://${file}`);
    return page;
  }

  async function print(document: Document, format: "A4" | "Letter"): Promise<readonly string[]> {
    const page = await open(document, 1280);
    const path = join(folder, "sample.pdf");
    await page.pdf({ path, format });
    await page.context().close();
    return pdfText(path).split("\f");
  }

  /** What is on all sheets together, without the numbers of the pages: a text may go on on the next sheet. */
  function textOn(sheets: readonly string[]): string {
    return sheets.map((sheet) => sheet.replace(/^\d+ \/ \d+$/m, "")).join("");
  }

  let next = 0;
  const hostile = documentOfEveryBlock(() => ATTACKS[(next += 1) % ATTACKS.length] ?? "");
  const long = documentOfEveryBlock((place) => `${place} ${LONG}`);

  it.each([
    ["light", 320],
    ["light", 1280],
    ["dark", 320],
    ["dark", 1280],
  ] as const)("has no fault that axe-core finds, in %s colours, %i pixels wide", async (colorScheme, width) => {
    const ordinary = documentOfEveryBlock((place) => `Text of ${place}.`);
    for (const document of IN_CI ? [hostile, ordinary] : [hostile]) {
      // The policy of the page would rightly stop the checker from running in it.
      const page = await open(document, width, { colorScheme, bypassCSP: true });
      await page.evaluate(AXE);
      const { violations, passes } = await page.evaluate<AxeResults>("axe.run()");
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
      expect(passes.length).toBeGreaterThan(20);
      await page.context().close();
    }
  });

  it.each(WIDTHS)("stays within a screen of %i pixels, however long a word is", async (width) => {
    const page = await open(long, width);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    // Nothing that can be seen is cut off at a side either.
    const cut = await page.evaluate<string[]>(`[...document.querySelectorAll("body *")]
      .filter((one) => one.getClientRects().length > 0 && one.closest(".unseen, .skip, .marks, thead, nav") === null)
      .filter((one) => [one.getBoundingClientRect()].some(({ left, right }) => left < -1 || right > innerWidth + 1))
      .map((one) => one.outerHTML.slice(0, 80))`);
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it.each([390, 1200])("breaks no word of the title at its hyphen on a screen of %i pixels", async (width) => {
    const page = await open({ ...hostile, title: "Utland: self-assessment for 2026" }, width);
    const lines = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1 .whole')].map((word) => word.getClientRects().length)",
    );
    expect(lines).toEqual([1]);
    await page.context().close();
  });

  it("works with the keyboard, and shows where the focus is", async () => {
    const page = await open(long, 1280);
    await page.keyboard.press("Tab");
    const skip = await page.evaluate<{ top: number; outline: string }>(
      "({ top: document.activeElement.getBoundingClientRect().top, outline: getComputedStyle(document.activeElement).outlineStyle })",
    );
    expect(skip.top).toBeGreaterThanOrEqual(0);
    expect(skip.outline).toBe("solid");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("location.hash")).toBe("#content");
    await page.context().close();
  });

  it("prints dark letters on white paper, whatever the screen shows", async () => {
    const page = await open(hostile, 1280, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [ink, paper] = await page.evaluate<[string, string]>(
      "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]",
    );
    expect([ink, paper]).toEqual(["rgb(27, 27, 31)", "rgb(255, 255, 255)"]);
    await page.context().close();
  });

  it.skipIf(!hasPdfText).each(SHEETS)(
    "prints every text on %s, with nothing cut, and says where links lead",
    async (format) => {
      const places: string[] = [];
      const sheets = await print(
        documentOfEveryBlock((place) => {
          places.push(place);
          return `Text of ${place}.`;
        }),
        format,
      );
      expect(sheets[0]).toMatch(new RegExp(`^1 / ${sheets.length - 1}$`, "m"));
      const text = textOn(sheets).replace(/\s+/g, " ");
      expect(places.filter((place) => !text.includes(`Text of ${place}.`))).toEqual([]);
      expect(text).toContain("(https://example.org/law)");
      const wide = textOn(await print(long, format)).replace(/\s+/g, "");
      const whole = places.filter((place) => wide.includes(`${place.replace(/\s/g, "")}${LONG}`));
      expect(places.filter((place) => !whole.includes(place))).toEqual([]);
    },
  );

  it.skipIf(!hasPdfText).each(SHEETS)("parts no short card on %s, and leaves no heading behind", async (format) => {
    const cards = Array.from({ length: 24 }, (_, index): readonly DocumentBlock[] => [
      { kind: "heading", level: 3, text: `Section${index}.` },
      {
        kind: "card",
        id: `card-${index}`,
        citation: `Card${index}.`,
        title: "A title",
        body: [{ kind: "quoted", text: `${"A line of an answer.\n".repeat(1 + (index % 7))}End${index}.` }],
      },
    ]);
    const body: DocumentBlock[] = [{ kind: "heading", level: 2, text: "Cards" }, ...cards.flat()];
    const sheets = await print(
      { ...hostile, title: "Cards", subtitle: "All", contents: "Contents", body, closing: "End" },
      format,
    );
    // The first sheet has the contents.
    const sheetOf = (word: string): number => sheets.findIndex((sheet, number) => number > 0 && sheet.includes(word));
    const parted = cards.flatMap((_, index) => {
      const places = [`Section${index}.`, `Card${index}.`, `End${index}.`].map(sheetOf);
      return new Set(places).size === 1 && !places.includes(-1) ? [] : [[index, ...places]];
    });
    expect(parted).toEqual([]);
    expect(sheets.length).toBeGreaterThan(4);
  });
});
