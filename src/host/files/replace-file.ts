/**
 * Replaces a file so that at every moment, whatever happens, either the old or the new content is there whole.
 *
 * Writes a new file beside it under a name that nobody can foresee, checks its size, gives it the old owner, group and
 * mode, waits until it is on the disk, keeps the previous version as `NAME~`, renames, and waits for the folder.
 */
import { type Stats, constants } from "node:fs";
import { link, open, rename, stat, unlink, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createFailure } from "../../messages/failure.ts";
import { previousName, temporaryName } from "./beside-names.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { keepOwner } from "./file-owner.ts";

/** Milliseconds for which a file that another program (a scanner, an office program) holds is tried again. */
const RETRY_MS = 5_000;
/** The same once the person is leaving. */
const HURRY_MS = 300;
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);

export interface Replacement {
  /** The real path. */
  readonly target: string;
  /** The name that the person used, for failures. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What is there now; undefined for a new file. */
  readonly previous: Uint8Array | undefined;
  /** Once it aborts, the person is leaving, and nothing is tried for long. */
  readonly signal: AbortSignal | undefined;
}

/** Replaces a file, or throws a failure that names it. */
export async function replaceFile({ target, file, bytes, previous, signal }: Replacement): Promise<void> {
  const temporary = temporaryName(target);
  try {
    const old = await stat(target).catch(() => undefined);
    await writeNew(temporary, bytes, async (handle) => {
      if (old !== undefined) await keepOwner(handle, old, file);
      await sync(handle);
    });
    if (old !== undefined && previous !== undefined) await keepPrevious(target, previous, old);
    await retrying(() => rename(temporary, target), signal);
    await syncFolder(dirname(target));
  } catch (thrown) {
    await unlink(temporary).catch(() => undefined);
    throw fileFailure(thrown, file, "write");
  }
}

/** Writes a new file, whole or not at all; throws `file-exists` rather than replace one. */
export async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await placeFile(file, bytes, file, sync);
    await syncFolder(dirname(file));
  } catch (thrown) {
    if (errorCode(thrown) === "EEXIST") throw createFailure("file-exists", { file });
    throw fileFailure(thrown, file, "write");
  }
}

/**
 * Puts a file with its whole content where none is; throws `EEXIST` if there is one. It is written under a temporary
 * name `beside` this or another file; `finish` is called before it has its own.
 */
export async function placeFile(
  name: string,
  bytes: Uint8Array,
  beside = name,
  finish: (handle: FileHandle) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const temporary = temporaryName(beside);
  await writeNew(temporary, bytes, finish);
  try {
    await link(temporary, name);
  } catch (thrown) {
    if (errorCode(thrown) === "EEXIST") throw thrown;
    // Some file systems have no links: there the file is written under its own name.
    await writeNew(name, bytes, finish);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

/** Writes a file that only its owner may read, and deletes it if that fails. */
async function writeNew(name: string, bytes: Uint8Array, finish: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(name, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written);
      if (bytesWritten === 0) throw Object.assign(new Error("nothing written"), { code: "ENOSPC" });
      written += bytesWritten;
    }
    if ((await handle.stat()).size !== bytes.length) throw Object.assign(new Error("size differs"), { code: "EIO" });
    await finish(handle);
    await handle.close();
  } catch (thrown) {
    await handle.close().catch(() => undefined);
    await unlink(name).catch(() => undefined);
    throw thrown;
  }
}

/** Keeps the previous version as `NAME~`. If that fails, the new one is saved all the same. */
async function keepPrevious(target: string, bytes: Uint8Array, old: Stats): Promise<void> {
  const temporary = temporaryName(target);
  try {
    await writeNew(temporary, bytes, (handle) => keepOwner(handle, old, target));
    await rename(temporary, previousName(target));
  } catch {
    await unlink(temporary).catch(() => undefined);
  }
}

/** Tries again for a while what fails because another program has the file; after `signal` for a moment only. */
async function retrying(action: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  let until = Date.now() + RETRY_MS;
  let isHurried = false;
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    if (!isHurried && signal?.aborted === true) {
      isHurried = true;
      until = Math.min(until, Date.now() + HURRY_MS);
    }
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

/** Waits until the disk has it. Some network shares and Windows folders cannot say; then nothing can be done. */
async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (thrown) {
    if (!["ENOTSUP", "EINVAL", "EPERM", "EISDIR", "EBADF"].includes(errorCode(thrown) ?? "")) throw thrown;
  }
}
