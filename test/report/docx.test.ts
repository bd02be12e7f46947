/** A document as a file for word processors: whole, safe, with real headings, and the same bytes each time. */
import { describe, expect, it, vi } from "vitest";
import messages from "../../src/generated/messages.en.ts";
import { renderDocx } from "../../src/report/document/docx/docx.ts";
import { createSay } from "../../src/messages/say.ts";
import { documentText } from "../../src/report/visible.ts";
import { type Element, elementsOf, partOf, readDocx, styleOf, textOf, wordsOf } from "../helpers/docx.ts";
import { ATTACKS } from "../helpers/hostile.ts";
import { ARABIC, SAMPLE, STUMBLING } from "../helpers/sample-document.ts";

const say = createSay(messages);
const bytes = await renderDocx(SAMPLE, say);
const parts = readDocx(bytes);
const body = partOf(parts, "word/document.xml");
const words = wordsOf(body);
const paragraphs = elementsOf(body, "w:p");

/** The elements of this name directly in another one. */
function childrenOf({ children }: Element, name: string): readonly Element[] {
  return children.filter((child) => typeof child !== "string").filter((child) => child.name === name);
}

/** The tables that are in no other one. */
function tablesIn(element: Element): readonly Element[] {
  const all = elementsOf(element, "w:tbl");
  const nested = new Set(all.flatMap((one) => elementsOf(one, "w:tbl")));
  return all.filter((one) => !nested.has(one));
}

function paragraphWith(text: string): Element {
  const found = paragraphs.find((one) => wordsOf(one).includes(text));
  if (found === undefined) throw new Error(`There is no paragraph with ${text}.`);
  return found;
}

function valuesOf(element: Element, name: string, attribute: string): readonly (string | undefined)[] {
  return elementsOf(element, name).map(({ attributes }) => attributes[attribute]);
}

describe("the words", () => {
  it("are all there, with their line breaks, and what could change them is written out", () => {
    const wanted = new Set(JSON.stringify(SAMPLE).match(/Sample[a-z]+/g));
    expect(wanted.size).toBeGreaterThan(40);
    expect([...wanted].filter((word) => !words.includes(word))).toEqual([]);
    expect([...ATTACKS, ...STUMBLING].map(documentText).filter((text) => !words.includes(text))).toEqual([]);
    expect(words).toContain("Samplequoted\nline two\nnew part\n");
    expect(words).toContain("Samplenote\nand its second line\n");
    expect(words).toContain(`${ARABIC}\n`);
    expect(words).toContain("☒\tSampleticked\n☐\tSampleopen\n");
  });

  it("have styles that the file has, and no paragraph has a look of its own", () => {
    const used = [
      ...valuesOf(body, "w:pStyle", "w:val"),
      ...valuesOf(body, "w:rStyle", "w:val"),
      ...valuesOf(body, "w:tblStyle", "w:val"),
    ];
    const defined = valuesOf(partOf(parts, "word/styles.xml"), "w:style", "w:styleId");
    expect([...new Set(used)].filter((style) => !defined.includes(style))).toEqual([]);
    expect(defined.length).toBe(new Set(defined).size);
    // A bar is the one thing that has a colour of its own: its cells have no text that a style could colour.
    const bars = tablesIn(body).flatMap((one) => elementsOf(one, "w:tbl"));
    const ofBars = new Set(bars.flatMap((one) => elementsOf(one, "w:shd")));
    for (const look of ["w:b", "w:i", "w:color", "w:sz", "w:rFonts", "w:shd", "w:jc", "w:ind", "w:spacing"])
      expect(
        elementsOf(body, look).filter((one) => !ofBars.has(one)),
        look,
      ).toEqual([]);
  });

  it("have the languages of the interface and of the answers", () => {
    const styles = elementsOf(partOf(parts, "word/styles.xml"), "w:style");
    const answer = styles.find(({ attributes }) => attributes["w:styleId"] === "Answer");
    const defaults = elementsOf(partOf(parts, "word/styles.xml"), "w:docDefaults")[0];
    expect(defaults && valuesOf(defaults, "w:lang", "w:val")).toEqual(["en-GB"]);
    expect(answer && valuesOf(answer, "w:lang", "w:val")).toEqual(["fr-CA"]);
  });

  it("run from right to left where a text begins so", () => {
    expect(elementsOf(paragraphWith("يعاقب"), "w:bidi").length).toBe(1);
    expect(elementsOf(paragraphWith("يعاقب"), "w:rtl").length).toBe(1);
    expect(styleOf(paragraphWith("يعاقب"))).toBe("AnswerRightToLeft");
    expect(elementsOf(paragraphWith("Samplequoted"), "w:bidi")).toEqual([]);
    expect(wordsOf(paragraphWith("Samplereversed"))).toBe("Samplereversed\n");
    expect(wordsOf(paragraphWith("Sampleshort"))).toBe("Sampleshort\tSamplevalue\n");
  });
});

