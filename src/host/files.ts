/** The file system of this machine. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, open, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import type { FileContent, Files, Fingerprint } from "../commands/ports.ts";
import { createFailure } from "../domain/failure.ts";
import { LIMITS } from "../domain/limits.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { lockFile } from "./lock-file.ts";
import { look } from "./look.ts";
import { openOutput } from "./output-file.ts";
import { createFile, replaceFile } from "./replace-file.ts";

/** The files of this machine; `input` gives standard input, `now` the clock. */
export function createFiles(input: () => Readable, now: () => Date): Files {
  return {
    read: readFile,
    readInput: () => readAll(input()),
    async save(file, text, expected): Promise<Fingerprint> {
      const target = await realTarget(file);
      const content = await readFile(target);
      if (content?.fingerprint !== expected) throw createFailure("file-changed", { file });
      const bytes = Buffer.from(text, "utf8");
      if (bytes.length > LIMITS.fileBytes) throw createFailure("file-full", { file, most: LIMITS.fileBytes });
      await replaceFile(target, bytes, file);
      return fingerprintOf(bytes);
    },
    async create(file, text): Promise<void> {
      await createFile(file, Buffer.from(text, "utf8"));
    },
    async lock(file, notice) {
      return lockFile(await realTarget(file), file, now, notice);
    },
    async probe(file): Promise<void> {
      const target = await realTarget(file);
      try {
        await access(dirname(target), constants.W_OK);
        const info = await stat(target).catch(() => undefined);
        if (info !== undefined) await access(target, constants.W_OK);
      } catch (thrown) {
        throw fileFailure(thrown, file, "write");
      }
    },
    look,
    openOutput,
  };
}

function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The file that a name stands for: symbolic links are followed; a link to nowhere is refused. */
async function realTarget(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (thrown) {
    if (errorCode(thrown) !== "ENOENT") throw fileFailure(thrown, file, "read");
  }
  const link = await lstat(file).catch(() => undefined);
  if (link?.isSymbolicLink() === true) throw createFailure("link-to-nowhere", { file });
  try {
    const folder = await realpath(dirname(file));
    return `${folder}/${file.split(/[\\/]/).at(-1) ?? ""}`;
  } catch (thrown) {
    throw fileFailure(thrown, file, "write");
  }
}

async function readFile(file: string): Promise<FileContent | undefined> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) throw createFailure("is-folder", { file });
    if (!info.isFile()) throw createFailure("not-a-file", { file });
    const handle = await open(file, "r");
    try {
      const buffer = Buffer.alloc(Math.min(info.size, LIMITS.fileBytes) + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      const bytes = buffer.subarray(0, length);
      return { bytes, fingerprint: fingerprintOf(bytes) };
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return undefined;
    throw fileFailure(thrown, file, "read");
  }
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length > LIMITS.fileBytes) break;
  }
  return Buffer.concat(chunks);
}
