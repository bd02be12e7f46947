/** The quick reader gives what the careful one gives, to the character, or nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/format/syntax/decode.ts";
import { createFindings } from "../../src/format/syntax/findings.ts";
import { readPlainJson } from "../../src/format/syntax/plain-json.ts";
import { readPlainYaml } from "../../src/format/syntax/plain-yaml.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import { readJson } from "../../src/format/syntax/read-json.ts";
import { readSound } from "../../src/format/read-sound.ts";
import { readYaml } from "../../src/format/syntax/read-yaml.ts";
import type { Reading, Syntax } from "../../src/format/reading.ts";
import { writeAssessment } from "../../src/format/write-assessment.ts";
import { FULL_ASSESSMENT } from "../helpers/full-assessment.ts";
import { ROOT } from "../helpers/program.ts";
import { createRandom, mutate } from "../rules/mutate.ts";
import { anyAssessment, anyFullAssessment, layout } from "./arbitrary.ts";
import { anyHand, writeByHand } from "./hand-style.ts";
import { answer, draft, draftJson } from "./reading.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether the quick reader read it; it must have read it as the careful one does then. */
function isReadAlike(content: Uint8Array, syntax: Syntax): boolean {
  expectSameTree(content, syntax);
  const quick = readSound(content, syntax);
  if (quick === undefined) return false;
  expectSame(quick, readAssessment(content, syntax));
  return true;
}

function expectSame(quick: Reading | undefined, careful: Reading): void {
  // Text and tree are made out when they are asked for.
  const source = quick && { text: quick.source.text, root: quick.source.root };
  expect(quick && { ...quick, source }).toEqual(careful);
}

/** What is in plain form gives one tree, whichever reader reads it, and whatever the schema says to it. */
function expectSameTree(content: Uint8Array, syntax: Syntax): void {
  const { utf8 } = decode(content);
  if (utf8 === undefined) return;
  const plain = syntax === "json" ? readPlainJson(utf8.text) : readPlainYaml(utf8);
  if (plain?.kind !== "map") return;
  const findings = createFindings(utf8);
  const careful = (syntax === "json" ? readJson : readYaml)(utf8.text, findings);
  expect({ careful, diagnostics: findings.diagnostics }).toEqual({
    careful: { root: plain, gaps: [], isCut: false },
    diagnostics: [],
  });
}

const END = "...\n";