describe("the structure", () => {
  it("has a title and headings that skip no level", () => {
    const headings = paragraphs
      .map((one) => [styleOf(one), wordsOf(one).trim()])
      .filter(([style]) => style === "Title" || style?.startsWith("Heading") === true);
    expect(headings).toEqual([
      ["Title", SAMPLE.title],
      ["Heading1", "Samplepart"],
      ["Heading2", "Samplesection"],
      ["Heading3", "Para. 21 (a) · Samplequestion"],
      ["Heading3", "Samplewithin"],
      ["Heading3", "Para. 21 (a) · Sampletwice"],
      ["Heading1", "Samplehostile"],
    ]);
  });

  it("has a table of contents whose entries are in it already and lead to the headings", () => {
    const entries = paragraphs.filter((one) => styleOf(one)?.startsWith("TOC") === true);
    expect(entries.map((one) => [styleOf(one), wordsOf(one).trim()])).toEqual([
      ["TOCHeading", "Samplecontents"],
      ["TOC1", "Samplepart"],
      ["TOC2", "Samplesection"],
      ["TOC1", "Samplehostile"],
    ]);
    expect(entries.slice(1).flatMap((one) => valuesOf(one, "w:hyperlink", "w:anchor")).length).toBe(3);
  });

  it("ends the contents with their last entry, so that after a full page of them none is blank", () => {
    const [contents] = elementsOf(body, "w:sdtContent");
    const lines = contents === undefined ? [] : elementsOf(contents, "w:p").map((one) => wordsOf(one).trim());
    expect(lines).toEqual(["Samplepart", "Samplesection", "Samplehostile"]);
    expect(contents && valuesOf(contents, "w:fldChar", "w:fldCharType").at(-1)).toBe("end");
  });

  it("does not ask to be updated", () => {
    expect(elementsOf(partOf(parts, "word/settings.xml"), "w:updateFields")).toEqual([]);
    const marks = [...parts.values()].flatMap((part) => valuesOf(part, "w:fldChar", "w:dirty"));
    expect(marks.length).toBeGreaterThan(4);
    expect(marks.filter((dirty) => dirty !== undefined && dirty !== "false")).toEqual([]);
  });

  it("repeats the head of each table, and keeps short rows on one page", () => {
    const rows = tablesIn(body).map((table) => childrenOf(table, "w:tr"));
    const marked = (name: string): boolean[][] =>
      rows.map((all) =>
        all.map((row) => childrenOf(row, "w:trPr").flatMap((one) => childrenOf(one, name)).length === 1),
      );
    expect(marked("w:tblHeader")).toEqual([
      [true, false, false],
      [true, false, false],
      [true, false],
      [true, false, false],
    ]);
    expect(marked("w:cantSplit")).toEqual([
      [true, true, true],
      [true, true, true],
      [true, true],
      [true, true, false],
    ]);
  });

  it("shows bars by signs of different forms, beside their numbers", () => {
    const [bars] = elementsOf(body, "w:tbl");
    expect(bars && elementsOf(bars, "w:tr").map((row) => wordsOf(row).trim().split("\n"))).toEqual([
      ["Samplerows", "■", "□", "◌"],
      ["Samplerow", "■■■□◌◌◌◌", "3", "1", "4"],
      ["Sampletotal", "1234", "1", "4"],
    ]);
    expect(words).toContain("■\u00a0Samplefull   □\u00a0Samplenone   ◌\u00a0Sampleunanswered\n");
  });

  it("shows counts by a bar over their words, and a small one by the bar alone", () => {
    const [, counts, small] = tablesIn(body);
    const [, first = ""] = counts ? childrenOf(counts, "w:tr").map(wordsOf) : [];
    expect(first).toMatch(/Samplecounted\s+Samplekind: 120; Samplehalf: 31; .*Sampleaside: …/);
    const [bar, smallBar] = [counts, small].map((one) => (one === undefined ? undefined : elementsOf(one, "w:tbl")[0]));
    expect(bar && valuesOf(bar, "w:shd", "w:fill")).toEqual(["1C6B2C", "A86A00", "A3201D", "2B4A7A"]);
    const widths = (bar ? valuesOf(bar, "w:tcW", "w:w") : []).map(Number);
    for (const [at, count] of [120, 31, 40].entries())
      expect(Math.abs((widths[at] ?? 0) / (widths[0] ?? 1) - count / 120)).toBeLessThan(0.02);
    expect(smallBar && valuesOf(smallBar, "w:shd", "w:fill")).toEqual(["1C6B2C"]);
    expect(small && childrenOf(small, "w:tr").map((row) => wordsOf(row).trim())).toEqual([
      "Samplesmallrows",
      "Samplesmallrow",
    ]);
  });

  it("has A4 pages with the title and the number at their foot", () => {
    expect(elementsOf(body, "w:pgSz").map(({ attributes }) => [attributes["w:w"], attributes["w:h"]])).toEqual([
      ["11906", "16838"],
    ]);
    const footer = partOf(parts, "word/footer1.xml");
    expect(wordsOf(footer)).toBe(`${SAMPLE.title}\tPage  of \n`);
    const fields = elementsOf(footer, "w:instrText").map(textOf);
    expect(fields).toEqual(["PAGE", "NUMPAGES"]);
  });
});

