/** Mends what can only be meant in one way, and touches no other byte of the text. */
import type { Diagnostic } from "../domain/diagnostic.ts";
import { applyEdits } from "./amend.ts";
import type { Check } from "./check-assessment.ts";
import type { Reading, Syntax } from "./reading.ts";
import { readAssessment, readText } from "./read-assessment.ts";

/** A text before and after it was mended. */
export interface Mended {
  /** What was mended, in the order of the file. */
  readonly mended: readonly Diagnostic[];
  /** What is to be written as UTF-8, with the byte order mark that the file had. */
  readonly text: string;
  /** The text as it was read, to which the places of `mended` belong. */
  readonly before: string;
  readonly reading: Reading;
  readonly check: Check;
}

/** A mended key lets others be seen that were misspelt below it; more rounds than this are never needed. */
const ROUNDS = 6;

/** The text in `bytes` mended, as far as `check` finds fixes in it. */
export function mendAssessment(bytes: Uint8Array, syntax: Syntax, check: (reading: Reading) => Check): Mended {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let reading = readAssessment(bytes, syntax);
  const before = reading.source.text;
  let checked = check(reading);
  const encoding = reading.diagnostics.filter(({ fix }) => fix?.kind === "encode");
  if (encoding.length > 0) {
    reading = readText(before, syntax);
    checked = check(reading);
  }
  const mended: Diagnostic[] = [...encoding];
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixable = checked.diagnostics.filter(({ fix }) => (fix?.edits.length ?? 0) > 0);
    if (fixable.length === 0) break;
    const text = applyEdits(
      reading.source.text,
      fixable.flatMap(({ fix }) => fix?.edits ?? []),
    );
    const next = readText(text, syntax);
    const nextChecked = check(next);
    // What a fix would make worse stays as it is.
    if (nextChecked.diagnostics.length >= checked.diagnostics.length && round > 0) break;
    if (errorsIn(nextChecked) > errorsIn(checked)) break;
    mended.push(...fixable);
    reading = next;
    checked = nextChecked;
  }
  return { mended, before, text: (hasMark ? "\ufeff" : "") + reading.source.text, reading, check: checked };
}

function errorsIn({ diagnostics }: Check): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}
