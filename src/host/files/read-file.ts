/** Reading a file whole. */
import { type Stats, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

/** A pipe is not waited for. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The content of a file; undefined if there is no such file. Of a file that is larger than is permitted, one byte more
 * than that is read. Throws a failure if it cannot be read.
 */
export async function readFile(file: string): Promise<Uint8Array | undefined> {
  try {
    const buffer = bufferFor(file, await stat(file));
    const handle = await open(file, FLAGS);
    try {
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
        if (bytesRead === 0) return buffer.subarray(0, length);
        length += bytesRead;
      }
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return undefined;
    throw fileFailure(thrown, file, "read");
  }
}

/**
 * As `readFile`, without letting other things go on meanwhile, which takes a third of the time: where nobody is asked
 * anything.
 */
export function readFileAtOnce(file: string): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    resolve(readNow(file));
  });
}

function readNow(file: string): Uint8Array | undefined {
  try {
    const buffer = bufferFor(file, statSync(file));
    const opened = openSync(file, FLAGS);
    try {
      let length = 0;
      for (;;) {
        const count = readSync(opened, buffer, length, buffer.length - length, length);
        if (count === 0) return buffer.subarray(0, length);
        length += count;
      }
    } finally {
      closeSync(opened);
    }
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return undefined;
    throw fileFailure(thrown, file, "read");
  }
}

/** Room for all that is read of a file. Throws a failure for what is no file. */
function bufferFor(file: string, info: Stats): Buffer {
  if (info.isDirectory()) throw createFailure("is-folder", { file });
  if (!info.isFile()) throw createFailure("not-a-file", { file });
  return Buffer.alloc(Math.min(info.size, LIMITS.fileBytes) + 1);
}