describe("links", () => {
  it("lead only to harmless addresses, none longer than Word takes", () => {
    const relations = elementsOf(partOf(parts, "word/_rels/document.xml.rels"), "Relationship");
    const outside = relations.filter(({ attributes }) => attributes["TargetMode"] === "External");
    expect(outside.map(({ attributes }) => attributes["Target"])).toEqual([
      "https://law.example.org/2004?a=1&b=2%7C3",
      "https://law.example.org/2004?a=1&b=2%7C3",
      "mailto:office@example.org",
    ]);
    const ids = elementsOf(body, "w:hyperlink").flatMap(({ attributes }) => attributes["r:id"] ?? []);
    expect(ids).toEqual(outside.map(({ attributes }) => attributes["Id"]));
    expect(words).toContain("Samplescript (javascript:alert(5))");
  });

  it("lead within the file to places that are there, once each", () => {
    const names = valuesOf(body, "w:bookmarkStart", "w:name");
    const ids = valuesOf(body, "w:bookmarkStart", "w:id");
    const targets = elementsOf(body, "w:hyperlink").flatMap(({ attributes }) => attributes["w:anchor"] ?? []);
    expect([names.length, ids.length]).toEqual([new Set(names).size, new Set(ids).size]);
    expect(targets.length).toBe(6);
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    expect(wordsOf(paragraphWith("Samplenowhere"))).toContain("Samplenowhere");
  });
});

describe("the file", () => {
  it("has its title, and not who wrote it and when", () => {
    const properties = partOf(parts, "docProps/core.xml").children.filter((child) => typeof child !== "string");
    expect(properties.map((one) => [one.name, textOf(one)])).toEqual([
      ["dc:title", SAMPLE.title],
      ["dc:subject", SAMPLE.subtitle],
    ]);
  });

  it("has the same bytes each time, whatever the clock, the time zone and what was written before", async () => {
    const zone = process.env["TZ"];
    try {
      for (const [time, place] of [
        ["2031-07-01T23:59:58Z", "Pacific/Kiritimati"],
        ["1999-12-31T00:00:00Z", "America/St_Johns"],
      ] as const) {
        vi.useFakeTimers({ now: new Date(time), toFake: ["Date"] });
        process.env["TZ"] = place;
        const again = await renderDocx(SAMPLE, say);
        expect(Buffer.compare(bytes, again), place).toBe(0);
      }
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("has no table of contents without headings", async () => {
    const plain = await renderDocx({ ...SAMPLE, body: [{ kind: "paragraph", text: ["Only this."] }] }, say);
    const text = wordsOf(partOf(readDocx(plain), "word/document.xml"));
    expect(text).toBe(`${SAMPLE.title}\n${SAMPLE.subtitle}\nOnly this.\n${SAMPLE.closing}\n`);
  });

  it("leaves out a language that is not valid", async () => {
    const odd = await renderDocx({ ...SAMPLE, answersLanguage: '"><x' }, say);
    expect(new Set(valuesOf(partOf(readDocx(odd), "word/styles.xml"), "w:lang", "w:val"))).toEqual(new Set(["en-GB"]));
  });
});