describe("the quick reader", () => {
  it("reads all that this program writes", { timeout: 120_000 }, () => {
    for (const year of [2025, 2026])
      expect(isReadAlike(readFileSync(join(ROOT, `examples/XUT-${year}.yaml`)), "yaml")).toBe(true);
    const property = fc.property(
      fc.oneof(anyAssessment, anyFullAssessment),
      fc.constantFrom<Syntax>("yaml", "json"),
      (assessment, syntax) => {
        expect(isReadAlike(encode(writeAssessment(assessment, syntax, layout).source.text), syntax)).toBe(true);
      },
    );
    fc.assert(property, { numRuns: 150 });
  });

  it("reads what was written by hand alike, if at all", { timeout: 120_000 }, () => {
    const property = fc.property(anyAssessment, anyHand, (assessment, hand) => {
      isReadAlike(encode(writeByHand(assessment, hand).text + END), "yaml");
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it.each<[syntax: Syntax, count: number]>([
    ["yaml", 12_000],
    ["json", 6_000],
  ])("reads mutants in %s alike, if at all", { timeout: 120_000 }, (syntax, count) => {
    const { text } = writeAssessment(FULL_ASSESSMENT, syntax, layout).source;
    const random = createRandom(7);
    let read = 0;
    for (let index = 0; index < count; index += 1) {
      const mutant = mutate(text, random);
      try {
        if (isReadAlike(mutant, syntax)) read += 1;
      } catch (thrown) {
        throw new Error(`Mutant ${index}: ${Buffer.from(mutant).toString("base64")}`, { cause: thrown });
      }
    }
    // Both happen, or the mutants would show nothing.
    expect(read).toBeGreaterThan(count / 20);
    expect(read).toBeLessThan(count);
  });

  it.each([
    ["a list between brackets", answer('elements: [origin, "transit"]')],
    ["nothing between brackets and braces", answer("elements: []", "difficulties: {}")],
    [
      "a text of several lines with blank ones",
      answer("measures: |-", "  one", "", "    two", "", "practice: |", "  three"),
    ],
    ["an entry without a value", answer("measures:", 'note: "x"').replace('note: "x"', "practice:")],
    [
      "comments in lines of their own",
      answer("# one", 'measures: "x"', "      # two", "law:", "  # three", '  - title: "y"'),
    ],
    ["characters that are spelt out", answer(String.raw`measures: "\u00e9 \"quoted\" \ud83d\ude00 \n\t\\"`)],
  ])("reads %s", (_, text) => {
    const whole = (text.endsWith(END) ? text : text + END).replace(/^ +$/gm, "");
    expect(isReadAlike(encode(whole), "yaml")).toBe(true);
  });

  it.each([
    ["text behind a value", answer('measures: "x" y')],
    ["a comment behind a value", answer('measures: "x" # y')],
    ["a value that goes on in the next line", answer("measures: one", "  two")],
    ["a list in the column of its key", answer("elements:", "- origin")],
    ["a key twice", answer("measures: one", "measures: two")],
    ["a key that changes what objects are", answer('__proto__: "x"')],
    ["a text of several lines in the column of its key", answer("measures: |-", "x")],
    ["a line of spaces within a text of several lines", answer("measures: |-", "  one", "      ", "  two")],
    ["a line of spaces, and below it what looks like a comment", answer("measures: |", "  one", " ", "  # two")],
    ["a line of the indentation alone, and the same below", answer("measures: |", "  one", "  ", "  # two", "  three")],
    ["spaces at the end of a line", answer("measures: |-", "  one ", "  two")],
    ["line ends of Windows", answer("measures: one").replaceAll("\n", "\r\n")],
    ["tabs", answer('measures: "a\tb"')],
    ["an anchor", answer('measures: &a "x"')],
    ["what is not in the schema", answer("mesures: one")],
    ["nothing behind the answers but more", `${draft("state: XUT")}${END}more: 1\n`],
  ])("leaves %s to the careful one", (_, text) => {
    expect(readSound(encode(text.endsWith(END) ? text : text + END), "yaml")).toBeUndefined();
  });

  it("leaves bounds to the careful one, and goes through long runs of one thing only once", () => {
    const rulesOf = (text: string, syntax: Syntax): string[] =>
      readAssessment(encode(text), syntax).diagnostics.map(({ rule }) => rule);
    const many = Array.from({ length: 200_001 }, () => '"a"');
    expect(rulesOf(`${draft(`x: [${many.join(", ")}]`)}${END}`, "yaml")).toEqual(["too-many-values"]);
    expect(rulesOf(`[${many.join(",")}]`, "json")).toContain("too-many-values");
    // Gone through again and again, this would take minutes.
    const gap = answer("measures: |-", `  a${"\n".repeat(400_000)}      b`);
    expect(isReadAlike(encode(gap + END), "yaml")).toBe(false);
  });

  it("leaves a file without an end marker to the careful one, for it may have been cut short", () => {
    const text = draft("state: XUT").replace(/\.\.\.\n?$/, "");
    expect(isReadAlike(encode(text + END), "yaml")).toBe(true);
    expect(readSound(encode(text), "yaml")).toBeUndefined();
  });

  it("reads no JSON that others would refuse, and takes no key for another", () => {
    expect(isReadAlike(encode(draftJson()), "json")).toBe(true);
    const faulty = [
      draftJson().replace(/\}\s*$/, ",}"),
      draftJson().replace("{", '{"stage": "draft",'),
      `${draftJson()}x`,
    ];
    for (const text of faulty) expect(readSound(encode(text), "json"), text).toBeUndefined();
  });

  it("reads JSON as this program writes it like all other JSON, and passes over nothing in it", () => {
    const own = `${JSON.stringify(JSON.parse(draftJson()), null, 2)}\n`;
    const within = (line: string): string => own.replace("{\n", `{\n  ${line},\n`);
    expectSame(readSound(encode(own), "json"), readAssessment(encode(own), "json"));
    expect(isReadAlike(encode(own), "json")).toBe(true);
    expect(isReadAlike(encode(`\ufeff${own}`), "json")).toBe(true);
    for (const line of ['"stage": "draft"', '"__proto__": {}', '"constructor": "x"', '"1": 1'])
      expect(isReadAlike(encode(within(line)), "json"), line).toBe(false);
  });
});
