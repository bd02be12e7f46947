/** Checks many files on several processors: each thread takes a few files at a time, and the results keep their order. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Language } from "../../generated/languages.ts";
import type { Checked, CheckFilesOptions } from "../../workspace/check-files.ts";
import { inTurn } from "../../workspace/in-turn.ts";
import { type WorkerMessage, fromMessage } from "./worker-message.ts";

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

/** A thread that checks batches in the order in which it gets them. */
class CheckThread {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (messages: readonly WorkerMessage[]) => void; reject: (error: Error) => void }[] = [];
  /** Why the thread ended; what it is given from then on fails at once. */
  #failure: Error | undefined;

  constructor(root: string, commission: Commission) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    this.#worker = new Worker(join(root, "dist", "check-thread.cjs"), { workerData: commission, resourceLimits });
    this.#worker.on("message", (messages: readonly WorkerMessage[]) => this.#waiting.shift()?.resolve(messages));
    this.#worker.on("error", (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** The results of these files. Rejects if the thread failed. */
  check(files: readonly string[]): Promise<readonly WorkerMessage[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(files);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }
}
