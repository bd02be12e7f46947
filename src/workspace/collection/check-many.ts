/** Checks files, many of them on several processors. */
import type { Checked, CheckFilesOptions } from "../check-files.ts";
import type { Context } from "../context.ts";
import type { Target } from "../find-files.ts";

/** What checking many files needs in addition. */
export interface ManyContext extends Context {
  /** Shows the progress in a terminal; undefined clears it. */
  readonly progress?: (text: string | undefined) => void;
  /** Checks many files on several processors; the results keep their order. Undefined if there is only one processor. */
  readonly checkTogether: (
    files: readonly string[],
    options: CheckFilesOptions,
  ) => Promise<AsyncGenerator<Checked> | undefined>;
}

/** The number of files from which on several threads are faster than one. */
const MANY = 64;

/** The results of files on several processors, in their order; undefined if one is as fast, or standard input is among them. */
export async function checkMany(
  context: Pick<ManyContext, "checkTogether">,
  options: CheckFilesOptions,
  files: readonly string[],
): Promise<AsyncGenerator<Checked> | undefined> {
  return files.length >= MANY && !files.includes("-") ? context.checkTogether(files, options) : undefined;
}

/** What became of the targets, in their order; `check` gives the results of their files. */
export async function* checkTargets(
  targets: readonly Target[],
  check: (files: readonly string[]) => Promise<AsyncGenerator<Checked>>,
): AsyncGenerator<Checked & { readonly target: Target }> {
  const checked = await check(targets.flatMap((target) => ("thrown" in target ? [] : [target.file])));
  try {
    for (const target of targets) {
      if ("thrown" in target) {
        yield { ...target, target };
        continue;
      }
      const next = await checked.next();
      if (next.done !== true) yield { ...next.value, target };
    }
  } finally {
    await checked.return(undefined);
  }
}
