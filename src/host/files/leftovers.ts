/** What is beside a file: leftovers of killed sessions, and copies of it. */
import { lstat, readdir, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { guardName, lockName, writerOf } from "./beside-names.ts";
import { isRunning } from "./lock-file.ts";

/** Milliseconds after which a version that is being written is certainly written. */
const WRITTEN_MS = 60_000;

/**
 * Deletes unfinished versions that killed sessions left beside `target`. Only the holder of the lock may call it. Their
 * age is measured against the lock, which has the time of the same disk.
 */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const lock = lockName(target);
  try {
    const now = (await lstat(lock)).mtimeMs;
    await unlink(guardName(lock)).catch(() => undefined);
    for (const name of await readdir(folder)) {
      const writer = writerOf(name, target);
      if (writer === undefined) continue;
      const path = join(folder, name);
      const info = await lstat(path);
      const isDead = writer.pid !== undefined && writer.pid !== process.pid && !isRunning(writer.pid);
      if (info.isFile() && (isDead || now - info.mtimeMs > WRITTEN_MS)) await unlink(path);
    }
  } catch {
    // What is left does no harm.
  }
}

/**
 * The names of copies beside `file`: made by programs that synchronise folders when two people changed it at the same
 * time, or by this program when it could not save.
 */
export async function findCopies(file: string): Promise<readonly string[]> {
  const extension = extname(file);
  const stem = basename(file, extension);
  const host = `-${hostname()}`.toLowerCase();
  try {
    const names = await readdir(dirname(file));
    return names
      .filter((name) => {
        if (!name.startsWith(stem) || extname(name) !== extension) return false;
        const rest = name.slice(stem.length, name.length - extension.length);
        return rest.toLowerCase() === host || COPY_MARKS.some((mark) => mark.test(rest));
      })
      .sort();
  } catch {
    return [];
  }
}

/** What copies have between the name and its extension: Dropbox and Nextcloud, Google Drive, Syncthing, OneDrive, this program. */
const COPY_MARKS: readonly RegExp[] = [
  /^ \(.*\b(?:conflict|conflicted)\b.*\)$/i,
  /^ \(\d{1,3}\)$/,
  /^\.sync-conflict-[\w-]+$/,
  /^-(?=.*[A-Z])[A-Z0-9][A-Z0-9-]*$/,
  /^\.unsaved-\d+$/,
];
