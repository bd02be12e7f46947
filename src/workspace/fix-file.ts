/** Fixes a file for `validate`. */
import { type Fixed, fixAssessment } from "../format/fix-assessment.ts";
import { renderFixes } from "../report/contents/validation/fixes.ts";
import type { FileResult } from "../report/contents/validation/result.ts";
import { visibleLine } from "../report/visible.ts";
import { type Checker, checkFile, resultOf } from "./check-files.ts";
import type { Context } from "./context.ts";
import { syntaxFor } from "./open-assessment.ts";
import { withLock } from "./with-lock.ts";

export interface FixOptions {
  /** Only shows what would be changed. */
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

/** Fixes a file that has the line `format`, or shows what would be changed; gives what is left to correct. */
export async function fixFile(
  context: Context,
  options: FixOptions,
  checker: Checker,
  file: string,
  bytes: Uint8Array,
): Promise<FileResult> {
  const name = checker.nameOf(file);
  const recognised = checker.recognise(name, bytes);
  if (recognised.sign !== "format") return resultOf(checker, name, recognised);
  const fixed = fixAssessment(bytes, syntaxFor(name, bytes), (reading) => checker.check(name, reading));
  if (fixed.fixed.length > 0) await writeFixed(context, file, fixed, bytes, options);
  else if (!options.dryRun && file !== "-") await context.files.tidy(file);
  return options.dryRun ? checkFile(checker, file, bytes) : checker.resultOf(name, fixed.reading, fixed.check);
}

/** Saves a fixed file, or shows what would be changed. */
async function writeFixed(
  context: Context,
  file: string,
  fixed: Fixed,
  bytes: Uint8Array,
  { dryRun, quiet }: FixOptions,
): Promise<void> {
  const { say, files } = context;
  const count = fixed.fixed.length;
  if (dryRun || file === "-") {
    context.tell(say("validate.would-fix", { file: visibleLine(file), count }));
    if (!quiet) context.tell(renderFixes(fixed.fixed, fixed.before, say).trimEnd());
    return;
  }
  await withLock(context, file, () => files.save(file, fixed.text, bytes));
  if (!quiet) context.tell(say("validate.fixed", { file: visibleLine(file), count }));
}
