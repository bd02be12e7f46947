/** What this program reads and others do not, or what is lost as a comment, is named and fixed. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/diagnose/planned-fix.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { checkReading } from "../rules/checking.ts";
import { HEAD } from "./reading.ts";

/** The lines of an answer as they are fixed, where one of these rules finds something in them. */
function fixed(rule: "stray-tab" | "text-after-hash", lines: string): string | undefined {
  const head = `${HEAD}answers:\n  para-06:\n`;
  const text = `${head}${lines}...\n`;
  const found = checkReading(readText(text, "yaml")).diagnostics.filter((one) => one.rule === rule);
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
  return found.length === 0 ? undefined : applyEdits(text, edits).slice(head.length, -"...\n".length);
}

describe("a tab", () => {
  // PyYAML 6 refuses each of these, and reads all of the others below.
  it.each([
    ["    measures:\tx\n", "    measures: x\n"],
    ["    measures: a\tb\n", "    measures: a b\n"],
    ['    measures: "x"\t\n', '    measures: "x" \n'],
    ["    measures: x\t# note\n", "    measures: x # note\n"],
    ["    measures: |\t\n      x\n", "    measures: | \n      x\n"],
  ])("is named and becomes a space where other programs refuse it: %j", (lines, expected) => {
    expect(fixed("stray-tab", lines)).toBe(expected);
  });

  it.each([
    '    measures: "a\tb"\n',
    "    measures: 'a\tb'\n",
    "    measures: |\n      a\tb\n",
    "    # a\tb\n    measures: x\n",
  ])("is left where all programs read it: %j", (lines) => {
    expect(fixed("stray-tab", lines)).toBeUndefined();
  });
});

describe("a text with a #", () => {
  it.each([
    ["    measures: Decree #45 of 2019\n", '    measures: "Decree #45 of 2019"\n'],
    ["    measures: #45 of 2019\n", '    measures: "#45 of 2019"\n'],
    ["    authority: Unit #3\n    measures: x\n", '    authority: "Unit #3"\n    measures: x\n'],
    [
      "    nextSteps:\n      - id: s1\n        text: Act #5\n",
      '    nextSteps:\n      - id: s1\n        text: "Act #5"\n',
    ],
  ])("is put in quotes where its rest looks like text: %j", (lines, expected) => {
    expect(fixed("text-after-hash", lines)).toBe(expected);
  });

  it("is only named where a person may have taken the value out by the #", () => {
    const lines = '    measures: #Ministry of Justice"\n';
    expect(fixed("text-after-hash", lines)).toBe(lines);
  });

  it.each([
    "    measures: x # the office\n",
    "    status: implemented #done\n",
    "    answered: { by: moj }\n    #45\n",
    "    measures: C#5\n",
    '    measures: "Decree #45"\n',
    "    measures: |\n      Decree #45\n",
  ])("is left where the rest is a comment, or no text is lost: %j", (lines) => {
    expect(fixed("text-after-hash", lines)).toBeUndefined();
  });
});
