/** Checks files, many of them on several processors. */
import type { Assessment } from "../../domain/model/assessment.ts";
import type { Checked, CheckFilesOptions } from "../check-files.ts";
import type { Context } from "../context.ts";
import type { Target } from "../find-files.ts";

/** Work on many files that is done on several processors; what comes of them keeps their order. */
export interface Threads {
  check(files: readonly string[], options: CheckFilesOptions): AsyncGenerator<Checked>;
  /** The assessments in them, as `readAssessments` gives them. */
  read(files: readonly string[]): AsyncGenerator<Assessment | undefined>;
}

/** What work on many files needs in addition. */
export interface ManyContext extends Context {
  /** Shows the progress in a terminal; undefined clears it. */
  readonly progress?: (text: string | undefined) => void;
  /** The same threads each time. Undefined if there is only one processor. */
  readonly loadThreads: () => Promise<Threads | undefined>;
}

/** The number of files from which on several threads are faster than one. */
const MANY = 64;

/** Threads for these files; undefined if one processor is as fast, or standard input is among them. */
export async function threadsFor(
  { loadThreads }: Pick<ManyContext, "loadThreads">,
  files: readonly string[],
): Promise<Threads | undefined> {
  return files.length >= MANY && !files.includes("-") ? loadThreads() : undefined;
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
