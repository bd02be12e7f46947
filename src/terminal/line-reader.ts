/** Reads input line by line, from a pipe, or from a terminal that cannot be read key by key. */
import type { Readable } from "node:stream";
import { LIMITS } from "../domain/model/limits.ts";
import { createFailure } from "../messages/failure.ts";
import type { Ending } from "./ending.ts";
import type { Line, Lines } from "./lines.ts";

/** Milliseconds within which further lines from a terminal belong to the same paste. */
const PASTE_PAUSE = 50;
/** Bytes of a line that fills the line buffer of a terminal: Linux, then macOS. What is longer is cut there. */
const LINE_BUFFERS: ReadonlySet<number> = new Set([4_095, 1_024, 1_023]);

/** Lines that come before they are asked for are kept; while there are some, no more are read. */
export class LineReader implements Lines {
  readonly begun = "";
  readonly #input: Readable & { readonly isTTY?: boolean };
  readonly #ending: Ending;
  /** Whole lines, and the one that has begun, with one character for each byte. */
  readonly #lines: string[] = [];
  #begun = "";
  #isAfterReturn = false;
  #wake = (): void => undefined;
  #failure: Error | undefined;
  #hasEnded = false;
  /** The lines of a paste are being read. */
  #isCollecting = false;

  constructor(input: Readable & { readonly isTTY?: boolean }, ending: Ending) {
    this.#input = input;
    this.#ending = ending;
    input.on("data", this.#onData).on("end", this.#onEnd).on("error", this.#onError).pause();
    ending.signal.addEventListener("abort", () => {
      this.#lines.length = 0;
      this.#wake();
    });
  }

  async next(): Promise<Line> {
    for (;;) {
      const line = this.#lines.shift();
      if (line !== undefined) return this.#input.isTTY === true ? this.#withPaste(line) : decode(line);
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#hasEnded) this.#ending.end("end-of-input");
      this.#ending.signal.throwIfAborted();
      this.#input.resume();
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  close(): void {
    this.#input.removeListener("data", this.#onData).removeListener("end", this.#onEnd).pause();
  }

  /** The line with those that come right after it, which were pasted with it. */
  async #withPaste(first: string): Promise<Line> {
    const lines = [first];
    this.#isCollecting = true;
    this.#input.resume();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, PASTE_PAUSE));
      const more = this.#lines.splice(0);
      if (more.length === 0) break;
      lines.push(...more);
    }
    this.#isCollecting = false;
    this.#input.pause();
    if (lines.some(({ length }) => LINE_BUFFERS.has(length))) return { problem: "line-cut" };
    const line = decode(lines.join("\n"));
    return lines.length > 1 && "text" in line ? { ...line, isPasted: true } : line;
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#take(chunk);
    if (!this.#isCollecting && (this.#lines.length > 0 || this.#failure !== undefined)) this.#input.pause();
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

function decode(line: string): Line {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1")) };
  } catch {
    return { problem: "not-utf8" };
  }
}
