/** What is written here is read by others: three readers, of both versions of YAML, give back the same data. */
import fc from "fast-check";
import { CORE_SCHEMA, YAML11_SCHEMA, load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { emitBlock, emitEntry, quote } from "../../src/format/syntax/emit-yaml.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { DiagnosticCollector } from "../../src/format/diagnose/diagnostic-collector.ts";
import { inOrder } from "../../src/format/layout.ts";
import { readYaml } from "../../src/format/syntax/read-yaml.ts";
import { toData } from "../../src/format/diagnose/to-data.ts";
import { writeYaml } from "../../src/format/write-yaml.ts";
import { anyFullAssessment, anyText, layout } from "./arbitrary.ts";
import { runs } from "../helpers/runs.ts";

/** The data that our own reader finds; throws if it finds anything wrong. */
function readOurs(text: string): unknown {
  const collector = new DiagnosticCollector(text);
  const { root, problems } = readYaml(text, LIMITS);
  collector.addProblems(problems);
  const data = root && toData(root, "yaml", collector);
  if (collector.diagnostics.length > 0) throw new Error(JSON.stringify(collector.diagnostics));
  return data;
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ours: readOurs,
  "yaml, 1.2": (text) => parse(text, { version: "1.2", logLevel: "error" }) as unknown,
  "yaml, 1.1": (text) => parse(text, { version: "1.1", logLevel: "error" }) as unknown,
  "js-yaml, 1.2": (text) => load(text, { schema: CORE_SCHEMA }),
  "js-yaml, 1.1": (text) => load(text, { schema: YAML11_SCHEMA }),
};

function expectSameForAll(text: string, data: unknown): void {
  for (const [name, read] of Object.entries(READERS)) expect({ [name]: read(text) }, text).toEqual({ [name]: data });
}

/** Keys as they are in our files, and keys that a reader could take for something else. */
const KEY = fc.oneof(
  fc.constantFrom("para-21a", "nextSteps", "a.b_c", "yes", "no", "on", "y", "null", "1", "010", "<<", "=", "", " ", "a: b"),
  anyText.map((text) => text.normalize("NFC")).filter((key) => !["__proto__", "constructor", "prototype"].includes(key)),
); // prettier-ignore

/** Lists and groups of texts within each other, with the numbers and booleans that the format knows. */
const { group } = fc.letrec<{ value: unknown; group: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyText,
    fc.array(anyText, { maxLength: 4 }),
    fc.array(tie("group"), { maxLength: 3 }),
    tie("group"),
  ),
  group: fc
    .tuple(
      fc.uniqueArray(fc.tuple(KEY, tie("value")), { maxLength: 4, selector: ([key]) => key }),
      fc.record({ year: fc.nat({ max: 9999 }), publish: fc.boolean() }, { requiredKeys: [], noNullPrototype: true }),
    )
    .map(([entries, typed]) => ({ note: "", ...Object.fromEntries(entries), ...typed })),
}));

