/** What is beside a file: leftovers of killed sessions, and copies of it. */
import { hostname } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { writerOf } from "./beside-names.ts";
import type { Disk } from "./disk.ts";
import { isRunning } from "./is-running.ts";
import type { Machine } from "./new-file.ts";

/** Milliseconds after which a version that is being written is certainly written. */
const WRITTEN_MS = 60_000;

/**
 * Deletes unfinished versions of `target` that killed processes of this machine left beside it; those of other machines by
 * their age, which is measured against `fresh`, a file that was just written on the same disk.
 */
export async function removeLeftovers({ disk, unfinished }: Machine, target: string, fresh?: string): Promise<void> {
  const folder = dirname(target);
  try {
    const now = fresh === undefined ? 0 : (await disk.lstat(fresh)).mtimeMs;
    for (const name of await disk.readdir(folder)) {
      const writer = writerOf(name, target);
      const path = join(folder, name);
      if (writer === undefined || unfinished.has(path)) continue;
      const info = await disk.lstat(path);
      // A process with our own number is one from before a restart of the machine.
      const isDead = writer.pid !== undefined && (writer.pid === process.pid || !isRunning(writer.pid));
      if (info.isFile() && (isDead || now - info.mtimeMs > WRITTEN_MS)) await disk.unlink(path);
      // The age of a folder says nothing: its files are being written.
      if (info.isDirectory() && isDead) disk.rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // What is left does no harm.
  }
}

/**
 * The names of copies beside `file`: made by programs that synchronise folders when two people changed it at the same
 * time, or by this program when it could not save.
 */
export async function findCopies(disk: Disk, file: string): Promise<readonly string[]> {
  const extension = extname(file);
  const stem = basename(file, extension);
  const host = `-${hostname()}`.toLowerCase();
  try {
    const names = await disk.readdir(dirname(file));
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
