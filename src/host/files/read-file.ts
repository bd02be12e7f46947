/** Reading a file whole: at once, or while other things go on. */
import type { Stats } from "node:fs";
import { close, closeSync, constants, open, openSync, read, readSync, stat, statSync } from "node:fs";
import { promisify } from "node:util";
import type { FileContent } from "../../workspace/files.ts";
import { createFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { sha256 } from "./digest.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

/** The functions of the system that reading takes, synchronous or not. */
interface System {
  readonly stat: (file: string) => Stats | Promise<Stats>;
  readonly open: (file: string, flags: number) => number | Promise<number>;
  /** Reads into a buffer from `offset` on; gives the number of bytes. */
  readonly read: (opened: number, buffer: Buffer, offset: number) => number | Promise<number>;
  readonly close: (opened: number) => void | Promise<void>;
}

type ReadFile = (file: string) => Promise<FileContent | undefined>;

const readInto = promisify(read);

/** Reads a file while other things go on: a person can end the program though a network share does not answer. */
export const readFile = readerWith({
  stat: promisify(stat),
  open: promisify(open),
  read: async (opened, buffer, offset) =>
    (await readInto(opened, buffer, offset, buffer.length - offset, offset)).bytesRead,
  close: promisify(close),
});

/** Reads a file synchronously, in half the time. */
export const readFileAtOnce = readerWith({
  stat: (file) => statSync(file),
  open: openSync,
  read: (opened, buffer, offset) => readSync(opened, buffer, offset, buffer.length - offset, offset),
  close: closeSync,
});

/**
 * The content of a file; undefined if there is no such file. Of a file that is larger than is permitted, one byte more
 * than that is read. Throws a failure if it cannot be read.
 */
function readerWith(system: System): ReadFile {
  return async (file) => {
    try {
      const info = await system.stat(file);
      if (info.isDirectory()) throw createFailure("is-folder", { file });
      if (!info.isFile()) throw createFailure("not-a-file", { file });
      const opened = await system.open(file, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        const buffer = Buffer.alloc(Math.min(info.size, LIMITS.fileBytes) + 1);
        let length = 0;
        for (;;) {
          const count = await system.read(opened, buffer, length);
          if (count === 0) break;
          length += count;
        }
        return new ReadContent(buffer.subarray(0, length));
      } finally {
        await system.close(opened);
      }
    } catch (thrown) {
      if (errorCode(thrown) === "ENOENT") return undefined;
      throw fileFailure(thrown, file, "read");
    }
  };
}

/** What was read; its fingerprint is taken when it is first needed. */
export class ReadContent implements FileContent {
  readonly bytes: Uint8Array;
  #fingerprint: string | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get fingerprint(): string {
    return (this.#fingerprint ??= sha256(this.bytes));
  }
}
