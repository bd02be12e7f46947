/** Reading a file whole. */
import { type Stats, constants } from "node:fs";
import { createFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { WORD_LIMITS, isWordName } from "../../format/word/limits.ts";
import type { Disk } from "./disk.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

/** A pipe is not waited for. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The content of a file; undefined if there is no such file. Of a file that is larger than is permitted, one byte more
 * than that is read. Throws a failure if it cannot be read.
 */
export async function readFile(file: string, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    return await readContent(file, disk);
  } catch (thrown) {
    throw fileFailure(thrown, file, "read");
  }
}

/** As `readFile`; throws the error of the system. */
export async function readContent(file: string, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    const buffer = bufferFor(file, await disk.stat(file));
    const handle = await disk.open(file, FLAGS);
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
    throw thrown;
  }
}

/**
 * As `readFile`, without letting other things go on meanwhile, which takes a third of the time: where nobody is asked
 * anything.
 */
export async function readFileAtOnce(file: string, disk: Disk): Promise<Uint8Array | undefined> {
  // Between two files a signal can be heard.
  await new Promise(setImmediate);
  return readNow(file, disk);
}

function readNow(file: string, disk: Disk): Uint8Array | undefined {
  try {
    const buffer = bufferFor(file, disk.statSync(file));
    const opened = disk.openSync(file, FLAGS);
    try {
      let length = 0;
      for (;;) {
        const count = disk.readSync(opened, buffer, length, buffer.length - length, length);
        if (count === 0) return buffer.subarray(0, length);
        length += count;
      }
    } finally {
      disk.closeSync(opened);
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
  const most = isWordName(file) ? WORD_LIMITS.fileBytes : LIMITS.fileBytes;
  return Buffer.alloc(Math.min(info.size, most) + 1);
}
