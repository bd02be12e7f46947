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
  let waiting: { resolve: (line: string) => void; reject: (reason: Error) => void } | undefined;
  let ended = false;
  const reason = (): Error => sitting.signal.reason as Error;

  reader.on("line", (line) => {
    if (waiting === undefined) lines.push(line);
    else waiting.resolve(line);
    waiting = undefined;
  });
  reader.on("close", () => {
    ended = true;
    if (waiting !== undefined) sitting.end("end-of-input");
  });
  sitting.signal.addEventListener("abort", () => {
    waiting?.reject(reason());
    waiting = undefined;
  });

  return {
    next(): Promise<string> {
      if (sitting.signal.aborted) return Promise.reject(reason());
      const line = lines.shift();
      if (line !== undefined) return Promise.resolve(line);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        if (ended) sitting.end("end-of-input");
      });
    },
    close(): void {
      reader.close();
    },
  };
}
