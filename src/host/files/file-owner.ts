/** Keeps the owner, the group and the mode of a file that is replaced by a new one. */
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { createFailure } from "../../messages/failure.ts";

/** All bits of a mode but the right to run as the owner. */
const MODE = 0o3777;

/**
 * Gives a new file the owner, the group and the mode of the old one, the owner only where the system permits it. Throws
 * `group-lost` if the group cannot be kept and may do more than everybody.
 */
export async function keepOwner(handle: FileHandle, old: Stats, file: string): Promise<void> {
  const fresh = await handle.stat();
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    const isKept = (await chown(handle, old.uid, old.gid)) || (await chown(handle, fresh.uid, old.gid));
    if (!isKept && fresh.gid !== old.gid && isForGroup(old)) throw createFailure("group-lost", { file });
  }
  await handle.chmod(old.mode & MODE);
}

/** Whether a new file in `folder` is certain to lose the group of `old`, so that `keepOwner` will throw. */
export function willLoseGroup(old: Stats, folder: Stats): boolean {
  if (process.geteuid === undefined || process.geteuid() === 0 || !isForGroup(old)) return false;
  const own = [process.getegid?.(), ...(process.getgroups?.() ?? [])];
  return !own.includes(old.gid) && folder.gid !== old.gid;
}

/** Whether only the owner of a file in this folder may replace it, and this is somebody else. */
export function mayNotReplace(old: Stats, folder: Stats): boolean {
  const self = process.geteuid?.();
  const isSticky = (folder.mode & 0o1000) !== 0;
  return isSticky && self !== undefined && self !== 0 && self !== old.uid && self !== folder.uid;
}

/** Whether the group may do what not everybody may. */
function isForGroup({ mode }: Stats): boolean {
  return ((mode >> 3) & ~mode & 0o7) !== 0;
}

async function chown(handle: FileHandle, uid: number, gid: number): Promise<boolean> {
  try {
    await handle.chown(uid, gid);
    return true;
  } catch {
    return false;
  }
}
