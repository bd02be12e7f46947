/** Opens the bytes of a file that a person gave to the page. */
import { type Assessment, ASSESSMENT_FORMAT } from "../domain/model/assessment.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import type { Say } from "../messages/say.ts";
import { visibleLine } from "../report/visible.ts";
import { recognise } from "../format/recognise.ts";
import { type Reading, syntaxOfName } from "../format/reading.ts";

/** A file that was read whole. */
export interface OpenedFile {
  readonly name: string;
  readonly reading: Reading & { readonly assessment: Assessment };
}

/** A new assessment, in which nothing is answered. */
export function blankAssessment(checklist: Checklist, state: string, year: number): Assessment {
  const { id, revision } = checklist;
  return { format: ASSESSMENT_FORMAT, checklist: { id, revision }, state, year, stage: "draft", answers: {} };
}

/** Why a file cannot be opened, in words, and what is wrong in it. */
export interface Refusal {
  readonly problem: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the bytes. Refuses a file that is none of ours, or has mistakes that must be corrected first. */
export function openBytes(bytes: Uint8Array, file: string, states: readonly State[], say: Say): OpenedFile | Refusal {
  const { sign, reading } = recognise(bytes, syntaxOfName(file), file, states);
  const { assessment, diagnostics } = reading;
  if (sign === undefined) return { problem: say("form.not-ours", { file: visibleLine(file) }), diagnostics };
  if (assessment === undefined) return { problem: say("form.has-errors", { file: visibleLine(file) }), diagnostics };
  return { name: file, reading: { ...reading, assessment } };
}
