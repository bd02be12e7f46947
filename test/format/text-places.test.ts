/** Pieces of a text are shown and fixed at their exact places, whichever way the text is written. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/diagnose/planned-fix.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { checkReading } from "../rules/checking.ts";
import { HEAD } from "./reading.ts";

interface Shown {
  /** Lines from the first of the answer on, and columns. */
  readonly places: readonly string[];
  readonly fixed: string;
}

/** Where something is found in an answer, and the lines of the answer with all fixes made. */
function shown(lines: string, syntax: "yaml" | "json" = "yaml"): Shown {
  const head =
    syntax === "yaml"
      ? `${HEAD}answers:\n  para-06:\n`
      : '{"format":"tip-checklist/assessment/1","checklist":{"id":"ctoc-cop-2010-6","revision":1},"stage":"draft","answers":{"para-06":\n';
  const text = `${head}${lines}${syntax === "yaml" ? "...\n" : "}}"}`;
  const first = head.split("\n").length - 1;
  const { diagnostics } = checkReading(readText(text, syntax));
  const found = diagnostics.filter(({ rule }) => /character|syntax|mixed/.test(rule));
  const places = found.flatMap(({ place, related = [] }) => [place, ...related.map((one) => one.place)]);
  const fixed = applyEdits(
    text,
    found.flatMap(({ fix }) => fix?.edits ?? []),
  );
  return {
    places: places.map(({ line, column, endColumn }) => `${line - first}:${column}-${endColumn}`).sort(),
    fixed: fixed.slice(head.length, syntax === "yaml" ? -"...\n".length : -2),
  };
}

describe("a piece of a text", () => {
  it.each([
    ["in a block", "    measures: |\n      One.\n\n      Two\u200b \uf0b7 x\u200b\n", ["4:10-11", "4:12-13", "4:15-16"], "    measures: |\n      One.\n\n      Two • x\n"],
    ["in a folded block", "    measures: >-\n      One\n      two\u200b\n", ["3:10-11"], "    measures: >-\n      One\n      two\n"],
    ["in double quotes, after escapes", '    measures: "\\tA \\"b\\" \\u200b c\\N\\x07"\n', ["1:26-32", "1:34-36", "1:36-40"], '    measures: "\\tA \\"b\\"  c\\n"\n'],
    ["in double quotes over lines", '    measures: "One\n      two\u200b"\n', ["2:10-11"], '    measures: "One\n      two"\n'],
    ["in single quotes", "    measures: 'It''s a\u200b'\n", ["1:23-24"], '    measures: "It\'s a"\n'],
    ["without quotes", "    measures: One\u200bway\n", ["1:18-19"], "    measures: Oneway\n"],
    ["without quotes, where a sign of YAML would come of it", "    measures: \u200b- a\n", ["1:15-16"], '    measures: "- a"\n'],
    ["that is a line break in a block in which line ends are spaces", "    measures: >\n      a\u2028b\n      c\n", ["2:8-9"], "    measures: >\n      a\u2028b\n      c\n"],
    ["that is a line break of a word processor", "    measures: The Ministry\u000bof Justice\n    practice: |\n      a\u2028b\n", ["1:27-28", "3:8-9"], '    measures: "The Ministry\\nof Justice"\n    practice: |\n      a\n      b\n'],
    ["in a comment", "    # a\u0007\n    measures: x\n", ["1:8-9"], "    # a\n    measures: x\n"],
    ["that is a word", "    measures: |\n      First.\n      And N\u0410TO.\n", ["3:11-15"], "    measures: |\n      First.\n      And N\u0410TO.\n"],
  ])("is at its place %s", (_, lines, places, fixed) => {
    expect(shown(lines)).toEqual({ places, fixed });
  }); // prettier-ignore

  it("is at its place in JSON, where line breaks become escapes", () => {
    const { places, fixed } = shown('{"measures": "\\u00e9 \\"\\u200b\\"", "practice": "a\u000bb\u2028c"}', "json");
    expect(places).toEqual(["1:24-30", "1:49-50", "1:51-52"]);
    expect(fixed).toBe('{"measures": "\\u00e9 \\"\\"", "practice": "a\\nb\\nc"}');
  });

  it("is left between the values of JSON, where less might be read without it", () => {
    const broken = '{"measures": \u00192027"}';
    expect(shown(broken, "json").fixed).toBe(broken);
  });

  it("is left where its fix would change the indentation of a block", () => {
    expect(shown("    measures: |\n      \u200b  One\n      two\n").fixed).toContain("\u200b  One");
  });
});
