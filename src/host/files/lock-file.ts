/**
 * The lock beside a file that is being worked on: it says who works on it, on which machine, since when. No lock is stale
 * by age: a laptop may have slept. A lock is taken over only if its process ran on this machine and is gone, and by one
 * session only, which holds a lock on the lock meanwhile.
 */
import { constants } from "node:fs";
import { hostname, userInfo } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Lock } from "../../workspace/files.ts";
import { createFailure } from "../../messages/failure.ts";
import { guardName, lockName } from "./beside-names.ts";
import type { Disk } from "./disk.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { isRunning } from "./is-running.ts";
import { type Machine, NewFile, NO_LINKS, PRIVATE } from "./new-file.ts";

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly user: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Most attempts at a lock that another session is writing or taking over. */
const TRIES = 60;
/** Attempts after which a lock that is still empty was left by a session that was killed while it wrote it. */
const EMPTY_TRIES = 50;
/** Attempts after which a lock that makes no sense is not going to. */
const UNREADABLE_TRIES = 5;
/** Milliseconds between two attempts. */
const PAUSE_MS = 20;
/** Most bytes that are read of a lock, which has a few hundred. */
const MOST_BYTES = 4_096;
/** Most locks on locks; the second is needed only if a session is killed while it takes over a lock. */
const MOST_GUARDS = 2;

/** Claims `target` (a real path); `file` is the name that the person used. Throws `file-locked` while another process holds it. */
export async function lockFile(machine: Machine, target: string, file: string, onTakenOver: () => void): Promise<Lock> {
  const { disk, unfinished } = machine;
  const name = lockName(target);
  const mine: Holder = { pid: process.pid, host: hostname(), user: userName(), since: new Date().toISOString() };
  const content = Buffer.from(`${JSON.stringify(mine)}\n`);
  if ((await acquire({ machine, name, target, file, content }, 0)) === "taken-over") onTakenOver();
  // A lock on this lock, of a session that was killed while it took it over, is of no use any more.
  await disk.unlink(guardName(name)).catch(() => undefined);
  return {
    release(): Promise<void> {
      removeOwn(disk, name, content);
      unfinished.settle(name);
      return Promise.resolve();
    },
  };
}

/** A lock that is wanted: its name, what it is for, and its content. */
interface Claim {
  readonly machine: Machine;
  readonly name: string;
  readonly target: string;
  readonly file: string;
  readonly content: Uint8Array;
}

async function acquire(claim: Claim, guards: number): Promise<"new" | "taken-over"> {
  const { machine, name, file } = claim;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await placeLock(claim)) return "new";
    const holder = await readHolder(machine.disk, name);
    if (holder === "gone") continue;
    if (holder === "not-a-file" || (holder === "unreadable" && tries > UNREADABLE_TRIES)) break;
    const isLeft = typeof holder === "object" ? isDead(holder, guards) : holder === "empty" && tries >= EMPTY_TRIES;
    if (isLeft && holder !== "unreadable") {
      if (guards === MOST_GUARDS) break;
      if (await takeOver(claim, holder, guards)) return "taken-over";
    } else if (typeof holder === "object" && guards === 0) {
      const { user, host, since } = holder;
      throw createFailure("file-locked", { file, user, host, since: readable(since), lock: name });
    } else {
      // Another session is writing it, or holds a lock on a lock for a moment.
      await wait(PAUSE_MS);
    }
  }
  throw createFailure("lock-unreadable", { file, lock: name });
}

/** Puts the lock there, unless there is one. Where there are no hard links, it is empty for a moment. */
async function placeLock(claim: Claim): Promise<boolean> {
  const { machine, name, file, content } = claim;
  const { disk, unfinished } = machine;
  const remove = (): void => {
    removeOwn(disk, name, content);
  };
  const fresh = await writeLock(claim);
  try {
    await unfinished.create(name, () => disk.link(fresh.temporary, name), remove);
    return true;
  } catch (thrown) {
    unfinished.settle(name);
    const code = errorCode(thrown) ?? "";
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw fileFailure(thrown, file, "write");
  } finally {
    await fresh.discard();
  }
  try {
    const handle = await unfinished.create(name, () => disk.open(name, "wx", PRIVATE), remove);
    await handle.writeFile(content).finally(() => handle.close());
    return true;
  } catch (thrown) {
    if (errorCode(thrown) !== "EEXIST") await disk.unlink(name).catch(() => undefined);
    unfinished.settle(name);
    if (errorCode(thrown) === "EEXIST") return false;
    throw fileFailure(thrown, file, "write");
  }
}

/** Writes the lock under a temporary name. */
async function writeLock({ machine, target, name, file, content }: Claim): Promise<NewFile> {
  const fresh = await NewFile.open(machine, { target: name, file, mode: PRIVATE, beside: target });
  await fresh.write(content);
  await fresh.close();
  return fresh;
}

/** Replaces the lock that was left, unless somebody else did so first. */
async function takeOver(claim: Claim, left: Holder | "empty", guards: number): Promise<boolean> {
  const { machine, name, file, content } = claim;
  const { disk, unfinished } = machine;
  const guard = guardName(name);
  await acquire({ ...claim, name: guard }, guards + 1);
  try {
    const holder = await readHolder(disk, name);
    if (!(left === "empty" ? holder === "empty" : typeof holder === "object" && isSame(holder, left))) return false;
    const fresh = await writeLock(claim);
    const remove = (): void => {
      removeOwn(disk, name, content);
    };
    try {
      await unfinished.create(name, () => disk.rename(fresh.temporary, name), remove);
      return true;
    } catch (thrown) {
      unfinished.settle(name);
      throw fileFailure(thrown, file, "write");
    } finally {
      await fresh.discard();
    }
  } finally {
    await disk.unlink(guard).catch(() => undefined);
    unfinished.settle(guard);
  }
}

/**
 * What the lock says. Anybody can write in a shared folder, so nothing in it is trusted. "empty" is also what has only
 * zeros, as after a power failure.
 */
async function readHolder(disk: Disk, name: string): Promise<Holder | "gone" | "empty" | "unreadable" | "not-a-file"> {
  try {
    if (!(await disk.lstat(name)).isFile()) return "not-a-file";
    const handle = await disk.open(name, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      if (!(await handle.stat()).isFile()) return "not-a-file";
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
      if (buffer.subarray(0, bytesRead).every((byte) => byte === 0)) return "empty";
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

/** Deletes the lock if it is ours; synchronously, because the program may be ending. */
function removeOwn(disk: Disk, name: string, content: Uint8Array): void {
  try {
    const info = disk.lstatSync(name);
    const isOurs = info.isFile() && info.size === content.length && disk.readFileSync(name).equals(content);
    if (isOurs) disk.unlinkSync(name);
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
