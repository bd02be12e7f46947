/** Reads input line by line, from a terminal or a pipe. */
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Sitting } from "./ending.ts";

export interface LineReader {
  /** The next line without its end. Rejects when the sitting ends; at the end of the input the sitting ends. */
  next(): Promise<string>;
  close(): void;
}

/** A reader over `input`. Lines that come before they are asked for are kept. */
export function createLineReader(input: Readable, sitting: Sitting): LineReader {
  const reader = createInterface({ input, terminal: false, crlfDelay: Infinity });
  const lines: string[] = [];
  let waiting: ((line: string) => void) | undefined;
  let ended = false;
  reader.on("line", (line) => {
    if (waiting === undefined) lines.push(line);
    else {
      const resolve = waiting;
      waiting = undefined;
      resolve(line);
    }
  });
  reader.on("close", () => {
    ended = true;
    if (waiting !== undefined) sitting.end("end-of-input");
  });
  return {
    next(): Promise<string> {
      const line = lines.shift();
      if (sitting.signal.aborted) return Promise.reject(sitting.signal.reason as Error);
      if (line !== undefined) return Promise.resolve(line);
      return new Promise((resolve, reject) => {
        waiting = resolve;
        sitting.signal.addEventListener("abort", () => {
          reject(sitting.signal.reason as Error);
        });
        if (ended) sitting.end("end-of-input");
      });
    },
    close(): void {
      reader.close();
    },
  };
}
