/** What is written reads back to the same data, in YAML and in JSON, and in the order in which a person reads. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { updateAssessment, writeAssessment } from "../../src/format/write-assessment.ts";
import { type Assessment, withAnswer } from "../../src/domain/model/assessment.ts";
import { allQuestions } from "../../src/domain/model/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { SMALL } from "../helpers/small.ts";
import { anyFullAssessment, layout } from "./arbitrary.ts";
import { read } from "./reading.ts";
import { runs } from "../helpers/runs.ts";

describe("writing an assessment", () => {
  it("loses nothing from JSON to YAML and back, nor the other way round", () => {
    fc.assert(
      fc.property(anyFullAssessment, (assessment) => {
        const json = writeAssessment(assessment, "json", layout).source.text;
        const yaml = writeAssessment(read(json, "json").assessment, "yaml", layout).source.text;
        const again = writeAssessment(read(yaml).assessment, "json", layout).source.text;
        expect(read(yaml).assessment).toEqual(assessment);
        expect(again).toBe(json);
        expect(writeAssessment(read(again, "json").assessment, "yaml", layout).source.text).toBe(yaml);
      }),
      runs(20),
    );
  });

  it("gives the same text whatever the order in which things were answered", () => {
    fc.assert(
      fc.property(anyFullAssessment, (assessment) => {
        const reversed = reverse(assessment) as Assessment;
        expect(writeAssessment(reversed, "yaml", layout).source.text).toBe(
          writeAssessment(assessment, "yaml", layout).source.text,
        );
      }),
      runs(20),
    );
  });

  it("leaves out what is undefined", () => {
    const { text } = writeAssessment({ ...SMALL, seal: undefined } as unknown as Assessment, "yaml", layout).source;
    expect(text).toBe(writeAssessment(SMALL, "yaml", layout).source.text);
  });

  it("says at the top of a new file what each reply of most questions means in general", () => {
    const ids = layout.header.flatMap((line) => /^# {3}([\w-]+) \([^()]+\): ./.exec(line)?.[1] ?? []);
    const standard = checklist.scales.filter(({ id }) => id === "implementation" || id === "consideration");
    expect(ids).toEqual(
      [...standard.flatMap(({ statuses }) => statuses), ...checklist.exceptions].map((status) => status.id),
    );
  });

  it("is a page that a person can read", () => {
    expect(writeAssessment(SMALL, "yaml", layout).source.text).toBe(`\
${layout.header.join("\n")}
format: "tip-checklist/assessment/1"
checklist:
  id: "ctoc-cop-2010-6"
  revision: 1
state: "XUT"
year: 2026
language: "en"
stage: "draft"
focalPoint:
  name: "Élise Hárfa"
helpWithForm:
  wanted: false
answers:
  # Para. 7 · Becoming party to the Convention and the Protocol
  para-07:
    instruments:
      convention:
        status: "party"
        ratified: "2004-06-18"
      protocol:
        status: "party"
        ratified: "2006"

  # Para. 6 · A comprehensive and balanced approach
  para-06:
    status: "implemented"
    elements: ["comprehensive", "balanced", "mutual-cooperation", "origin", "transit", "destination"]
    measures: |-
      A national plan covers all three.

      - origin
      - transit
...
`);
  });

  it("puts comments below the header, and the header there once", () => {
    const { text } = writeAssessment(SMALL, "yaml", layout, {
      comments: ["# Agreed in March.", ...layout.header],
    }).source;
    expect(text.split("\n").slice(0, layout.header.length + 2)).toEqual([
      ...layout.header,
      "# Agreed in March.",
      expect.stringMatching(/^format:/),
    ]);
  });

  it("has every question of the checklist, with its title above it", () => {
    const ids = allQuestions(checklist).map(({ id }) => id);
    const answers = Object.fromEntries(ids.map((id) => [id, { reason: "Not yet known." }]));
    const { text } = writeAssessment({ ...SMALL, answers }, "yaml", layout).source;
    const lines = text.split("\n");
    expect(ids.filter((id) => lines[lines.indexOf(`  ${id}:`) - 1] !== `  ${layout.titleOf(id) ?? ""}`)).toEqual([]);
  });

  it("refuses what does not read back, and what is too large to be opened again", () => {
    const wrong = { ...SMALL, year: "2026" } as unknown as Assessment;
    const answers = Object.fromEntries(allQuestions(checklist).map(({ id }) => [id, { measures: "x".repeat(20_000) }]));
    for (const syntax of ["yaml", "json"] as const) {
      expect(() => writeAssessment(wrong, syntax, layout)).toThrow("text-not-verified");
      expect(() => writeAssessment({ ...SMALL, answers }, syntax, layout)).toThrow("file-full");
    }
  });
});

describe("changing an assessment in JSON", () => {
  it("puts what is new in its place, and keeps the line ends of Windows", () => {
    const start = read(writeAssessment(SMALL, "json", layout).source.text.replaceAll("\n", "\r\n"), "json");
    const after = withAnswer(SMALL, "para-08", { status: "not-known" });
    const { text } = updateAssessment(start, after, layout).source;
    expect(text.replaceAll("\r\n", "\n")).toBe(writeAssessment(after, "json", layout).source.text);
    expect(text).not.toMatch(/[^\r]\n/);
  });
});

/** The same data with the keys of every group the other way round. */
function reverse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverse);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reverse(part)]),
  );
}
