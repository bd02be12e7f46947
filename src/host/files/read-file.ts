/** Reading a file whole. */
import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

/**
 * The content of a file; undefined if there is no such file. Of a file that is larger than is permitted, one byte more
 * than that is read. Throws a failure if it cannot be read.
 */
export async function readFile(file: string): Promise<Uint8Array | undefined> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw createFailure("is-folder", { file });
    if (!info.isFile()) throw createFailure("not-a-file", { file });
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const buffer = Buffer.alloc(Math.min(info.size, LIMITS.fileBytes) + 1);
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