describe("YAML that is written", () => {
  it("is read back to the same texts by three readers", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, item) => {
        const data = { text, list: [text, item], group: { note: text } };
        expectSameForAll(`${emitBlock(data, 0).join("\n")}\n...\n`, data);
      }),
      runs(2000),
    );
  });

  it("is read back to the same lists and groups within each other by three readers", () => {
    fc.assert(
      fc.property(group, (data) => {
        expectSameForAll(`${emitBlock(data, 0).join("\n")}\n...\n`, data);
      }),
      runs(1000),
    );
  });

  it("is a whole assessment that three readers read back to the same answers", () => {
    fc.assert(
      fc.property(anyFullAssessment, (assessment) => {
        const ordered = inOrder(assessment, layout);
        expectSameForAll(writeYaml(ordered, layout), ordered);
      }),
      runs(15),
    );
  });

  it.each([
    ["Persian", "\u0645\u06cc\u200c\u0634\u0648\u062f"],
    ["Khmer", "\u1785\u17d2\u1794\u17b6\u1794\u17cb\u200b\u179f\u17d2\u178f\u17b8"],
    ["Sinhala", "\u0dc1\u0dca\u200d\u0dbb\u0dd3"],
    ["Arabic with a number", "\u0642\u0627\u0646\u0648\u0646 28/2012\u200f\u060c"],
    ["pictures", "\u{1f468}\u200d\u{1f469} \u{1f3f3}\ufe0f\u200d\u{1f308}"],
  ])("has the invisible characters that a text needs as they are, in one line and in several: %s", (_, text) => {
    expect(emitBlock({ text, several: `${text}\n${text}` }, 0)).toEqual([
      `text: "${text}"`,
      "several: |-",
      `  ${text}`,
      `  ${text}`,
    ]);
  });

  it("has those that nobody could see or expect as escapes", () => {
    expect(emitEntry("text", "a\u200cb\u200f \u0645 \u200b \u00ad \u202e", 0)).toEqual([
      String.raw`text: "a\u200cb${"\u200f"} ${"\u0645"} \u200b \u00ad \u202e"`,
    ]);
  });

  it("ends with the document end marker", () => {
    expect(writeYaml({ stage: "draft" }, layout)).toMatch(/\n\.\.\.\n$/);
  });

  it("has neither tags, anchors nor aliases, even when the same list is there twice", () => {
    const kinds = ["limited-resources", "other"];
    expect(emitBlock({ a: kinds, b: kinds, c: { a: kinds } }, 0)).toEqual([
      'a: ["limited-resources", "other"]',
      'b: ["limited-resources", "other"]',
      "c:",
      '  a: ["limited-resources", "other"]',
    ]);
  });

  it("has keys plain where that is safe, and quoted where a reader would misread them", () => {
    const keys = ["para-21a", "nextSteps", "yes", "on", "null", "1", "010", "Para", "a b", "<<", "état"];
    expect(keys.map((key) => emitEntry(key, 1, 0).join())).toEqual([
      "para-21a: 1",
      "nextSteps: 1",
      '"yes": 1',
      '"on": 1',
      '"null": 1',
      '"1": 1',
      '"010": 1',
      '"Para": 1',
      '"a b": 1',
      '"<<": 1',
      '"état": 1',
    ]);
  });

  it("has texts of several lines as literal blocks, which keep or drop the last line end as it was", () => {
    expect(emitEntry("measures", "First.\n\n# Second.\n  - third", 1)).toEqual([
      "  measures: |-",
      "    First.",
      "",
      "    # Second.",
      "      - third",
    ]);
    expect(emitEntry("measures", "First.\nSecond.\n", 1)).toEqual(["  measures: |", "    First.", "    Second."]);
  });

  it.each([
    ["a tab within a line", "Year\tCases\n2019\t41"],
    ["joiners beside letters that need them", "نمی\u200cخواهم\nक्\u200dष"],
    ["marks of direction in an Arabic text", "القانون\nرقم \u200e64/2010\u200e"],
    ["pictures with joiners", "👩‍👩‍👧\n👍🏽"],
  ])("has a text of several lines as a literal block with %s", (_, text) => {
    const lines = emitEntry("measures", text, 0);
    expect(lines).toEqual(["measures: |-", ...text.split("\n").map((line) => `  ${line}`)]);
    expectSameForAll(`${lines.join("\n")}\n`, { measures: text });
  });

  it.each([
    ["begins with a space", " First.\nSecond."],
    ["has a line that begins with spaces and a quote", 'First\u00ad.\n   "Second" \\.'],
    ["begins with an empty line", "\nSecond."],
    ["has a space at the end of a line", "First. \nSecond."],
    ["has a line of spaces", "First.\n  \nSecond."],
    ["ends with several empty lines", "First.\n\n\n"],
    ["begins a line with a tab", "First.\n\tSecond."],
    ["ends a line with a tab", "First.\t\nSecond."],
    ["holds a carriage return", "First.\r\nSecond."],
    ["holds a line separator", "First.\u2028\nSecond."],
    ["holds a zero-width space", "First.\u200b\nSecond."],
    ["holds a joiner beside Latin letters", "Fi\u200drst.\nSecond."],
    ["holds an override of direction", "First.\u202e\nSecond."],
    ["holds a line that ends documents", "First.\n...\nSecond."],
    ["holds a line that begins documents", "First.\n---\nSecond."],
  ])("has a text in double quotes, with a line for each of its lines, when it %s", (_, text) => {
    const lines = emitEntry("measures", text, 0);
    expect(lines.length).toBe(text.split(/(?<=\n)/).length);
    expect(lines[0]).toMatch(/^measures: "/);
    expectSameForAll(`${lines.join("\n")}\n`, { measures: text });
  });

  it("has a text of one line on one line", () => {
    expect(emitEntry("measures", "Year\tCases ", 0)).toEqual(['measures: "Year\\tCases "']);
  });

  it("writes as an escape what cannot be seen, and leaves every script as it is", () => {
    expect(quote("a\u202eb\u200fc\u0085\ufeff")).toBe(String.raw`"a\u202eb\u200fc\u0085\ufeff"`);
    expect(quote("Côte d’Ivoire · 司法 · عدل · 😀")).toBe('"Côte d’Ivoire · 司法 · عدل · 😀"');
  });

  it("keeps a lone surrogate, which UTF-8 cannot hold, as an escape", () => {
    expect(quote("\ud800")).toBe(String.raw`"\ud800"`);
    expect(readOurs('text: "\\ud800"\n')).toEqual({ text: "\ud800" });
  });

  it("puts a short list on one line and a long one on several", () => {
    const long = ["strategy", "training", "on-site-expert", "data-systems", "victim-services", "equipment", "other"];
    expect(emitEntry("elements", [], 0)).toEqual(["elements: []"]);
    expect(emitEntry("elements", ["origin", "transit"], 0)).toEqual(['elements: ["origin", "transit"]']);
    expect(emitEntry("requested", long, 0)).toEqual(["requested:", ...long.map((item) => `  - "${item}"`)]);
  });
});
