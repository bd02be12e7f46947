/** The reader of plain YAML gives the tree that the reader of all YAML gives, to the character, or none. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/format/syntax/decode.ts";
import { LIMITS } from "../../src/domain/model/limits.ts";
import { readPlainYaml } from "../../src/format/syntax/plain-yaml.ts";
import { readYaml } from "../../src/format/syntax/read-yaml.ts";
import { writeAssessment } from "../../src/format/write-assessment.ts";
import { FULL_ASSESSMENT } from "../helpers/full-assessment.ts";
import { ROOT } from "../helpers/program.ts";
import { createRandom, mutate } from "../../scripts/soak/mutate.ts";
import { anyAssessment, anyFullAssessment, layout } from "./arbitrary.ts";
import { anyHand, writeByHand } from "./hand-style.ts";
import { answer, draft } from "./reading.ts";
import { runs } from "../helpers/runs.ts";

/** Whether the text is in plain form; both readers must give the same tree then. */
function isPlain(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  expect(readYaml(text, LIMITS)).toEqual({ root: plain, gaps: [], problems: [], isCut: false });
  return true;
}

const END = "...\n";

describe("the reader of plain YAML", () => {
  it("reads all that this program writes", { timeout: 120_000 }, () => {
    for (const year of [2025, 2026])
      expect(isPlain(readFileSync(join(ROOT, `examples/XUT-${year}.yaml`), "utf8"))).toBe(true);
    const property = fc.property(fc.oneof(anyAssessment, anyFullAssessment), (assessment) => {
      expect(isPlain(writeAssessment(assessment, "yaml", layout).source.text)).toBe(true);
    });
    fc.assert(property, runs(150));
  });

  it("reads what was written by hand alike, if at all", { timeout: 120_000 }, () => {
    const property = fc.property(anyAssessment, anyHand, (assessment, hand) => {
      isPlain(writeByHand(assessment, hand).text + END);
    });
    fc.assert(property, runs(300));
  });

  it("reads mutants alike, if at all", { timeout: 120_000 }, () => {
    const { text } = writeAssessment(FULL_ASSESSMENT, "yaml", layout).source;
    const random = createRandom(7);
    const count = 4_000;
    let read = 0;
    for (let index = 0; index < count; index += 1) {
      const mutant = mutate(text, random);
      const decoded = decode(mutant, LIMITS.fileBytes);
      if (decoded.problem !== undefined) continue;
      try {
        if (isPlain(decoded.text)) read += 1;
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
    ["escaped characters", answer(String.raw`measures: "\u00e9 \"quoted\" \ud83d\ude00 \n\t\\"`)],
    ["characters of all planes", answer('measures: "é – 条 😀"', "practice: |", "  é – 条 😀")],
    // Gone through again and again, this would take minutes.
    ["a long run of line ends in a text", answer("measures: |-", `  a${"\n".repeat(400_000)}      b`)],
    ["a key twice", answer("measures: one", "measures: two")],
    ["a key that is not in the schema", answer("mesures: one")],
  ])("reads %s", (_, text) => {
    expect(isPlain(text.replace(/^ +$/gm, ""))).toBe(true);
  });

  it.each([
    ["text after a value", answer('measures: "x" y')],
    ["a comment after a value", answer('measures: "x" # y')],
    ["a value that goes on in the next line", answer("measures: one", "  two")],
    ["a list in the column of its key", answer("elements:", "- origin")],
    ["a key that changes what objects are", answer('__proto__: "x"')],
    ["a text of several lines in the column of its key", answer("measures: |-", "x")],
    ["a line of spaces within a text of several lines", answer("measures: |-", "  one", "      ", "  two")],
    ["a line of spaces, and below it what looks like a comment", answer("measures: |", "  one", " ", "  # two")],
    ["a line of the indentation alone, and the same below", answer("measures: |", "  one", "  ", "  # two", "  three")],
    ["spaces at the end of a line", answer("measures: |-", "  one ", "  two")],
    ["line ends of Windows", answer("measures: one").replaceAll("\n", "\r\n")],
    ["tabs", answer('measures: "a\tb"')],
    ["half of a character", answer('measures: "\ud83d"')],
    ["an anchor", answer('measures: &a "x"')],
    ["something after the answers", `${draft("state: XUT")}more: 1\n`],
    ["a file without an end marker", draft("state: XUT").replace(END, "")],
    ["more values than a file may have", draft(`x: [${Array.from({ length: 200_001 }, () => '"a"').join(", ")}]`)],
  ])("leaves %s to the reader of all YAML", (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
