/** Files with an assessment: their texts, and what is read from them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assessment } from "../../src/domain/model/assessment.ts";
import { createLayout } from "../../src/format/layout.ts";
import { readText } from "../../src/format/read-assessment.ts";
import { syntaxOfName } from "../../src/format/reading.ts";
import { writeAssessment } from "../../src/format/write-assessment.ts";
import checklist from "../../src/generated/checklist.en.ts";

/** The name of the file in most tests. */
export const FILE = "XUT-2026.yaml";

/** The text of a new file for this assessment, in the form that its name asks for. */
export function textOf(assessment: Assessment, name = FILE): string {
  return writeAssessment(assessment, syntaxOfName(name), createLayout(checklist)).source.text;
}

/** The assessment in a file. Throws if it is not valid. */
export function readSaved(folder: string, name = FILE): Assessment {
  const { assessment, diagnostics } = readText(readFileSync(join(folder, name), "utf8"), syntaxOfName(name));
  if (assessment === undefined) throw new Error(JSON.stringify(diagnostics));
  return assessment;
}
