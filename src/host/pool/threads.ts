/** Checks and reads many files on several processors: each thread takes a few files at a time, and what comes of them keeps their order. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Assessment } from "../../domain/model/assessment.ts";
import type { Language } from "../../generated/languages.ts";
import type { Checked, CheckFilesOptions } from "../../workspace/check-files.ts";
import type { Threads } from "../../workspace/collection/check-many.ts";
import { inTurn } from "../../workspace/in-turn.ts";
import { type WorkerMessage, fromMessage } from "./worker-message.ts";

/** Files in a batch, which a thread takes at a time. */
const BATCH = 8;
/** Batches of each thread that are being worked on, or wait for the results of those before them. */
const AHEAD = 2;
/** Most threads; more than this wait for the disk and for each other. */
const MOST_THREADS = 4;
/** Threads that only read. */
const READERS = 1;
/** Megabytes for the short-lived values of a thread; with less it collects garbage all the time. */
const YOUNG = 24;

/** What a thread is given when it starts. */
export interface Commission {
  /** The present day, ISO 8601. */
  readonly today: string;
  readonly language: Language;
}

/** What a thread is to do with some files: check them by `options`, or only read them. */
export interface Job {
  readonly files: readonly string[];
  readonly options?: CheckFilesOptions;
}

/** Whether there are several processors. */
export function hasProcessors(): boolean {
  return availableParallelism() > 1;
}

/** Threads that start with the first files, and do not keep the program from ending. Throws where one of them fails. */
export class FileThreads implements Threads {
  readonly #root: string;
  readonly #commission: Commission;
  #threads: FileThread[] = [];

  /** `root` is the folder of the package. */
  constructor(root: string, commission: Commission) {
    this.#root = root;
    this.#commission = commission;
  }

  async *check(files: readonly string[], options: CheckFilesOptions): AsyncGenerator<Checked> {
    for await (const message of this.#work(files, options)) yield fromMessage(message as WorkerMessage);
  }

  /** One thread reads faster than what is read is used, and the memory of the others is needed there. */
  async *read(files: readonly string[]): AsyncGenerator<Assessment | undefined> {
    await this.#end(READERS);
    for await (const assessment of this.#work(files)) yield assessment as Assessment | undefined;
  }

  async *#work(files: readonly string[], options?: CheckFilesOptions): AsyncGenerator {
    const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, number): Job => ({
      files: files.slice(number * BATCH, (number + 1) * BATCH),
      ...(options && { options }),
    }));
    if (this.#threads.length === 0) {
      const most = options === undefined ? READERS : MOST_THREADS;
      const count = Math.min(availableParallelism(), most, batches.length);
      this.#threads = Array.from({ length: count }, () => new FileThread(this.#root, this.#commission));
    }
    const threads = this.#threads;
    let left = files.length;
    try {
      const results = inTurn(batches, AHEAD * threads.length, (job, number) => {
        const thread = threads[number % threads.length];
        return thread?.work(job) ?? Promise.resolve([]);
      });
      for await (const some of results) {
        left -= some.length;
        yield* some;
      }
    } finally {
      // Nobody waits for what is left.
      if (left > 0) await this.#end();
    }
  }

  /** Ends all threads but the first `kept`. */
  async #end(kept = 0): Promise<void> {
    await Promise.all(this.#threads.splice(kept).map((thread) => thread.terminate()));
  }
}

/** A thread that does its jobs in the order in which it gets them. */
class FileThread {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (results: readonly unknown[]) => void; reject: (error: Error) => void }[] = [];
  /** Why the thread ended; what it is given from then on fails at once. */
  #failure: Error | undefined;

  constructor(root: string, commission: Commission) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    this.#worker = new Worker(join(root, "dist", "thread.cjs"), { workerData: commission, resourceLimits });
    this.#worker.on("message", (results: readonly unknown[]) => {
      this.#waiting.shift()?.resolve(results);
      if (this.#waiting.length === 0) this.#worker.unref();
    });
    this.#worker.on("error", (error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** What came of each file. Rejects if the thread failed. */
  work(job: Job): Promise<readonly unknown[]> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(job);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }
}
