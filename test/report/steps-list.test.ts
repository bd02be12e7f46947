/** The next steps as a list to hand out: what is in it, in which order, for whom, and what is not public. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createMemoryContext } from "../../scripts/play-interview.ts";
import { createMemoryFiles } from "../../scripts/memory-files.ts";
import { type ReportOptions, report } from "../../src/commands/report.ts";
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { isFailure } from "../../src/messages/failure.ts";
import { DOCUMENT_FORMATS } from "../../src/workspace/formats.ts";
import { plainTextOf } from "../helpers/plain-text.ts";
import { ROOT } from "../helpers/program.ts";
import { readCsv } from "../helpers/read-csv.ts";

const ANSWERS: Readonly<Record<string, Answer>> = {
  "para-13": {
    status: "partly-implemented",
    nextSteps: [
      { id: "s1", text: "A handbook for labour inspectors.", by: "2027-06", authority: "ministry of labour" },
      { id: "s2", text: "A survey of employers." },
    ],
    answered: { by: "moj", date: "2026-09-01" },
  },
  "para-16a": {
    status: "partly-implemented",
    nextSteps: [{ id: "s1", text: "The draft goes to parliament.", by: "2027-03-15" }],
    authority: "Ministry of Health",
    contributions: [
      { by: "health", date: "2026-09-10", nextSteps: [{ id: "s1", text: "Clinics join the register.", by: "2027" }] },
    ],
    answered: { by: "moj", date: "2026-09-02" },
  },
  "para-17c": {
    status: "not-implemented",
    nextSteps: [{ id: "s1", text: "Shelters in two more cities.", by: "2027-03", authority: "Ministry of  Labour" }],
    publish: false,
  },
  "para-18": {
    status: "withheld",
    reason: "Not disclosed.",
    nextSteps: [{ id: "s1", text: "Something of an earlier reply.", by: "2027-01" }],
  },
};

const ASSESSMENT: Assessment = {
  format: "tip-checklist/assessment/1",
  checklist: { id: "ctoc-cop-2010-6", revision: 1 },
  state: "XUT",
  year: 2026,
  language: "en",
  stage: "draft",
  contributors: [
    { id: "moj", authority: "Ministry of Justice" },
    { id: "health", authority: "Ministry of Health" },
  ],
  answers: ANSWERS,
};

/** What `report --only steps` writes. */
async function steps(options: Partial<ReportOptions> = {}, assessment = ASSESSMENT): Promise<string | Uint8Array> {
  const files = createMemoryFiles({ "XUT-2026.json": JSON.stringify(assessment) });
  const context = createMemoryContext(files);
  const { output, bytes } = await report(context, { file: "XUT-2026.json", only: "steps", ...options });
  return bytes ?? output ?? "";
}

const isSteps = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(ROOT, "schemas/steps.schema.json"), "utf8")) as object,
);

describe.each(DOCUMENT_FORMATS)("as %s", (format) => {
  it("has a list for each authority, in the order of dates, those without a date last", async () => {
    const text = plainTextOf(await steps({ format }), format).replace(/\s+/g, " ");
    const inOrder = [
      "4 next steps. 1 of them has no date",
      "Ministry of Health", "2027-03-15", "The draft goes to parliament.",
      "Ministry of Justice", "no date", "A survey of employers.", "no authority named",
      "Ministry of Labour", "2027-03", "Shelters in two more cities.", "2027-06", "A handbook for labour inspectors.",
    ]; // prettier-ignore
    let at = 0;
    for (const part of inOrder) {
      const found = text.indexOf(part, at);
      expect(found, `${part} after ${text.slice(0, at).slice(-40)}`).toBeGreaterThanOrEqual(at);
      at = found + part.length;
    }
    expect(text).not.toMatch(/earlier reply\.|Clinics/);
  });

  it("leaves out of a public list what is not for publication", async () => {
    const text = plainTextOf(await steps({ format, public: true }), format);
    expect(text).toContain("A handbook for labour inspectors.");
    expect(text).not.toMatch(/Shelters|earlier reply\./);
  });
});

describe("for programs", () => {
  it("is a table with a row for each step, by date", async () => {
    const [head = [], ...rows] = readCsv(String(await steps({ format: "csv", csvFor: "programs" })));
    const cells = (name: string): readonly (string | undefined)[] => rows.map((row) => row[head.indexOf(name)]);
    expect(cells("by")).toEqual(["2027-03-15", "2027-03", "2027-06", ""]);
    expect(cells("question")).toEqual(["para-16a", "para-17c", "para-13", "para-13"]);
    expect(cells("authority")).toEqual(["Ministry of Health", "Ministry of  Labour", "ministry of labour", ""]);
    expect(cells("author")).toEqual(["Ministry of Justice", "", "Ministry of Justice", "Ministry of Justice"]); // prettier-ignore
  });

  it("is JSON as the published schema has it, with and without anything in the file", async () => {
    for (const assessment of [ASSESSMENT, { ...ASSESSMENT, answers: {} }]) {
      const data = JSON.parse(String(await steps({ format: "json" }, assessment))) as { steps: readonly object[] };
      expect(isSteps(data), JSON.stringify(isSteps.errors)).toBe(true);
      expect(data.steps).toHaveLength(assessment === ASSESSMENT ? 4 : 0);
    }
  });

  it("has nothing that is not for publication in a public table or JSON", async () => {
    for (const format of ["csv", "json"] as const) {
      const text = String(await steps({ format, public: true }));
      expect(text).toContain("A handbook for labour inspectors.");
      expect(text).not.toMatch(/Shelters|earlier reply\./);
    }
  });

  it("refuses more than the steps in a form that only they have", async () => {
    for (const format of ["json", "ics"] as const) {
      const files = createMemoryFiles({ "XUT-2026.json": JSON.stringify(ASSESSMENT) });
      const refused = report(createMemoryContext(files), { file: "XUT-2026.json", format }).catch((thrown: unknown) => thrown); // prettier-ignore
      expect(isFailure(await refused, "format-only-steps"), format).toBe(true);
    }
  });
});

it("says so where no step is planned", async () => {
  expect(await steps({}, { ...ASSESSMENT, answers: {} })).toContain("No next step is stated.");
});
