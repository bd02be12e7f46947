/** Checks many files on several processors: each thread takes a few files at a time, and the results keep their order. */
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Language } from "../../generated/languages.ts";
import type { Checked, CheckFilesOptions } from "../../workspace/check-files.ts";
import { inTurn } from "../../workspace/check-files.ts";
import type { WorkerMessage } from "./worker-message.ts";
import { fromMessage } from "./worker-message.ts";

/** Files in a batch, which a thread takes at a time. */
const BATCH = 8;
/** Batches of each thread that are being checked, or wait for the results of those before them. */
const AHEAD = 4;
/** Most threads; more than this wait for the disk and for each other. */
const MOST_THREADS = 4;
/** Megabytes for the short-lived values of a thread; with less it collects garbage all the time. */
const YOUNG = 48;

/** What a thread is given when it starts. */
export interface Commission {
  readonly options: CheckFilesOptions;
  /** The present day, ISO 8601. */
  readonly today: string;
  readonly language: Language;
}

/** Whether there are several processors. */
export function canCheckTogether(): boolean {
  return availableParallelism() > 1;
}

/** Checks files, and gives the results in their order. `root` is the folder of the package. Throws if a thread fails. */
export async function* checkTogether(
  root: string,
  files: readonly string[],
  commission: Commission,
): AsyncGenerator<Checked> {
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, number) =>
    files.slice(number * BATCH, (number + 1) * BATCH),
  );
  const count = Math.min(availableParallelism(), MOST_THREADS, batches.length);
  const threads = Array.from({ length: count }, () => new CheckThread(root, commission));
  const check = async (batch: readonly string[], number: number): Promise<readonly Checked[]> => {
    const messages = await threads[number % count]?.check(batch);
    return (messages ?? []).map(fromMessage);
  };
  try {
    for await (const checked of inTurn(batches, AHEAD * count, check)) yield* checked;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** A thread that checks one batch after the other. */
class CheckThread {
  readonly #worker: Worker;
  #last: Promise<unknown> = Promise.resolve();

  constructor(root: string, commission: Commission) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    this.#worker = new Worker(join(root, "dist", "check-thread.cjs"), { workerData: commission, resourceLimits });
  }

  /** What becomes of these files, once those before them are done. Rejects if the thread failed. */
  check(files: readonly string[]): Promise<readonly WorkerMessage[]> {
    const checked = this.#last.then(async () => {
      this.#worker.postMessage(files);
      const [messages] = (await once(this.#worker, "message")) as [readonly WorkerMessage[]];
      return messages;
    });
    this.#last = checked;
    return checked;
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }
}
