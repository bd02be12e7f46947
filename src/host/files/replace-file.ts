/**
 * Puts a new file in the place of an old one, and keeps what was there as `NAME~`. What another program saves meanwhile is
 * never lost: the old file is compared right before each attempt, and looked at again afterwards.
 */
import type { Stats } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { createFailure } from "../../messages/failure.ts";
import { previousName, temporaryName } from "./beside-names.ts";
import type { Disk } from "./disk.ts";
import { errorCode } from "./file-failure.ts";
import { type Machine, type Wanted, NewFile, PRIVATE, removeNow } from "./new-file.ts";
import { readContent } from "./read-file.ts";

/** Milliseconds for which a file that another program (a scanner, an office program) holds is tried again. */
const RETRY_MS = 5_000;
/** The same once the person is leaving. */
const HURRY_MS = 300;
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);

/**
 * Gives a file that was written its name, in the place of another. Throws `file-changed`, and leaves what is there, if that
 * is not what is `expected`; whatever is there is replaced if that is undefined.
 */
export async function replaceFile(machine: Machine, fresh: NewFile, expected?: Uint8Array): Promise<void> {
  const { disk, unfinished, signal } = machine;
  const { target } = fresh.wanted;
  const old = await disk.stat(target).catch(() => undefined);
  await fresh.finish(old);
  await fresh.attempt(async () => {
    const kept = await retrying(signal, async () => {
      const second = expected && (await keepOld(machine, fresh.wanted, old, expected));
      try {
        await disk.rename(fresh.temporary, target);
        return second;
      } catch (thrown) {
        await second?.discard();
        throw thrown;
      }
    });
    unfinished.settle(fresh.temporary);
    if (kept !== undefined && expected !== undefined) await settleOld(machine, fresh.wanted, kept, expected);
    await fresh.settled();
  });
}

/** A second name of the old file, or the name of a copy of it. */
interface OldFile {
  readonly name: string;
  discard(): Promise<void>;
}

/**
 * Keeps what is replaced under a second name: if another program saves in it at the last moment, that is not lost. Throws
 * `file-changed` if it is not what is expected. Undefined if it cannot be kept; that is no reason not to save.
 */
async function keepOld(
  machine: Machine,
  { target, file }: Wanted,
  old: Stats | undefined,
  expected: Uint8Array,
): Promise<OldFile | undefined> {
  const { disk, unfinished } = machine;
  await compare(disk, target, file, expected);
  const name = temporaryName(target);
  const discard = async (): Promise<void> => {
    await disk.unlink(name).catch(() => undefined);
    unfinished.settle(name);
  };
  try {
    const remove = (): void => {
      removeNow(disk, name);
    };
    await unfinished.create(name, () => disk.link(target, name), remove);
    return { name, discard };
  } catch {
    await discard();
  }
  // Some file systems have no links: there it is copied, and compared again because that takes a while.
  const copy = await writeCopy(machine, { target, file, mode: PRIVATE }, old, expected).catch(() => undefined);
  try {
    await compare(disk, target, file, expected);
  } catch (thrown) {
    await copy?.discard();
    throw thrown;
  }
  return copy && { name: copy.temporary, discard: () => copy.discard() };
}

async function writeCopy(
  machine: Machine,
  wanted: Wanted,
  old: Stats | undefined,
  bytes: Uint8Array,
): Promise<NewFile> {
  const copy = await NewFile.open(machine, wanted);
  await copy.write(bytes);
  await copy.finish(old);
  return copy;
}

/** Once the new file has its place: keeps the old one as `NAME~`. If another program saved in it meanwhile, puts it back. */
async function settleOld(
  { disk, unfinished }: Machine,
  { target, file }: Wanted,
  kept: OldFile,
  expected: Uint8Array,
): Promise<void> {
  const { name } = kept;
  const found = await readContent(name, disk).catch(() => undefined);
  if (found === undefined || isEqual(found, expected)) {
    await disk.rename(name, previousName(target)).catch(() => kept.discard());
    unfinished.settle(name);
    return;
  }
  unfinished.settle(name);
  try {
    await disk.rename(name, target);
  } catch (thrown) {
    await disk.rename(name, previousName(target));
    throw thrown;
  }
  throw createFailure("file-changed", { file });
}

/** Throws `file-changed` if something else is in the file than what is expected, or nothing. */
async function compare(disk: Disk, target: string, file: string, expected: Uint8Array): Promise<void> {
  const found = await readContent(target, disk);
  if (found === undefined || !isEqual(found, expected)) throw createFailure("file-changed", { file });
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Tries again for a while what fails because another program has the file; after `signal` for a moment only. */
async function retrying<T>(signal: AbortSignal | undefined, action: () => Promise<T>): Promise<T> {
  let until = Date.now() + RETRY_MS;
  let isHurried = false;
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    if (!isHurried && signal?.aborted === true) {
      isHurried = true;
      until = Math.min(until, Date.now() + HURRY_MS);
    }
    try {
      return await action();
    } catch (thrown) {
      if (!BUSY.has(errorCode(thrown) ?? "") || Date.now() > until) throw thrown;
    }
    await wait(pause);
  }
}
