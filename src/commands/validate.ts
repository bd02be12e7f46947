/** `validate`: checks files, and fixes what can be meant in only one way. */
import { type Failure, createFailure, EXIT, isFailure } from "../messages/failure.ts";
import { fileLabel } from "../report/file-label.ts";
import { failureText } from "../report/wording/failure.ts";
import type { Checked, CheckFilesOptions, Previous } from "../workspace/check-files.ts";
import { type ManyContext, checkTargets, threadsFor } from "../workspace/collection/check-many.ts";
import { createTally } from "../workspace/results/check-tally.ts";
import { findFiles, keepWanted } from "../workspace/find-files.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import { publicFailure } from "../workspace/results/public-result.ts";
import { type OutputFormat, createResultOutput } from "../workspace/results/write-results.ts";

export interface ValidateOptions extends CheckFilesOptions {
  readonly files: readonly string[];
  /** The assessment of the year before. */
  readonly previous?: string;
  readonly formats: readonly OutputFormat[];
  readonly output?: string;
  readonly force?: boolean;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly maxWarnings?: number;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What came of checking. */
export interface ValidateOutcome extends Outcome {
  /** How many of the mistakes the program can fix. */
  readonly fixable: number;
}

/**
 * Checks all files and says what is wrong; what is in folders and is no assessment is passed over. Exit code 0 if nothing
 * is wrong, 1 for errors or more warnings than are allowed, 3 if something that was named could not be checked, or
 * nothing of it is an assessment.
 */
export async function validate(context: ManyContext, options: ValidateOptions): Promise<ValidateOutcome> {
  const { isPublic = false } = options;
  const previous = options.previous === undefined ? undefined : await openPrevious(context, options.previous, isPublic);
  const inputs = await findFiles(context, options.files);
  // With an earlier year there is one file, which must be known before any is checked.
  const { targets, passedOver } =
    previous === undefined ? { targets: inputs.targets, passedOver: [] } : await keepWanted(context, inputs.targets);
  if (previous !== undefined && targets.length > 1) throw createFailure("previous-one-file", {}, EXIT.usage);
  if (inputs.skipped > 0 && !options.quiet) context.tell(context.say("validate.skipped", { count: inputs.skipped }));
  const output = await createResultOutput(context, options);
  const tally = createTally(passedOver);
  const tellUnchecked = (file: string, thrown: Failure): void => {
    const text = failureText(isPublic ? publicFailure(thrown) : thrown, context.say);
    context.tell(tally.addUnchecked(isPublic ? fileLabel(file) : file, text));
  };
  let done = 0;
  for await (const { target, ...checked } of checkTargets(targets, (files) =>
    checkFiles(context, options, files, previous),
  )) {
    if ("thrown" in checked) {
      if (!isFailure(checked.thrown)) throw checked.thrown;
      context.progress?.(undefined);
      tellUnchecked(target.file, checked.thrown);
    } else if (tally.add(target, checked.result)) {
      // Otherwise the first line in the same terminal would come after the progress.
      if (checked.result.diagnostics.length > 0 || options.verbose) context.progress?.(undefined);
      await output.file(checked.result);
    }
    done += 1;
    if (done < targets.length) context.progress?.(context.say("validate.progress", { done, total: targets.length }));
  }
  context.progress?.(undefined);
  for (const { file, thrown } of tally.foldersInVain()) tellUnchecked(file, thrown);
  const found = tally.summary();
  const summary = isPublic ? { ...found, passedOver: found.passedOver.map(fileLabel) } : found;
  await output.end(summary);
  const { fixable } = summary;
  if (summary.unchecked.length > 0 || !tally.hasAssessment()) return { exitCode: EXIT.failed, fixable };
  const isFound = summary.errors > 0 || summary.warnings > (options.maxWarnings ?? Infinity);
  return { exitCode: isFound ? EXIT.found : EXIT.done, fixable };
}

async function openPrevious(context: Context, file: string, isPublic: boolean): Promise<Previous> {
  const { openAssessment } = await import("../workspace/open-assessment.ts");
  const { tellIfBroken } = await import("../workspace/seal-check.ts");
  const { reading } = await openAssessment(context, file, { isPublic });
  tellIfBroken(context, file, reading.assessment);
  return { file, assessment: reading.assessment };
}

/** The results of files; many are checked on several processors, unless they are to be fixed. */
async function checkFiles(
  context: ManyContext,
  options: ValidateOptions,
  files: readonly string[],
  previous: Previous | undefined,
): Promise<AsyncGenerator<Checked>> {
  const isFixing = options.fix || options.dryRun;
  const threads = isFixing ? undefined : await threadsFor(context, files);
  if (threads !== undefined) return threads.check(files, options);
  const { checkInTurn, createChecker } = await import("../workspace/check-files.ts");
  const checker = await createChecker(context, options, previous);
  if (!isFixing) return checkInTurn(files, checker);
  const { fixFile } = await import("../workspace/fix-file.ts");
  return checkInTurn(files, checker, (file, bytes) => fixFile(context, options, checker, file, bytes));
}
