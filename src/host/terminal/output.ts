/** Standard output that knows whether everything was written. */
import { writeSync } from "node:fs";
import type { World } from "../world.ts";
import { isTerminal } from "./standard-streams.ts";

export interface Output {
  /** The terminal that it is; undefined for a file or a pipe. */
  readonly terminal: NodeJS.WriteStream | undefined;
  /** Resolves when the text is on its way. */
  write(text: string | Uint8Array): Promise<void>;
  /** Waits until all is written. False if it could not be; that the reader stopped reading (`| head`) is no failure. */
  finish(): Promise<boolean>;
}

/** Standard output of `world`. A stream is opened only for a terminal, and for a pipe that takes no more for now. */
export function prepareOutput(world: World): Output {
  const { stdoutNumber } = world;
  const isInTerminal = stdoutNumber === undefined ? world.stdout.isTTY : isTerminal(stdoutNumber);
  let failed = false;
  let gone = false;
  const pending = new Set<Promise<void>>();
  const fail = (error: unknown): void => {
    if ((error as NodeJS.ErrnoException).code === "EPIPE") gone = true;
    else failed = true;
  };

  const open = (): NodeJS.WriteStream => world.stdout.on("error", fail);
  const terminal = isInTerminal ? open() : undefined;
  let stream = terminal;
  const pass = (content: string | Uint8Array): Promise<void> => {
    const to = (stream ??= open());
    const writing = new Promise<void>((resolve) => {
      to.write(content, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
    pending.add(writing);
    void writing.then(() => pending.delete(writing));
    return writing;
  };

  return {
    terminal,
    write(content): Promise<void> {
      if (gone || failed || content.length === 0) return Promise.resolve();
      if (stream !== undefined || stdoutNumber === undefined) return pass(content);
      try {
        const rest = writeAtOnce(stdoutNumber, content);
        if (rest !== undefined) return pass(rest);
      } catch (thrown) {
        fail(thrown);
      }
      return Promise.resolve();
    },
    async finish(): Promise<boolean> {
      await Promise.all(pending);
      return !failed;
    },
  };
}

/** Writes to a file or a pipe; gives the rest when a pipe takes no more for now. Throws if it cannot be written. */
function writeAtOnce(number: number, content: string | Uint8Array): Uint8Array | undefined {
  let rest = typeof content === "string" ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(number, rest));
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === "EAGAIN") return rest;
      throw thrown;
    }
  }
  return undefined;
}
