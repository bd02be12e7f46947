/** No word is broken, however narrow its column and wide its font is: on the screen, on paper, and in a word processor. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import style from "../../src/generated/document-style.ts";
import messages from "../../src/generated/messages.en.ts";
import { createSay } from "../../src/messages/say.ts";
import { type Document, addressPieces } from "../../src/report/document/document.ts";
import { columnWidths } from "../../src/report/document/docx/docx-columns.ts";
import { renderDocx } from "../../src/report/document/docx/docx.ts";
import { renderDocumentPage } from "../../src/report/document/page/page.ts";
import { hasBrowser, openBrowser } from "../helpers/browser.ts";
import { convertByOffice, hasOffice, readOfficeText } from "../helpers/office.ts";
import { hasPdfText, pdfText } from "../helpers/pdf-text.ts";
import { run } from "../helpers/program.ts";
import { brokenInPrint, brokenOnPage } from "../helpers/whole-words.ts";

const say = createSay(messages);
const folder = mkdtempSync(join(tmpdir(), "tip-checklist-words-"));

/** 200 letters of an address as ministries have them. */
const ADDRESS = `https://www.justice.example.org/legislation/${"consolidated-texts/chapter.12/".repeat(4)}act_on_trafficking_in_persons.aspx?id=4711&language=en`;
const COUNTS = { full: 12, part: 10, none: 11, otherwise: 10, aside: 14, open: 22 };

/** Words as long as German and Russian have them, in more columns than fit at first, beside an address. */
const LONG_WORDS: Document = {
  title: "Umsetzungsmaßnahmen und Entschädigung",
  language: "de",
  contents: "Inhaltsverzeichnis",
  body: [
    { kind: "heading", level: 2, text: "Межведомственный координационный комитет", id: "first" },
    {
      kind: "bars",
      caption: "Fragen nach Abschnitten",
      hint: "Ein Zeichen ist eine Frage.",
      rowsAre: "Umsetzungsabschnitt",
      series: ["2025", "2026"],
      legend: [
        { level: "full", label: "Vollständig umgesetzt" },
        { level: "part", label: "Teilweise umgesetzt" },
        { level: "none", label: "Unberücksichtigt" },
        { level: "otherwise", label: "Ausgeschlossen oder zurückgestellt" },
        { level: "aside", label: "Unzutreffend, unbekannt oder vertraulich" },
        { level: "open", label: "Unbeantwortet" },
      ],
      rows: [{ label: "Nichtbestrafungsgrundsatz", counts: [COUNTS, { ...COUNTS, full: 34, open: 0 }] }],
      total: { label: "Insgesamt", counts: [COUNTS, { ...COUNTS, full: 34, open: 0 }] },
    },
    {
      kind: "table",
      caption: "Gesetze",
      head: ["Законодательство", "Ответы", "Fundstelle", "Rechtsanwendung"],
      columns: [8, 4, 28, 60],
      rows: [
        [
          ["Промышленность и предпринимательство"],
          ["26"],
          ["§ 4; ", { kind: "link", address: ADDRESS }],
          ["Strafverfolgung, Zusammenarbeit"],
        ],
        [["Закон"], ["3"], ["Bundesgesetzblatt"], ["Berichterstattung"]],
      ],
    },
    {
      kind: "fields",
      entries: [
        { label: "Gesetzgebungszuständigkeiten", value: [{ kind: "paragraph", text: ["Bund und Länder"] }] },
        { label: "Fundstelle", value: [{ kind: "paragraph", text: [{ kind: "link", address: ADDRESS }] }] },
      ],
    },
  ],
};

const NAMES = ["report", "words"] as const;

function fileOf(name: string, form: "html" | "docx"): string {
  return join(folder, `${name}.${form}`);
}

