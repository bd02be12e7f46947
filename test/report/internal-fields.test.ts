/** What is only for those who work on a file is in no document and in no table, whichever the program makes. */
import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { diff } from "../../src/commands/diff.ts";
import { merge } from "../../src/commands/merge.ts";
import { report } from "../../src/commands/report.ts";
import { split } from "../../src/commands/split.ts";
import { status } from "../../src/commands/status.ts";
import { fieldsWith } from "../../src/domain/model/find-fields.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import type { Outcome } from "../../src/workspace/context.ts";
import { type DocumentFormat, DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { FULL_ASSESSMENT, SECRET } from "../helpers/full-assessment.ts";
import { plainTextOf } from "../helpers/plain-text.ts";

const INTERNAL = fieldsWith({ group: "internal" });
const { seal: _, clearance: __, part: ___, parts: ____, ...open } = FULL_ASSESSMENT;

/** A draft of a year in which every answer, also those to former questions, has internal fields of that year. */
function draftOf(year: number): Assessment {
  const marked = (answers: Assessment["answers"] = {}): Readonly<Record<string, Answer>> =>
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        id,
        {
          ...answer,
          cleared: [{ words: `${SECRET} words ${year}`, by: "moi", date: "2026-09-23" }],
          revisit: year === 2026,
          internalNote: `${SECRET} note ${year}`,
        },
      ]),
    );
  const { answers, formerAnswers } = open;
  return { ...open, year, stage: "draft", answers: marked(answers), formerAnswers: marked(formerAnswers) };
}

function filesOf(): ReturnType<typeof createMemoryFiles> {
  const files = { "old.json": draftOf(2025), "new.json": draftOf(2026) };
  return createMemoryFiles(
    Object.fromEntries(Object.entries(files).map(([name, data]) => [name, JSON.stringify(data)])),
  );
}

async function shown(outcome: Promise<Outcome>, format: string): Promise<string> {
  const { output, bytes } = await outcome;
  return plainTextOf(bytes ?? output ?? "", format);
}

async function splitBySection(note: DocumentFormat | "none"): Promise<ReturnType<typeof createMemoryFiles>> {
  const files = filesOf();
  await split(createMemoryContext(files), { file: "new.json", by: "section", note });
  return files;
}

/** The plan for a part that came back with other measures, and with internal fields of its own. */
async function mergePlan(format: DocumentFormat | "json"): Promise<string> {
  const files = await splitBySection("none");
  const part = [...files.texts.keys()].find((name) => name.includes("coordination")) ?? "";
  const returned = JSON.parse(files.texts.get(part) ?? "") as Assessment;
  const answers = Object.fromEntries(
    Object.entries(returned.answers ?? {}).map(([id, answer]) => [
      id,
      { ...answer, ...draftOf(2027).answers?.[id], measures: "The measures of the ministry." },
    ]),
  );
  files.texts.set(part, JSON.stringify({ ...returned, answers }));
  return shown(
    merge(createMemoryContext(files), { base: "new.json", parts: [part], dryRun: true, outside: true, format }),
    format,
  );
}

type Make = (format: DocumentFormat) => Promise<string>;

const fromFile =
  (make: (context: ReturnType<typeof createMemoryContext>, format: DocumentFormat) => Promise<Outcome>): Make =>
  (format) =>
    shown(make(createMemoryContext(filesOf()), format), format);

const DOCUMENTS: Readonly<Record<string, Make>> = {
  report: fromFile((context, format) => report(context, { file: "new.json", format })),
  "report for the public": fromFile((context, format) => report(context, { file: "new.json", format, public: true })),
  "report with the year before": fromFile((context, format) =>
    report(context, { file: "new.json", previous: "old.json", format }),
  ),
  "summary on one page": fromFile((context, format) =>
    report(context, { file: "new.json", previous: "old.json", format, only: "summary" }),
  ),
  "excerpt of gaps": fromFile((context, format) => report(context, { file: "new.json", format, only: "gaps" })),
  comparison: fromFile((context, format) =>
    diff(context, { files: ["old.json", "new.json"], all: true, full: true, format }),
  ),
  status: fromFile((context, format) => status(context, { files: ["new.json"], format })),
  "status of several files": fromFile((context, format) =>
    status(context, { files: ["old.json", "new.json"], format }),
  ),
  "merge plan": mergePlan,
};

const TABLES: Readonly<Record<string, () => Promise<string>>> = {
  "report as csv": () => shown(report(createMemoryContext(filesOf()), { file: "new.json", format: "csv" }), "csv"),
  "comparison as csv": () =>
    shown(diff(createMemoryContext(filesOf()), { files: ["old.json", "new.json"], all: true, format: "csv" }), "csv"),
  "comparison as json": () =>
    shown(diff(createMemoryContext(filesOf()), { files: ["old.json", "new.json"], all: true, format: "json" }), "json"),
  "status as json": () =>
    shown(status(createMemoryContext(filesOf()), { files: ["new.json"], format: "json" }), "json"),
  "merge plan as json": () => mergePlan("json"),
};

/** What of the internal fields is in a text: their words, or their keys as data and lists of fields name them. */
function internalIn(text: string): readonly string[] {
  const keys = INTERNAL.filter((key) => new RegExp(`["',.;:]\\s?${key}\\b`).test(text));
  return text.includes(SECRET) ? [SECRET, ...keys] : keys;
}

function expectNothingInternal(text: string): void {
  expect(text.length).toBeGreaterThan(100);
  expect(internalIn(text)).toEqual([]);
}

it("internal fields are found where they are", () => {
  const [text = ""] = filesOf().texts.values();
  expect(internalIn(text)).toEqual([SECRET, ...INTERNAL]);
});

describe.each(Object.entries(DOCUMENTS))("a %s", (_name, make) => {
  it.each(DOCUMENT_FORMATS)("as %s has no internal field", async (format) => {
    expectNothingInternal(await make(format));
  });
});

it.each(Object.entries(TABLES))("a %s has no internal field", async (_name, make) => {
  expectNothingInternal(await make());
});

it.each(["text", "markdown", "html"] as const)("a part and its note as %s have no internal field", async (note) => {
  const { texts } = await splitBySection(note);
  const written = [...texts].filter(([name]) => !["old.json", "new.json"].includes(name));
  expect(written.length).toBeGreaterThan(10);
  for (const [, text] of written) expectNothingInternal(plainTextOf(text, note));
});
