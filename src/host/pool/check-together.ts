/** Checks many files on several processors: each thread takes a few files at a time, and the results keep their order. */
import type { Language } from "../../generated/languages.ts";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Checked, CheckFilesOptions } from "../../workspace/check-files.ts";
import type { WorkerMessage } from "./worker-message.ts";
import { fromMessage } from "./worker-message.ts";

/** Files that a thread takes at a time. */
const BATCH = 8;
/** Batches for each thread whose results may wait for those before them. */
const WAITING = 4;
/** More threads than this wait for the disk and for each other. */
const MOST_THREADS = 4;

/** Megabytes for a thread's short-lived values; with less it collects garbage all the time. */
const YOUNG = 48;

/** What a thread is given when it starts. */
export interface Commission {
  readonly options: CheckFilesOptions;
  /** The present day, ISO 8601. */
  readonly today: string;
  readonly language: Language;
}

/** What goes back and forth: files to check, and what became of them. */
export interface Batch<Item> {
  readonly number: number;
  readonly items: readonly Item[];
}

/** Whether there are processors that files could be checked on together. */
export function canCheckTogether(): boolean {
  return availableParallelism() > 1;
}

/**
 * What becomes of each file, in their order. `root` is the folder of the package. Throws if a thread fails, which is
 * no fault of any file.
 */
export async function* checkTogether(
  root: string,
  files: readonly string[],
  commission: Commission,
): AsyncGenerator<Checked> {
  const batches = Math.ceil(files.length / BATCH);
  const results = new Map<number, readonly WorkerMessage[]>();
  const idle: Worker[] = [];
  let [given, wanted] = [0, 0];
  let wake = (): void => undefined;
  let failed: Error | undefined;

  const script = join(root, "dist", "check-thread.cjs");
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST_THREADS, batches) }, () => {
    const thread = new Worker(script, { workerData: commission, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    thread.on("message", ({ number, items }: Batch<WorkerMessage>) => {
      results.set(number, items);
      give(thread);
      wake();
    });
    thread.on("error", (error) => {
      failed = error;
      wake();
    });
    return thread;
  });

  /** Gives a thread its next files, unless too many results wait already. */
  function give(thread: Worker): void {
    if (given >= batches) return;
    if (given >= wanted + WAITING * threads.length) {
      idle.push(thread);
      return;
    }
    const items = files.slice(given * BATCH, (given + 1) * BATCH);
    thread.postMessage({ number: given, items } satisfies Batch<string>);
    given += 1;
  }

  try {
    for (const thread of threads) give(thread);
    for (; wanted < batches; wanted += 1) {
      for (const thread of idle.splice(0)) give(thread);
      while (!results.has(wanted) && failed === undefined) await new Promise<void>((resolve) => (wake = resolve));
      if (failed !== undefined) throw failed;
      for (const messages of results.get(wanted) ?? []) yield fromMessage(messages);
      results.delete(wanted);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
