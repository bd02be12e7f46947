/** Reads input line by line, from a terminal or a pipe. */
import type { Readable } from "node:stream";
import { LIMITS } from "../domain/model/limits.ts";
import { createFailure } from "../messages/failure.ts";
import type { Ending } from "./ending.ts";

/** Milliseconds within which further lines belong to the same paste. */
const PASTE_PAUSE = 50;

interface Waiting {
  readonly resolve: (line: string | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** Lines that come before they are asked for are kept; while there are some, no more are read. */
export class LineReader {
  readonly #input: Readable & { readonly isTTY?: boolean };
  readonly #ending: Ending;
  /** Whole lines, and the one that has begun, with one character for each byte. */
  readonly #lines: string[] = [];
  #begun = "";
  #isAfterReturn = false;
  #waiting: Waiting | undefined;
  #failure: Error | undefined;
  #ended = false;

  constructor(input: Readable & { readonly isTTY?: boolean }, ending: Ending) {
    this.#input = input;
    this.#ending = ending;
    input.on("data", this.#onData).on("end", this.#onEnd).on("error", this.#onError).pause();
    ending.signal.addEventListener("abort", () => {
      this.#lines.length = 0;
      this.#serve();
    });
  }

  /**
   * The next line without its end; undefined if it is not UTF-8. Rejects when the session ends, as it does at the end of
   * the input, and with `line-too-long` for what no person types.
   */
  next(): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (this.#serve()) return;
      if (this.#ended) this.#ending.end("end-of-input");
      else this.#input.resume();
    });
  }

  /** Whether more lines come right after the last one, as in a paste. Always false for a pipe: there all comes at once. */
  isMoreComing(): Promise<boolean> {
    const input = this.#input;
    if (input.isTTY !== true || this.#ended) return Promise.resolve(false);
    if (this.#lines.length > 0) return Promise.resolve(true);
    input.resume();
    return new Promise((resolve) => {
      setTimeout(() => {
        input.pause();
        resolve(this.#lines.length > 0);
      }, PASTE_PAUSE);
    });
  }

  close(): void {
    this.#input.removeListener("data", this.#onData).removeListener("end", this.#onEnd).pause();
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#take(chunk);
    this.#serve();
    if (this.#lines.length > 0 || this.#failure !== undefined) this.#input.pause();
  };
  readonly #onEnd = (): void => {
    this.#ended = true;
    if (this.#begun !== "") this.#lines.push(this.#begun);
    if (!this.#serve()) this.#ending.end("end-of-input");
  };
  readonly #onError = (): void => {
    this.#ending.end("closed");
  };

  /** Splits a chunk at line ends of all kinds: LF, CR LF, CR. */
  #take(chunk: Buffer): void {
    const text = chunk.toString("latin1");
    const lines = (this.#begun + (this.#isAfterReturn ? text.replace(/^\n/, "") : text)).split(/\r\n|\r|\n/);
    this.#begun = lines.pop() ?? "";
    this.#lines.push(...lines);
    this.#isAfterReturn = text.endsWith("\r");
    if (this.#begun.length > LIMITS.fileBytes)
      this.#failure = createFailure("line-too-long", { most: LIMITS.fileBytes });
  }

  /** Gives what there is to the caller that waits; true if no caller waits any longer. */
  #serve(): boolean {
    if (this.#waiting === undefined) return true;
    const { resolve, reject } = this.#waiting;
    const line = this.#lines.shift();
    if (line !== undefined) resolve(decode(line));
    else if (this.#failure !== undefined) reject(this.#failure);
    else if (this.#ending.signal.aborted) reject(this.#ending.signal.reason);
    else return false;
    this.#waiting = undefined;
    return true;
  }
}

function decode(line: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
  } catch {
    return undefined;
  }
}
