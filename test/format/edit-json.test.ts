/** A JSON file that is changed keeps its indentation, and all that was not answered. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { updateAssessment } from "../../src/format/write-assessment.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { withAnswer } from "../../src/domain/model/assessment.ts";
import { anyChange } from "./any-change.ts";
import { layout } from "./arbitrary.ts";
import { differences } from "./differences.ts";
import { draftJson, read } from "./reading.ts";

function update(text: string, after: Assessment): string {
  return updateAssessment(read(text, "json"), after, layout).source.text;
}

describe("changing an assessment in JSON", () => {
  it.each([
    ["two spaces", "  "],
    ["four spaces", "    "],
    ["a tab", "\t"],
  ])("keeps an indentation of %s", (_, step) => {
    fc.assert(
      fc.property(anyChange, fc.constantFrom("\n", "\r\n"), ({ before, after }, lineEnd) => {
        const write = (data: object): string => `${JSON.stringify(data, null, step)}\n`.replaceAll("\n", lineEnd);
        const updated = update(write(before), after);
        expect(read(updated, "json").assessment).toEqual(after);
        // Those that stay keep their order, so only that may differ from writing it anew.
        expect(sortedLines(updated)).toEqual(sortedLines(write(after)));
      }),
      { numRuns: 100 },
    );
  });

  it("keeps all on one line if it is", () => {
    fc.assert(
      fc.property(anyChange, ({ before, after }) => {
        const updated = update(JSON.stringify(before), after);
        expect(read(updated, "json").assessment).toEqual(after);
        expect(updated).toHaveLength(JSON.stringify(after).length);
      }),
      { numRuns: 100 },
    );
  });

  it("touches only what was answered", () => {
    const text = `{
   "answers" : {
      "para-06": { "status":"implemented", "elements": ["origin",
         "transit"], "publish": false },

      "para-57": {}
   }, "stage": "draft",
   "format":"tip-checklist/assessment/1", "checklist": {"id": "ctoc-cop-2010-6", "revision": 1}
}`;
    const { assessment } = read(text, "json");
    const para06 = { status: "implemented", elements: ["origin"], measures: "x", publish: true };
    expect(differences(text, update(text, withAnswer(assessment, "para-06", para06)))).toEqual([
      '-      "para-06": { "status":"implemented", "elements": ["origin",',
      '-         "transit"], "publish": false },',
      '+      "para-06": { "status":"implemented", "elements": ["origin"], "measures" : "x", "publish": true },',
    ]);
    const law = [{ title: "Act" }];
    expect(differences(text, update(text, { ...withAnswer(assessment, "para-57", { law }), state: "NOR" }))).toEqual([
      '-      "para-57": {}',
      '+      "para-57": {',
      '+         "law": [',
      "+            {",
      '+               "title": "Act"',
      "+            }",
      "+         ]",
      "+      }",
      '-   "format":"tip-checklist/assessment/1", "checklist": {"id": "ctoc-cop-2010-6", "revision": 1}',
      '+   "format":"tip-checklist/assessment/1", "checklist": {"id": "ctoc-cop-2010-6", "revision": 1}, "state" : "NOR"',
    ]);
  });

  it("gives back the very text when nothing changed", () => {
    const text = draftJson(',  "state":"NOR"');
    expect(update(text, read(text, "json").assessment)).toBe(text);
  });
});

/** The lines of a text, without the commas that depend on their order. */
function sortedLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/,(\r?)$/, "$1"))
    .sort();
}
