/** Reads input line by line, from a terminal or a pipe. */
import type { Readable } from "node:stream";
import { LIMITS } from "../domain/model/limits.ts";
import { createFailure } from "../messages/failure.ts";
import type { Ending } from "./ending.ts";

/** Lines that come within this time, in milliseconds, were pasted. */
const PASTE_PAUSE = 50;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

interface Waiting {
  readonly resolve: (line: string | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** Lines that come before they are asked for are kept; as long as there are some, no more are read. */
export class LineReader {
  readonly #input: Readable & { readonly isTTY?: boolean };
  readonly #ending: Ending;
  readonly #lines: Buffer[] = [];
  #begun: Buffer[] = [];
  /** Octets of the line that has begun. */
  #length = 0;
  #afterReturn = false;
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
   * The next line without its end; undefined if it is not UTF-8. Rejects when the session ends, and at the end of the
   * input the session ends; throws `line-too-long` for what no person types.
   */
  next(): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      if (this.#serve()) return;
      if (this.#ended) this.#ending.end("end-of-input");
      else this.#input.resume();
    });
  }

  /**
   * Whether more lines come right after the last one, as they do in a paste; people do not type so fast. Always false
   * for a pipe, where everything comes at once.
   */
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
    if (this.#length > 0) this.#endLine();
    if (!this.#serve()) this.#ending.end("end-of-input");
  };
  readonly #onError = (): void => {
    this.#ending.end("closed");
  };

  /** Takes a chunk apart at line ends of all kinds: LF, CR LF, CR. */
  #take(chunk: Buffer): void {
    let start = this.#afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    for (let at = start; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte !== LINE_FEED && byte !== RETURN) continue;
      this.#begun.push(chunk.subarray(start, at));
      this.#endLine();
      if (byte === RETURN && chunk[at + 1] === LINE_FEED) at += 1;
      start = at + 1;
    }
    this.#afterReturn = chunk.at(-1) === RETURN;
    this.#begun.push(chunk.subarray(start));
    this.#length += chunk.length - start;
    if (this.#length > LIMITS.fileBytes) this.#failure = createFailure("line-too-long", { most: LIMITS.fileBytes });
  }

  #endLine(): void {
    this.#lines.push(Buffer.concat(this.#begun));
    this.#begun = [];
    this.#length = 0;
  }

  /** Gives what there is to the caller that waits; true if none waits any more. */
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

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
