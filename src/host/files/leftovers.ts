/** What is beside a file: leftovers of killed sessions, and copies of it. */
import { hostname } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { isReplaced, temporaryName, writerOf } from "./beside-names.ts";
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
      if (info.isDirectory() && isDead) await settleFolder(disk, path, target);
    }
  } catch {
    // What is left does no harm.
  }
}

/** A folder that was moved away gets its name back where no other has it; what else is left of folders is deleted. */
async function settleFolder(disk: Disk, path: string, target: string): Promise<void> {
  if (!isReplaced(path)) removeFolder(disk, path);
  else if ((await disk.lstat(target).catch(() => undefined)) === undefined) await disk.rename(path, target);
  else removeReplaced(disk, path, target);
}

/** Deletes a folder in whose place there is another; under a name by which nobody takes what is left of it for the whole. */
export function removeReplaced(disk: Disk, path: string, target: string): void {
  const rest = temporaryName(target);
  try {
    disk.renameSync(path, rest);
  } catch {
    // The next run tries again.
    return;
  }
  removeFolder(disk, rest);
}

/** Deletes a folder with all that is in it; at once, because the program may be ending. */
export function removeFolder(disk: Disk, folder: string): void {
  try {
    disk.rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next run deletes what is left.
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
