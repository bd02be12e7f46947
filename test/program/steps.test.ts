/** Steps in the commands that do not follow them up: status of several files, templates, fixes, conversions, last year's file. */
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { convert } from "../../src/commands/convert.ts";
import { status } from "../../src/commands/status.ts";
import { template } from "../../src/commands/template.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { fixAssessment } from "../../src/format/fix-assessment.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { textOf } from "../helpers/assessment-file.ts";
import { SMALL } from "../helpers/small.ts";
import { checkBytes, checkReading } from "../rules/checking.ts";

const ANSWER: Answer = {
  status: "partly-implemented",
  measures: "Some of it.",
  nextSteps: [
    { id: "s2026-1", text: "A handbook.", by: "2027-01", authority: "Ministry of Justice" },
    { id: "s2026-2", text: "A course: two days, # and more.", by: "2027-06-30" },
  ],
  earlierSteps: [
    { id: "s1", year: 2025, text: "A survey.", by: "2026-03", outcome: "dropped", note: "There is one already." },
    { id: "s2", year: 2025, text: "A bill.", by: "2026-10" },
  ],
};

function fileWith(answer: Answer, rest: Partial<Assessment> = {}): Assessment {
  return { ...SMALL, state: "XUT", year: 2026, answers: { "para-06": answer }, ...rest };
}

describe("status of several files", () => {
  const files = { "a.yaml": textOf(fileWith(ANSWER)), "b.yaml": textOf(fileWith({ ...ANSWER, earlierSteps: [] })) };
  const context = createMemoryContext(createMemoryFiles(files));
  const options = { files: Object.keys(files) };

  it("says in a line for each which outcomes are to be given", async () => {
    const { output = "" } = await status(context, options);
    const rows = output.replace(/\s+/g, " ").split("Utland 2026, draft ").slice(1);
    expect(rows.map((row) => row.includes("the outcome of 1 step is still to be given"))).toEqual([true, false]);
  });

  it("gives programs the steps of each file in its own entry", async () => {
    const { output = "" } = await status(context, { ...options, format: "json" });
    const data = JSON.parse(output) as { due: { step: string }[]; stepsWithoutOutcome: object[] }[];
    expect(data.map(({ due }) => due.map(({ step }) => step))).toEqual([["s2026-1"], ["s2026-1"]]);
    const [open, none] = data.map(({ stepsWithoutOutcome }) => stepsWithoutOutcome);
    expect(open).toEqual([
      { question: "para-06", step: "s2", year: 2025, text: "A bill.", by: "2026-10", authority: null, isOverdue: true },
    ]);
    expect(none).toEqual([]);
  });
});

describe("a blank file for an editor", () => {
  it("shows several steps, and outcomes of earlier years, as they can be written", async () => {
    const { output = "" } = await template(createMemoryContext(createMemoryFiles()), { format: "yaml" });
    const line = (key: string): string => new RegExp(`^#   (${key}: .*)$`, "m").exec(output)?.[1] ?? "";
    const written = `para-06:\n    status: not-implemented\n    ${line("nextSteps")}\n    ${line("earlierSteps")}\n`;
    const text = `${textOf({ ...fileWith({}), answers: {} }).replace(/answers:[^]*/, "")}answers:\n  ${written}...\n`;
    const { assessment, diagnostics } = readText(text, "yaml");
    expect(diagnostics).toEqual([]);
    const { nextSteps, earlierSteps } = assessment?.answers?.["para-06"] ?? {};
    expect(nextSteps?.map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(earlierSteps?.map(({ year, outcome }) => [year, outcome])).toEqual([[2025, "done"]]);
  });
});

describe("a step without an id", () => {
  const text = textOf(fileWith(ANSWER)).replaceAll(/- id: "s2026-\d"\n\s+text/g, "- text");

  it("is named where it is, each one, and the words for it are there", () => {
    const found = checkBytes(Buffer.from(text)).filter(({ rule }) => rule === "missing-key");
    expect(found.map(({ path }) => path.join("/"))).toEqual([0, 1].map((at) => `answers/para-06/nextSteps/${at}/id`));
  });

  // Nobody but the person knows whether it is a step that an earlier file names.
  it("is not given one by a fix", () => {
    expect(fixAssessment(Buffer.from(text), "yaml", checkReading).text).toBe(text);
  });
});

describe("a conversion", () => {
  it.each([["yaml", "json"], ["json", "yaml"]] as const)("from %s to %s and back keeps every step", async (from, to) => {
    const wanted = fileWith(ANSWER);
    const content = from === "json" ? JSON.stringify(wanted) : textOf(wanted);
    const files = createMemoryFiles({ [`a.${from}`]: content });
    const there = (await convert(createMemoryContext(files), { file: `a.${from}` })).output ?? "";
    expect(readText(there, to).assessment?.answers).toEqual(wanted.answers);
    const again = createMemoryFiles({ [`b.${to}`]: there });
    const back = (await convert(createMemoryContext(again), { file: `b.${to}` })).output ?? "";
    expect(readText(back, from).assessment?.answers).toEqual(wanted.answers);
  }); // prettier-ignore
});

describe("a file whose answers are those of last year", () => {
  const ids = ["para-06", "para-13", "para-16a", "para-17b", "para-19", "para-30", "para-54a", "para-54b", "para-55", "para-57", "para-62", "para-65"]; // prettier-ignore
  const yearOf = (year: number, first: Answer): Assessment => {
    const { nextSteps: _, earlierSteps: __, ...plain } = ANSWER;
    return fileWith({}, { year, answers: { ...Object.fromEntries(ids.map((id) => [id, plain])), "para-06": first } });
  };
  const isReported = (first: Answer, before: Answer): boolean =>
    checkBytes(Buffer.from(textOf(yearOf(2026, first))), { previous: Buffer.from(textOf(yearOf(2025, before))) }).some(
      ({ rule }) => rule === "nothing-changed",
    );
  const [step] = ANSWER.nextSteps ?? [];
  const planned: Answer = { status: "partly-implemented", measures: "Some of it.", ...(step && { nextSteps: [step] }) };
  const moved = { ...step, id: "s2026-1", year: 2025 };

  it("is reported, also where its steps only moved to those of earlier years", () => {
    expect(isReported(planned, planned)).toBe(true);
    expect(isReported({ status: "partly-implemented", measures: "Some of it.", earlierSteps: [moved] }, planned)).toBe(
      true,
    );
  });

  it("is not reported where an outcome is given, or a step is planned that was not", () => {
    const done: Answer = { ...planned, nextSteps: [], earlierSteps: [{ ...moved, outcome: "done" }] };
    expect(isReported(done, planned)).toBe(false);
    const more: Answer = { ...planned, nextSteps: [...(planned.nextSteps ?? []), { id: "s9", text: "A law." }] };
    expect(isReported(more, planned)).toBe(false);
  });
});
