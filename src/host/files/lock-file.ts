/**
 * The lock beside a file that is being worked on: it says who works on it, on which machine, since when. No lock is stale
 * by age: a laptop may have slept. A lock is taken over only if its process ran on this machine and is gone, and by one
 * session only, which holds a lock on the lock meanwhile.
 */
import { constants, lstatSync, readFileSync, unlinkSync } from "node:fs";
import { lstat, open, rename, unlink } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Lock } from "../../workspace/files.ts";
import { createFailure } from "../../messages/failure.ts";
import { guardName, lockName, temporaryName } from "./beside-names.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { placeFile } from "./replace-file.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Most attempts at a lock that another session is writing or taking over. */
const TRIES = 60;
/** Milliseconds between two attempts. */
const PAUSE_MS = 20;
/** Most bytes that are read of a lock, which has a few hundred. */
const MOST_BYTES = 4_096;
/** Most locks on locks; the second is needed only if a session is killed while it takes over a lock. */
const MOST_GUARDS = 2;

/** Claims `target` (a real path); `file` is the name that the person used. Throws `file-locked` while another process holds it. */
export async function lockFile(target: string, file: string, onTakenOver: () => void): Promise<Lock> {
  const name = lockName(target);
  const mine: Holder = { pid: process.pid, host: hostname(), user: userName(), since: new Date().toISOString() };
  const content = Buffer.from(`${JSON.stringify(mine)}\n`);
  if ((await acquire({ name, target, file, content }, 0)) === "taken-over") onTakenOver();
  const release = (): void => {
    removeOwn(name, content);
  };
  // However the program ends, its lock is deleted.
  process.once("exit", release);
  return {
    release(): Promise<void> {
      process.removeListener("exit", release);
      release();
      return Promise.resolve();
    },
  };
}

/** A lock that is wanted: its name, what it is for, and its content. */
interface Claim {
  readonly name: string;
  readonly target: string;
  readonly file: string;
  readonly content: Uint8Array;
}

async function acquire(claim: Claim, guards: number): Promise<"new" | "taken-over"> {
  const { name, target, file, content } = claim;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      await placeFile(name, content, target);
      return "new";
    } catch (thrown) {
      if (errorCode(thrown) !== "EEXIST") throw fileFailure(thrown, file, "write");
    }
    const holder = await readHolder(name);
    if (holder === "gone") continue;
    if (holder === "not-a-file" || (holder === "unreadable" && tries > 5)) break;
    if (holder !== "unreadable" && isDead(holder, guards)) {
      if (guards === MOST_GUARDS) break;
      if (await takeOver(claim, holder, guards)) return "taken-over";
    } else if (holder !== "unreadable" && guards === 0) {
      const { user, host, since } = holder;
      throw createFailure("file-locked", { file, user, host, since: readable(since), lock: name });
    } else {
      // Another session is writing it, or holds a lock on a lock for a moment.
      await wait(PAUSE_MS);
    }
  }
  throw createFailure("lock-unreadable", { file, lock: name });
}

/** Replaces the lock of a dead holder, unless somebody else did so first. */
async function takeOver(claim: Claim, dead: Holder, guards: number): Promise<boolean> {
  const { name, target, file, content } = claim;
  const guard = guardName(name);
  await acquire({ ...claim, name: guard }, guards + 1);
  try {
    const holder = await readHolder(name);
    if (typeof holder === "string" || !isSame(holder, dead)) return false;
    const temporary = temporaryName(target);
    await placeFile(temporary, content);
    await rename(temporary, name);
    return true;
  } catch (thrown) {
    throw fileFailure(thrown, file, "write");
  } finally {
    await unlink(guard).catch(() => undefined);
  }
}

/** What the lock says. Anybody can write in a shared folder, so nothing in it is trusted. */
async function readHolder(name: string): Promise<Holder | "gone" | "unreadable" | "not-a-file"> {
  try {
    if (!(await lstat(name)).isFile()) return "not-a-file";
    const handle = await open(name, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      if (!(await handle.stat()).isFile()) return "not-a-file";
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      return holderOf(JSON.parse(buffer.toString("utf8", 0, bytesRead))) ?? "unreadable";
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    return errorCode(thrown) === "ENOENT" ? "gone" : "unreadable";
  }
}

function holderOf(data: unknown): Holder | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { pid, host, user, since } = data as Readonly<Record<string, unknown>>;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return isWord(host) && isWord(user) && isWord(since) ? { pid, host, user, since } : undefined;
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value.length <= 255;
}

function isSame(one: Holder, other: Holder): boolean {
  return one.pid === other.pid && one.host === other.host && one.since === other.since;
}

/**
 * Whether the process is certainly gone, which can be known only on this machine. A lock with our own number is from
 * before a restart of the machine; a lock on a lock with our number may be ours.
 */
function isDead({ pid, host }: Holder, guards: number): boolean {
  return host === hostname() && (pid === process.pid ? guards === 0 : !isRunning(pid));
}

/** Whether a process with this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return errorCode(thrown) !== "ESRCH";
  }
}

/** Deletes the lock if it is ours; synchronously, because the program may be ending. */
function removeOwn(name: string, content: Buffer): void {
  try {
    const info = lstatSync(name);
    if (info.isFile() && info.size === content.length && readFileSync(name).equals(content)) unlinkSync(name);
  } catch {
    // It is gone already, or its folder is.
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "?";
  }
}

/** A moment as people write it, to the minute. */
function readable(since: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(since) ? `${since.slice(0, 10)} ${since.slice(11, 16)} UTC` : since;
}
