/**
 * Replaces a file so that at every moment, whatever happens, either the old or the new content is there whole.
 *
 * Write to a new file beside it under a random name that nobody can foresee, check its size, have it on the disk,
 * give it the old mode, keep the version before as `NAME~`, rename, have the folder on the disk.
 */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, open, rename, stat, unlink } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createFailure } from "../domain/failure.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

/** For how long a file is tried again that another program (a scanner, an office program) holds. */
const RETRY_MS = 5_000;
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);

/** Replaces `target` (a real path) with `bytes`. `file` is the name that the person used, for failures. */
export async function replaceFile(target: string, bytes: Uint8Array, file: string): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const old = await stat(target).catch(() => undefined);
    await writeNew(temporary, bytes, old === undefined ? 0o600 : old.mode & 0o777);
    if (old !== undefined) await keepPrevious(target);
    await retrying(() => rename(temporary, target));
    await syncFolder(dirname(target));
  } catch (thrown) {
    await unlink(temporary).catch(() => undefined);
    throw fileFailure(thrown, file, "write");
  }
}

/** Writes a new file; throws `file-exists` rather than replace one. */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeNew(file, bytes, 0o600);
    await syncFolder(dirname(file));
  } catch (thrown) {
    if (errorCode(thrown) === "EEXIST") throw createFailure("file-exists", { file });
    throw fileFailure(thrown, file, "write");
  }
}

async function writeNew(name: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(name, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written);
      if (bytesWritten === 0) throw Object.assign(new Error("nothing written"), { code: "ENOSPC" });
      written += bytesWritten;
    }
    if ((await handle.stat()).size !== bytes.length) throw Object.assign(new Error("size differs"), { code: "EIO" });
    if (mode !== 0o600) await handle.chmod(mode);
    await sync(handle);
  } finally {
    await handle.close();
  }
}

/** The version before, under the name of the file with a tilde. That this fails must not keep the new one from being saved. */
async function keepPrevious(target: string): Promise<void> {
  const previous = `${target}~`;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.old`);
  try {
    await copyFile(target, temporary, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await rename(temporary, previous);
  } catch {
    await unlink(temporary).catch(() => undefined);
  }
}

async function retrying(action: () => Promise<void>): Promise<void> {
  const until = Date.now() + RETRY_MS;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      await action();
      return;
    } catch (thrown) {
      if (!BUSY.has(errorCode(thrown) ?? "") || Date.now() > until) throw thrown;
    }
    await wait(pause);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  if (handle === undefined) return;
  try {
    await sync(handle);
  } finally {
    await handle.close();
  }
}

/** Waits until the disk has it. Some network shares and Windows folders cannot say; then nothing more can be done. */
async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (thrown) {
    if (!["ENOTSUP", "EINVAL", "EPERM", "EISDIR", "EBADF"].includes(errorCode(thrown) ?? "")) throw thrown;
  }
}
