/**
 * Takes a mutant of an assessment through every command that reads, and through `--fix` twice. Throws if one of them has a
 * failure of its own rather than one that it names, or if a fix changes what the file says.
 */
import { convert } from "../../src/commands/convert.ts";
import { diff } from "../../src/commands/diff.ts";
import { merge } from "../../src/commands/merge.ts";
import { report } from "../../src/commands/report.ts";
import { split } from "../../src/commands/split.ts";
import { status } from "../../src/commands/status.ts";
import { validate } from "../../src/commands/validate.ts";
import type { ManyContext } from "../../src/workspace/collection/check-many.ts";
import type { Check } from "../../src/format/check-assessment.ts";
import { fixAssessment } from "../../src/format/fix-assessment.ts";
import { readAssessment, readText } from "../../src/format/read-assessment.ts";
import type { Reading, Syntax } from "../../src/format/reading.ts";
import checklist from "../../src/generated/checklist.en.ts";
import states from "../../src/generated/states.en.ts";
import { isFailure } from "../../src/messages/failure.ts";
import type { Outcome } from "../../src/workspace/context.ts";
import { createMemoryFiles } from "../memory-files.ts";
import { createMemoryContext } from "../play-interview.ts";
import { type SameWord, createReader, firstChanged } from "./what-is-said.ts";

const isSame = createReader([checklist], states);

/** Commands that read a file, by name. */
const COMMANDS: Readonly<Record<string, (context: ManyContext, file: string) => Promise<Outcome>>> = {
  validate: (context, file) =>
    validate(context, { files: [file], formats: [{ format: "json" }], fix: false, dryRun: true, quiet: false, verbose: true, final: true } as unknown as Parameters<typeof validate>[1]), // prettier-ignore
  status: (context, file) => status(context, { files: [file], format: "json" }),
  report: (context, file) => report(context, { file, format: "markdown" }),
  diff: (context, file) => diff(context, { files: [file, file], format: "json" }),
  convert: (context, file) => convert(context, { file, to: file.endsWith(".json") ? "yaml" : "json" }),
  merge: (context, file) => merge(context, { base: file, parts: [file], dryRun: true, format: "json" }),
  split: (context, file) => split(context, { file, by: "section", note: "none", dryRun: true }),
};

/** Checks one mutant; `check` checks a file as `validate` does. Gives how many things were fixed in it. */
export async function checkMutant(
  bytes: Uint8Array,
  syntax: Syntax,
  check: (reading: Reading) => Check,
): Promise<number> {
  const file = `XUT-2026.${syntax}`;
  const files = { ...createMemoryFiles({ [file]: "" }), read: () => Promise.resolve(bytes) };
  const context = { ...createMemoryContext(files), loadThreads: () => Promise.resolve(undefined) };
  for (const [name, run] of Object.entries(COMMANDS)) {
    try {
      await run(context, file);
    } catch (thrown) {
      // What a command says is wrong with the file is an answer; all else is a fault of the program.
      if (!isFailure(thrown) || thrown.failure === "text-not-verified")
        throw new Error(`${name} failed: ${String(thrown)}`, { cause: thrown });
    }
  }
  return checkFixes(bytes, syntax, check);
}

/** Throws if a fix changes what is said, if there is more to fix afterwards, or if something is touched without need. */
function checkFixes(bytes: Uint8Array, syntax: Syntax, check: (reading: Reading) => Check): number {
  const { before, text, fixed, reading } = fixAssessment(bytes, syntax, check);
  if (fixed.length === 0) {
    if (reading.source.text !== before) throw new Error("It was changed, and nothing was fixed.");
    return 0;
  }
  const again = fixAssessment(Buffer.from(text), syntax, check);
  if (again.text !== text) throw new Error(`A second fix changes it again: ${rulesOf(again.fixed)}`);
  const [was, is] = [readText(before, syntax).source.root, readAssessment(Buffer.from(text), syntax).source.root];
  if (was === undefined || is === undefined) {
    if (was !== is) throw new Error("It can be read only before or only after the fix.");
    return fixed.length;
  }
  const mayReadMore = fixed.some(({ rule }) => rule.endsWith("-syntax"));
  // What stood after a # in the file, and was read as a comment, may be text now.
  const isContinued = (first: string, whole: string): boolean =>
    whole.startsWith(first) &&
    /^[ \t]*#/.test(whole.slice(first.length)) &&
    before.includes(whole.slice(first.length).trim());
  const hasHash = fixed.some(({ rule }) => rule === "text-after-hash");
  const isSaid: SameWord = (first, second, isKey) =>
    isSame(first, second, isKey) || (hasHash && !isKey && isContinued(first, second));
  const changed = firstChanged(was, is, isSaid, mayReadMore);
  if (changed !== undefined) throw new Error(`The fixes of ${rulesOf(fixed)} change what is said: ${changed}`);
  return fixed.length;
}

function rulesOf(fixed: readonly { readonly rule: string }[]): string {
  return fixed.map(({ rule }) => rule).join(", ");
}
