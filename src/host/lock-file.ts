/**
 * The lock beside a file that is being worked on: it says who works, on which machine, since when. A lock is never
 * stale by its age: a laptop may have slept. It is taken over only if its process on this very machine is gone.
 */
import { constants } from "node:fs";
import { open, readFile, unlink } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Lock } from "../commands/ports.ts";
import { createFailure } from "../domain/failure.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Where the lock of a file stands. */
export function lockName(target: string): string {
  return join(dirname(target), `.${basename(target)}.lock`);
}

/** Claims `target` (a real path); `file` is the name that the person used. Throws `file-locked` while another process holds it. */
export async function lockFile(
  target: string,
  file: string,
  now: () => Date,
  notice: (kind: "stale-lock") => void,
): Promise<Lock> {
  const name = lockName(target);
  const mine: Holder = { pid: process.pid, host: hostname(), user: userName(), since: now().toISOString() };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeLock(name, mine);
      return { release: () => release(name, mine) };
    } catch (thrown) {
      if (errorCode(thrown) !== "EEXIST") throw fileFailure(thrown, file, "write");
    }
    const holder = await readHolder(name);
    if (holder === "gone") continue;
    if (holder !== "unreadable" && !isDead(holder))
      throw createFailure("file-locked", {
        file,
        user: holder.user,
        host: holder.host,
        since: holder.since,
        lock: name,
      });
    if (holder === "unreadable") throw createFailure("lock-unreadable", { file, lock: name });
    await unlink(name).catch(() => undefined);
    notice("stale-lock");
  }
  throw createFailure("lock-unreadable", { file, lock: name });
}

async function writeLock(name: string, holder: Holder): Promise<void> {
  const handle = await open(name, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(holder)}\n`);
  } finally {
    await handle.close();
  }
}

async function readHolder(name: string): Promise<Holder | "gone" | "unreadable"> {
  try {
    const holder = JSON.parse(await readFile(name, "utf8")) as Partial<Holder>;
    const { pid, host, user = "?", since = "?" } = holder;
    return typeof pid === "number" && typeof host === "string" ? { pid, host, user, since } : "unreadable";
  } catch (thrown) {
    return errorCode(thrown) === "ENOENT" ? "gone" : "unreadable";
  }
}

/** Whether the process is certainly gone: only on this machine can that be known. */
function isDead({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (thrown) {
    return errorCode(thrown) === "ESRCH";
  }
}

async function release(name: string, mine: Holder): Promise<void> {
  const holder = await readHolder(name);
  if (holder !== "gone" && holder !== "unreadable" && holder.pid === mine.pid && holder.since === mine.since)
    await unlink(name).catch(() => undefined);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "?";
  }
}
