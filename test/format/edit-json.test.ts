/** A JSON file that is changed keeps its indentation, its line ends and its byte order mark. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/format/layout.ts";
import { updateAssessment } from "../../src/format/write-assessment.ts";
import { anyChange } from "./any-change.ts";
import { layout } from "./arbitrary.ts";
import { draftJson, read } from "./reading.ts";
import { runs } from "../helpers/runs.ts";

describe("changing an assessment in JSON", () => {
  it.each([
    ["two spaces", "  "],
    ["four spaces", "    "],
    ["a tab", "\t"],
    ["nothing, all on one line", ""],
  ])("keeps an indentation of %s, and how lines end", (_, step) => {
    const property = fc.property(
      anyChange,
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("\n", ""),
      ({ before, after }, lineEnd, end) => {
        const write = (data: object): string => `${JSON.stringify(data, null, step)}${end}`.replaceAll("\n", lineEnd);
        const updated = updateAssessment(read(write(before), "json"), after, layout).source.text;
        expect(updated).toBe(write(inOrder(after, layout)));
      },
    );
    fc.assert(property, runs(100));
  });

  it("gives back the very text when nothing changed", () => {
    const text = draftJson(',  "state":"NOR"');
    expect(updateAssessment(read(text, "json"), read(text, "json").assessment, layout).source.text).toBe(text);
  });
});
