/** Reads input line by line, from a terminal or a pipe. */
import type { Readable } from "node:stream";
import { createFailure } from "../messages/failure.ts";
import { LIMITS } from "../domain/model/limits.ts";
import type { Ending } from "./ending.ts";

export interface LineReader {
  /**
   * The next line without its end; undefined if it is not UTF-8. Rejects when the session ends, and at the end of the
   * input the session ends; throws `line-too-long` for what no person types.
   */
  next(): Promise<string | undefined>;
  /**
   * Whether more lines come right behind the last one, as they do in a paste; people do not type so fast. Always false
   * for a pipe, where everything comes at once.
   */
  isMoreComing(): Promise<boolean>;
  close(): void;
}

/** Lines that come within this time, in milliseconds, were pasted. */
const PASTE_PAUSE = 50;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

interface Waiting {
  readonly resolve: (line: string | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** A reader over `input`. Lines that come before they are asked for are kept; as long as there are some, no more are read. */
export function createLineReader(input: Readable & { readonly isTTY?: boolean }, ending: Ending): LineReader {
  const lines: Buffer[] = [];
  let begun: Buffer[] = [];
  let length = 0;
  let afterReturn = false;
  let waiting: Waiting | undefined;
  let failure: Error | undefined;
  let ended = false;
  const reason = (): Error => ending.signal.reason as Error;

  function endLine(): void {
    lines.push(Buffer.concat(begun));
    begun = [];
    length = 0;
  }

  /** Takes a chunk apart at line ends of all kinds: LF, CR LF, CR. */
  function take(chunk: Buffer): void {
    let start = afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    for (let at = start; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte !== LINE_FEED && byte !== RETURN) continue;
      begun.push(chunk.subarray(start, at));
      endLine();
      if (byte === RETURN && chunk[at + 1] === LINE_FEED) at += 1;
      start = at + 1;
    }
    afterReturn = chunk.at(-1) === RETURN;
    begun.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LIMITS.fileBytes) failure = createFailure("line-too-long", { most: LIMITS.fileBytes });
  }

  /** Gives whoever waits what there is; true if nobody waits any more. */
  function serve(): boolean {
    if (waiting === undefined) return true;
    const { resolve, reject } = waiting;
    const line = lines.shift();
    if (line !== undefined) resolve(decode(line));
    else if (failure !== undefined) reject(failure);
    else if (ending.signal.aborted) reject(reason());
    else return false;
    waiting = undefined;
    return true;
  }

  const data = (chunk: Buffer): void => {
    take(chunk);
    serve();
    if (lines.length > 0 || failure !== undefined) input.pause();
  };
  const end = (): void => {
    ended = true;
    if (length > 0) endLine();
    if (!serve()) ending.end("end-of-input");
  };
  const failed = (): void => {
    ending.end("closed");
  };
  input.on("data", data).on("end", end).on("error", failed).pause();
  ending.signal.addEventListener("abort", () => {
    lines.length = 0;
    serve();
  });

  return {
    next(): Promise<string | undefined> {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        if (serve()) return;
        if (ended) ending.end("end-of-input");
        else input.resume();
      });
    },
    isMoreComing(): Promise<boolean> {
      if (input.isTTY !== true || ended) return Promise.resolve(false);
      if (lines.length > 0) return Promise.resolve(true);
      input.resume();
      return new Promise((resolve) => {
        setTimeout(() => {
          input.pause();
          resolve(lines.length > 0);
        }, PASTE_PAUSE);
      });
    },
    close(): void {
      input.removeListener("data", data).removeListener("end", end).pause();
    },
  };
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
