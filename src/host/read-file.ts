/** Reading a file whole, by that part of the system's interface that is quickest to load. */
import { close, constants, open, read, stat } from "node:fs";
import { promisify } from "node:util";
import type { FileContent } from "../commands/ports.ts";
import { createFailure } from "../domain/failure.ts";
import { LIMITS } from "../domain/limits.ts";
import { sha256 } from "./digest.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

const closeFile = promisify(close);
const openFile = promisify(open);
const readInto = promisify(read);
const statFile = promisify(stat);

/**
 * The bytes of a file, and by what a later change of it is noticed; undefined if there is no such file. Of a file that
 * is larger than is permitted, one byte more than that is read. Throws a failure for whatever else keeps it from being
 * read.
 */
export async function readFile(file: string): Promise<FileContent | undefined> {
  try {
    const info = await statFile(file);
    if (info.isDirectory()) throw createFailure("is-folder", { file });
    if (!info.isFile()) throw createFailure("not-a-file", { file });
    const opened = await openFile(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const buffer = Buffer.alloc(Math.min(info.size, LIMITS.fileBytes) + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await readInto(opened, buffer, length, buffer.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return contentOf(buffer.subarray(0, length));
    } finally {
      await closeFile(opened);
    }
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return undefined;
    throw fileFailure(thrown, file, "read");
  }
}

/** What was read; its fingerprint is taken when somebody asks for it. */
export function contentOf(bytes: Uint8Array): FileContent {
  let fingerprint: string | undefined;
  return {
    bytes,
    get fingerprint(): string {
      return (fingerprint ??= sha256(bytes));
    },
  };
}