beforeAll(async () => {
  for (const form of ["html", "docx"] as const) {
    await run([
      "report",
      "examples/XUT-2026.yaml",
      "--previous",
      "examples/XUT-2025.yaml",
      "--output",
      fileOf("report", form),
    ]);
  }
  writeFileSync(fileOf("words", "html"), renderDocumentPage(LONG_WORDS, style, say));
  writeFileSync(fileOf("words", "docx"), await renderDocx(LONG_WORDS, say));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasBrowser)("on a page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(name: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`file://${fileOf(name, "html")}`);
    return page;
  }

  it.each(NAMES)("no word is broken on a screen of any width: %s", async (name) => {
    // Between these a table has the least room.
    for (const width of [390, ...(name === "words" ? [700] : []), 1400]) {
      const page = await open(name, width);
      expect([width, await brokenOnPage(page)]).toEqual([width, []]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.close();
    }
  });

  it.skipIf(!hasPdfText).each(NAMES)("no word is broken on paper: %s", async (name) => {
    const page = await open(name, 1400);
    const path = join(folder, `${name}-page.pdf`);
    await page.pdf({ path, format: "A4" });
    const words = await page.evaluate<string>("document.body.textContent");
    await page.close();
    expect(brokenInPrint(pdfText(path), words)).toEqual([]);
  });

  it("a run without an end stays on the page, and breaks no word beside it", async () => {
    const endless = "x".repeat(200);
    const table = {
      kind: "table",
      caption: "",
      head: ["Recommendation", "Address", "Responsibility"],
      columns: [10, 80, 10],
      rows: [[["Identification"], [endless], ["Interministerial"]]],
    } as const;
    const document: Document = { title: "Endless", language: "en", body: [table] };
    writeFileSync(fileOf("endless", "html"), renderDocumentPage(document, style, say));
    for (const width of [390, 700, 1400]) {
      const page = await open("endless", width);
      expect(await brokenOnPage(page)).toEqual([`SPAN ${endless}`]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.close();
    }
  });

  it("an address is copied and opened as it is", async () => {
    const page = await open("words", 1400);
    const links = "[...document.querySelectorAll('a[rel]')].map((a) => [a.href, a.textContent])";
    expect(await page.evaluate(links)).toEqual([
      [ADDRESS, ADDRESS],
      [ADDRESS, ADDRESS],
    ]);
    await page.close();
  });
});

describe.skipIf(!hasOffice || !hasPdfText)("in a word processor", () => {
  it("no word is broken, and heads of tables are whole", () => {
    const files = NAMES.map((name) => fileOf(name, "docx"));
    const texts = convertByOffice(files, "txt", folder).map(readOfficeText);
    const sheets = convertByOffice(files, "pdf", folder).map(pdfText);
    for (const [index, name] of NAMES.entries()) {
      expect([name, brokenInPrint(sheets[index] ?? "", texts[index] ?? "")]).toEqual([name, []]);
    }
    expect(sheets[0]).toMatch(/\bAnswers\b/);
    expect(sheets[0]).toMatch(/\bdisclosed\b/);
  }, 120_000);
});

describe("the widths of columns", () => {
  it("are as wanted where every word fits", () => {
    expect(columnWidths([25, 75], [["short"], ["words that fit"]], 8000)).toEqual([2000, 6000]);
  });

  it("make room for the longest word, from what the others do not need", () => {
    const [narrow = 0, wide = 0] = columnWidths([10, 90], [["Recommendations"], ["a few words"]], 8000);
    expect(narrow).toBeGreaterThan(15 * 133);
    expect(narrow + wide).toBe(8000);
  });

  it("let only the longest words be broken where not all fit", () => {
    const texts = [["word"], ["x".repeat(30)], ["y".repeat(29)], ["other"]];
    const [first = 0, second, third, last = 0] = columnWidths([10, 40, 40, 10], texts, 8000);
    expect(first).toBeGreaterThan(4 * 133 + 216);
    expect(second).toBe(third);
    expect(last).toBeGreaterThan(5 * 133 + 216);
  });

  it("make no room for a run that is too long for a word", () => {
    expect(columnWidths([50, 50], [["x".repeat(31)], ["word"]], 8000)).toEqual([4000, 4000]);
  });

  it("count each letter of a script without spaces as a word", () => {
    expect(columnWidths([50, 50], [["打击人口贩运".repeat(20)], ["word"]], 8000)).toEqual([4000, 4000]);
  });
});

it("an address has places where lines may end, and loses nothing", () => {
  expect(addressPieces("https://a.example/b-c/?d=e&f#g")).toEqual([
    "https://",
    "a.",
    "example/",
    "b-",
    "c/?",
    "d=",
    "e&",
    "f#",
    "g",
  ]);
  expect(addressPieces(ADDRESS).join("")).toBe(ADDRESS);
});

it("a broken word in a printed text is found, and two words that make a third are not", () => {
  expect(brokenInPrint("not disclose\nd\nAnswer\ns in\nto", "not disclosed; Answers: in to, into")).toEqual([
    "disclose|d",
    "Answer|s",
  ]);
});
