/** Small files to read, and their diagnostics. */
import { readAssessment, readText } from "../../src/format/read-assessment.ts";
import type { Reading, Syntax } from "../../src/format/reading.ts";
import type { MapNode } from "../../src/format/syntax/source-tree.ts";
import type { Assessment } from "../../src/domain/model/assessment.ts";

/** The least that a draft holds: five lines. */
export const HEAD = `format: tip-checklist/assessment/1
checklist:
  id: ctoc-cop-2010-6
  revision: 1
stage: draft
`;

/** A whole draft; the first of `lines` is line 6 of the file. */
export function draft(...lines: string[]): string {
  return `${HEAD}${lines.map((line) => `${line}\n`).join("")}...\n`;
}

/** A draft with an answer to para. 6; the first of `lines` is line 8 of the file. */
export function answer(...lines: string[]): string {
  return draft("answers:", "  para-06:", ...lines.map((line) => `    ${line}`));
}

/** The least that a draft holds, as JSON, with `more` after it; line 1 holds it all. */
export function draftJson(more = ""): string {
  const head = {
    format: "tip-checklist/assessment/1",
    checklist: { id: "ctoc-cop-2010-6", revision: 1 },
    stage: "draft",
  };
  return JSON.stringify(head).slice(0, -1) + more + "}";
}

/** The diagnostics of a file, each as `rule line`, in their order. */
export function diagnosticsIn(content: string | Uint8Array, syntax: Syntax = "yaml"): string[] {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return readAssessment(bytes, syntax).diagnostics.map(({ rule, place }) => `${rule} ${place.line}`);
}

/** The data of a file that holds an assessment; throws if it does not. */
export function dataIn(content: string, syntax: Syntax = "yaml"): Record<string, unknown> {
  const { assessment, diagnostics } = readAssessment(Buffer.from(content, "utf8"), syntax);
  if (assessment === undefined) throw new Error(JSON.stringify(diagnostics));
  return { ...assessment };
}

/** What was read from a text, which must hold an assessment. */
export function read(text: string, syntax: Syntax = "yaml"): Reading & { assessment: Assessment; root: MapNode } {
  const reading = readText(text, syntax);
  const { assessment } = reading;
  const { root } = reading.source;
  if (assessment === undefined || root?.kind !== "map")
    throw new Error(`${JSON.stringify(reading.diagnostics)}\n${text}`);
  return { ...reading, assessment, root };
}
