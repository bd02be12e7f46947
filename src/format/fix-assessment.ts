/** Fixes what can be meant in only one way, and touches no other byte of the text. */
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import { applyEdits } from "./diagnose/planned-fix.ts";
import { type Check, withoutEdits } from "./check-assessment.ts";
import { BYTE_ORDER_MARK, hasByteOrderMark } from "./syntax/decode.ts";
import type { Reading, Syntax } from "./reading.ts";
import { readAssessment, readText } from "./read-assessment.ts";

/** A text before and after it was fixed. */
export interface Fixed {
  /** What was fixed, in the order of the file. */
  readonly fixed: readonly Diagnostic[];
  /** What is to be written as UTF-8, with the byte order mark that the file had. */
  readonly text: string;
  /** The text as it was read, to which the places of `fixed` belong. */
  readonly before: string;
  readonly reading: Reading;
  readonly check: Check;
}

/** A fixed key lets others be seen that were misspelt below it; more rounds than this are never needed. */
const ROUNDS = 6;

/** The text in `bytes` fixed, as far as `check` finds fixes in it. */
export function fixAssessment(bytes: Uint8Array, syntax: Syntax, check: (reading: Reading) => Check): Fixed {
  let reading = readAssessment(bytes, syntax);
  const before = reading.source.text;
  let checked = check(reading);
  const encoding = reading.diagnostics.filter(({ fix }) => fix?.kind === "encode");
  if (encoding.length > 0) {
    reading = readText(before, syntax);
    checked = check(reading);
  }
  const fixed: Diagnostic[] = [...encoding];
  // Fixes that were made, or that would make the file worse; none is tried again.
  const settled = new Set<string>();
  const tried = (fixes: readonly Diagnostic[]): { readonly reading: Reading; readonly checked: Check } => {
    const edits = fixes.flatMap(({ fix }) => fix?.edits ?? []);
    const next = readText(applyEdits(reading.source.text, edits), syntax);
    return { reading: next, checked: check(next) };
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let fixes = withoutOverlaps(fixableIn(checked).filter((one) => !settled.has(keyOf(one))));
    if (fixes.length === 0) break;
    let best = tried(fixes);
    if (errorsIn(best.checked) > errorsIn(checked)) {
      // One of them causes more errors than it fixes; only that one is left out.
      best = { reading, checked };
      const kept: Diagnostic[] = [];
      for (const one of fixes) {
        const withOne = tried([...kept, one]);
        if (errorsIn(withOne.checked) > errorsIn(best.checked)) settled.add(keyOf(one));
        else {
          kept.push(one);
          best = withOne;
        }
      }
      fixes = kept;
    }
    for (const one of fixes) settled.add(keyOf(one));
    fixed.push(...fixes);
    ({ reading, checked } = best);
  }
  const left = checked.diagnostics.map((one) => (settled.has(keyOf(one)) ? withoutEdits(one) : one));
  return {
    fixed,
    before,
    text: (hasByteOrderMark(bytes) ? BYTE_ORDER_MARK : "") + reading.source.text,
    reading,
    check: { ...checked, diagnostics: left },
  };
}

function fixableIn({ diagnostics }: Check): readonly Diagnostic[] {
  return diagnostics.filter(({ fix }) => (fix?.edits.length ?? 0) > 0);
}

/** Without those whose edits are in the way of an earlier one; they come in the next round. */
function withoutOverlaps(fixes: readonly Diagnostic[]): readonly Diagnostic[] {
  const owners = fixes.flatMap(({ fix }, owner) => (fix?.edits ?? []).map(({ start, end }) => ({ start, end, owner })));
  const late = new Set<number>();
  let last = { end: 0, owner: -1 };
  for (const edit of owners.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const isFree = edit.start >= last.end;
    if (!isFree && edit.owner !== last.owner) late.add(Math.max(edit.owner, last.owner));
    if (isFree || edit.end > last.end) last = edit;
  }
  return fixes.filter((_, owner) => !late.has(owner));
}

/** Identifies a diagnostic after others were fixed. */
function keyOf({ rule, path, fix }: Diagnostic): string {
  return JSON.stringify([rule, path, fix?.text]);
}

function errorsIn({ diagnostics }: Check): number {
  return diagnostics.filter(({ severity }) => severity === "error").length;
}
