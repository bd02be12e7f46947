/** `validate`: checks files, and mends them where only one thing can be meant. */
import { checkAssessment } from "../documents/check-assessment.ts";
import type { Check } from "../documents/check-assessment.ts";
import type { Mended } from "../documents/fix-assessment.ts";
import { readBytes } from "../documents/read-sound.ts";
import type { Reading } from "../documents/reading.ts";
import { sealText } from "../documents/seal.ts";
import type { Assessment } from "../domain/assessment.ts";
import { createFailure, EXIT, isFailure } from "../domain/failure.ts";
import { progressOf } from "../domain/progress.ts";
import type { FileResult, Summary, Unchecked } from "../render/validation/result.ts";
import { visibleLine } from "../render/visible.ts";
import { findFiles } from "./find-files.ts";
import { openAssessment, syntaxFor } from "./open-assessment.ts";
import type { Context, Fingerprint, Outcome } from "./ports.ts";
import type { OutputFormat } from "./report-results.ts";
import { createResultOutput } from "./report-results.ts";

export interface ValidateOptions {
  readonly files: readonly string[];
  readonly formats: readonly OutputFormat[];
  /** Holds drafts to the rules of a final file. */
  readonly final: boolean;
  /** The assessment of the year before. */
  readonly previous?: string;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** What standard input is called in the results. */
  readonly stdinName?: string;
}

/**
 * Checks all files and says what is wrong. Exit code 0 if nothing is, 1 for errors or more warnings than are allowed,
 * 3 if something that was named could not be checked.
 */
export async function validate(context: Context, options: ValidateOptions): Promise<Outcome> {
  const checker = await createChecker(context, options);
  const { targets, skipped } = await findFiles(context, options.files);
  if (skipped > 0 && !options.quiet) context.tell(context.say("validate.skipped", { count: skipped }));
  const output = await createResultOutput(context, options);
  const unchecked: Unchecked[] = [];
  let [files, errors, warnings, fixable] = [0, 0, 0, 0];
  for (const [done, target] of targets.entries()) {
    context.progress?.(done === 0 ? undefined : context.say("validate.progress", { done, total: targets.length }));
    try {
      if ("thrown" in target) throw target.thrown;
      const result = await checker(target.file);
      files += 1;
      for (const { severity, fix } of result.diagnostics) {
        if (severity === "error") errors += 1;
        else warnings += 1;
        if (fix !== undefined) fixable += 1;
      }
      await output.file(result);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      const message = context.describeFailure(thrown);
      context.progress?.(undefined);
      context.tell(message);
      unchecked.push({ file: target.file, message });
    }
  }
  context.progress?.(undefined);
  await output.end({ files, errors, warnings, fixable, unchecked });
  return { exitCode: exitCodeOf({ files, errors, warnings, fixable, unchecked }, options) };
}

function exitCodeOf({ errors, warnings, unchecked }: Summary, { maxWarnings = Infinity }: ValidateOptions): number {
  if (unchecked.length > 0) return EXIT.failed;
  return errors > 0 || warnings > maxWarnings ? EXIT.found : EXIT.done;
}

/** A function that checks one file, and mends it if that was asked for. */
async function createChecker(
  context: Context,
  options: ValidateOptions,
): Promise<(file: string) => Promise<FileResult>> {
  const [checklist, states] = await Promise.all([context.loadChecklist(), context.loadStates()]);
  const previous = options.previous === undefined ? undefined : await openPrevious(context, options.previous);
  const today = context.today();
  const checkAs =
    (name: string) =>
    (reading: Reading): Check =>
      checkAssessment(reading, {
        checklist,
        states,
        today,
        asFinal: options.final,
        sealOf: (assessment) => context.digest(sealText(assessment)),
        ...(name !== "-" && { fileName: name.split(/[\\/]/).at(-1) ?? name }),
        ...(previous !== undefined && { previous }),
      });

  return async (file) => {
    const name = file === "-" ? (options.stdinName ?? "-") : file;
    const content = await readTarget(context, file);
    const syntax = syntaxFor(name, content.bytes);
    const check = checkAs(name);
    if (options.fix || options.dryRun) {
      const { mendAssessment } = await import("../documents/fix-assessment.ts");
      const mended = mendAssessment(content.bytes, syntax, check);
      if (mended.mended.length > 0) await writeMended(context, file, mended, content.fingerprint, options);
      if (!options.dryRun) return resultOf(name, mended.reading, mended.check);
    }
    const reading = await readBytes(content.bytes, syntax);
    return resultOf(name, reading, check(reading));
  };

  /** A comparison with another State, or with a later year, would say nothing. */
  function requireEarlier({ state, year }: Assessment, file: string): void {
    if (previous === undefined || options.previous === undefined) return;
    const isEarlier = year === undefined || previous.year === undefined || previous.year < year;
    if (previous.state !== state || !isEarlier)
      throw createFailure("previous-other-state", { file: options.previous, other: file });
  }

  function resultOf(file: string, { text }: Reading, { diagnostics, assessment }: Check): FileResult {
    if (assessment === undefined) return { file, text, diagnostics };
    requireEarlier(assessment, file);
    const { stage, state, year } = assessment;
    const { answered, open } = progressOf(assessment, checklist);
    return {
      file,
      text,
      diagnostics,
      stage,
      answered,
      open,
      ...(state !== undefined && { state }),
      ...(year !== undefined && { year }),
    };
  }
}

async function openPrevious(context: Context, file: string): Promise<Assessment> {
  const { reading } = await openAssessment(context, file);
  return reading.assessment;
}

async function readTarget(
  context: Context,
  file: string,
): Promise<{ bytes: Uint8Array; fingerprint: Fingerprint | undefined }> {
  if (file === "-") return { bytes: await context.files.readInput(), fingerprint: undefined };
  const content = await context.files.read(file);
  if (content === undefined) throw createFailure("file-missing", { file });
  return content;
}

/** Saves a mended file, or shows what would be changed. */
async function writeMended(
  context: Context,
  file: string,
  mended: Mended,
  fingerprint: Fingerprint | undefined,
  { dryRun, quiet }: ValidateOptions,
): Promise<void> {
  const { say, files } = context;
  const count = mended.mended.length;
  const { renderMended } = await import("../render/validation/mended.ts");
  if (dryRun || file === "-") {
    context.tell(say("validate.would-mend", { file: visibleLine(file), count }));
    if (!quiet) context.tell(renderMended(mended.mended, mended.before, say).trimEnd());
    return;
  }
  const lock = await files.lock(file, () => undefined);
  try {
    await files.save(file, mended.text, fingerprint);
  } finally {
    await lock.release();
  }
  if (!quiet) context.tell(say("validate.mended", { file: visibleLine(file), count }));
}
