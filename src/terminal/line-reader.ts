/** Reads input line by line, from a terminal or a pipe. */
import type { Readable } from "node:stream";
import { LIMITS } from "../domain/model/limits.ts";
import { createFailure } from "../messages/failure.ts";
import type { Ending } from "./ending.ts";

/** Milliseconds within which further lines belong to the same paste. */
const PASTE_PAUSE = 50;

/** Lines that come before they are asked for are kept; while there are some, no more are read. */
export class LineReader {
  readonly #input: Readable & { readonly isTTY?: boolean };
  readonly #ending: Ending;
  /** Whole lines, and the one that has begun, with one character for each byte. */
  readonly #lines: string[] = [];
  #begun = "";
  #isAfterReturn = false;
  #wake = (): void => undefined;
  #failure: Error | undefined;
  #hasEnded = false;

  constructor(input: Readable & { readonly isTTY?: boolean }, ending: Ending) {
    this.#input = input;
    this.#ending = ending;
    input.on("data", this.#onData).on("end", this.#onEnd).on("error", this.#onError).pause();
    ending.signal.addEventListener("abort", () => {
      this.#lines.length = 0;
      this.#wake();
    });
  }

  /**
   * The next line without its end; undefined if it is not UTF-8. Rejects when the session ends, as it does at the end of
   * the input, and with `line-too-long` for what no person types.
   */
  async next(): Promise<string | undefined> {
    for (;;) {
      const line = this.#lines.shift();
      if (line !== undefined) return decode(line);
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#hasEnded) this.#ending.end("end-of-input");
      this.#ending.signal.throwIfAborted();
      this.#input.resume();
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Whether more lines come right after the last one, as in a paste. Always false for a pipe: there all comes at once. */
  isMoreComing(): Promise<boolean> {
    const input = this.#input;
    if (input.isTTY !== true || this.#hasEnded) return Promise.resolve(false);
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
    if (this.#lines.length > 0 || this.#failure !== undefined) this.#input.pause();
    this.#wake();
  };
  readonly #onEnd = (): void => {
    this.#hasEnded = true;
    if (this.#begun !== "") this.#lines.push(this.#begun);
    this.#wake();
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
}

function decode(line: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
  } catch {
    return undefined;
  }
}
