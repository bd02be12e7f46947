/** Checks bytes as `validate` does, without the program around it. */
import { type Check, checkAssessment } from "../../src/format/check-assessment.ts";
import type { Reading, Syntax } from "../../src/format/reading.ts";
import { readAssessment } from "../../src/format/read-assessment.ts";
import type { Checklist } from "../../src/domain/model/checklist.ts";
import type { Diagnostic } from "../../src/domain/rules/diagnostic.ts";
import bundled from "../../src/generated/checklist.en.ts";
import states from "../../src/generated/states.en.ts";

export interface Checking {
  readonly syntax?: Syntax;
  readonly asFinal?: boolean;
  readonly previous?: Uint8Array;
  readonly checklist?: Checklist;
  readonly fileName?: string;
}

/** The day on which all tests are run. */
const TODAY = "2026-11-24";

/** What is found in what was read. */
export function checkReading(
  reading: Reading,
  { asFinal = false, previous, checklist = bundled, fileName }: Checking = {},
): Check {
  const before = previous && readAssessment(previous, "yaml").assessment;
  if (previous !== undefined && before === undefined) throw new Error("The file of the year before is not valid.");
  return checkAssessment(reading, {
    checklist,
    states,
    today: TODAY,
    asFinal,
    // What the digest really is does not matter here: it is not the one in any example.
    sealOf: () => `sha256:${"f".repeat(64)}`,
    ...(before && { previous: before }),
    ...(fileName !== undefined && { fileName }),
  });
}

/** What is found in a file that holds these bytes. */
export function checkBytes(content: Uint8Array, checking: Checking = {}): readonly Diagnostic[] {
  return checkReading(readAssessment(content, checking.syntax ?? "yaml"), checking).diagnostics;
}
