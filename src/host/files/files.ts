/** The file system of this machine. */
import { type Stats, constants } from "node:fs";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import type { Files, Lock } from "../../workspace/files.ts";
import { createFailure, EXIT, isFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { lockName, unsavedName } from "./beside-names.ts";
import { type Disk, DISK } from "./disk.ts";
import { expandName } from "./expand-name.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { mayNotReplace, willLoseGroup } from "./file-owner.ts";
import { findCopies, removeLeftovers } from "./leftovers.ts";
import { listFiles, listInputs } from "./list-files.ts";
import { lockFile } from "./lock-file.ts";
import { type Machine, NewFile, PRIVATE } from "./new-file.ts";
import { openFolder } from "./open-folder.ts";
import { openOutput } from "./open-output.ts";
import { readFile, readFileAtOnce } from "./read-file.ts";
import { readRevision } from "./read-revision.ts";
import { realTarget } from "./real-target.ts";
import { replaceFile } from "./replace-file.ts";
import { Unfinished } from "./unfinished.ts";

export interface FilesOptions extends Partial<Machine> {
  /** Standard input. */
  readonly input: () => Readable;
}

/**
 * The files of this machine. After `signal`, which ends a session, nothing is tried for long; without a session nothing
 * else waits while a file is read.
 */
export function createFiles({ input, signal, ...options }: FilesOptions): Files {
  const disk = options.disk ?? DISK;
  const onDoubt = options.onDoubt ?? (() => undefined);
  const machine: Machine = { disk, unfinished: options.unfinished ?? new Unfinished(), signal, onDoubt };
  const read = signal === undefined ? readFileAtOnce : readFile;
  /** What was read in this run, or named to be read: no output may replace it. */
  const inputs = new Set<string>();
  const noteInput = (file: string): void => {
    try {
      inputs.add(identityOf(disk.statSync(file)));
    } catch (thrown) {
      throw fileFailure(thrown, file, "read");
    }
  };
  const isInput = (info: Stats): boolean => inputs.has(identityOf(info));
  return {
    async read(file): Promise<Uint8Array | undefined> {
      const bytes = await read(file, disk);
      if (bytes !== undefined) noteInput(file);
      return bytes;
    },
    readRevision,
    readInput: () => readAll(input()),
    async save(file, text, expected): Promise<Uint8Array> {
      const target = await realTarget(disk, file);
      if (!isSame(await readFile(target, disk), expected)) throw createFailure("file-changed", { file });
      const bytes = Buffer.from(text, "utf8");
      if (bytes.length > LIMITS.fileBytes) throw createFailure("file-full", { most: LIMITS.fileBytes });
      const fresh = await writeNew(machine, target, file, bytes);
      if (expected !== undefined) await replaceFile(machine, fresh, expected);
      else
        await place(fresh).catch((thrown: unknown) => {
          throw isFailure(thrown, "file-exists") ? createFailure("file-changed", { file }) : thrown;
        });
      return bytes;
    },
    async create(file, text): Promise<void> {
      const there = await disk.stat(file).catch(() => undefined);
      if (there !== undefined && isInput(there)) throw createFailure("output-is-input", { file }, EXIT.usage);
      await createFile(machine, file, text);
    },
    async saveBeside(file, text): Promise<string> {
      for (let number = 1; ; number += 1) {
        const name = unsavedName(file, number);
        try {
          await createFile(machine, name, text);
          return name;
        } catch (thrown) {
          if (!isFailure(thrown, "file-exists") || number === MOST_UNSAVED) throw thrown;
        }
      }
    },
    lock: (file, onTakenOver) => lockAndTidy(machine, file, onTakenOver),
    async tidy(file): Promise<void> {
      try {
        const target = await realTarget(disk, file);
        const isLocked = await disk.lstat(lockName(target)).then(() => true, () => false); // prettier-ignore
        if (isLocked) await (await lockAndTidy(machine, file, () => undefined)).release();
        else await removeLeftovers(machine, target);
      } catch {
        // What is left does no harm.
      }
    },
    list: listFiles,
    copiesOf: (file) => findCopies(disk, file),
    async probe(file): Promise<void> {
      const target = await realTarget(disk, file);
      try {
        await disk.access(dirname(target), constants.W_OK);
        const old = await disk.stat(target).catch(() => undefined);
        if (old === undefined) return;
        await disk.access(target, constants.W_OK);
        const folder = await disk.stat(dirname(target));
        if (willLoseGroup(old, folder)) throw createFailure("group-lost", { file });
        if (mayNotReplace(old, folder)) throw createFailure("may-not-write", { file });
      } catch (thrown) {
        throw fileFailure(thrown, file, "write");
      }
    },
    expand: expandName,
    async listInputs(name, withWord = false) {
      const found = await Promise.resolve().then(() => listInputs(name, withWord));
      if (found.kind === "file") noteInput(name);
      return found;
    },
    async makeFolder(folder): Promise<void> {
      await disk.mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
        throw fileFailure(thrown, folder, "write");
      });
    },
    openOutput: (file, mayReplace) => openOutput(machine, file, { mayReplace, isInput }),
    openFolder: (folder, options) => openFolder(machine, folder, options),
  };
}

/** Most unsaved copies kept beside one file. */
const MOST_UNSAVED = 999;

/** The same for all names of a file. */
function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
}

/** Writes a new file that only its owner may read; throws `file-exists` rather than replace one. */
async function createFile(machine: Machine, file: string, text: string): Promise<void> {
  await removeLeftovers(machine, file);
  await place(await writeNew(machine, file, file, Buffer.from(text, "utf8")));
}

async function writeNew(machine: Machine, target: string, file: string, bytes: Uint8Array): Promise<NewFile> {
  const fresh = await NewFile.open(machine, { target, file, mode: PRIVATE });
  await fresh.write(bytes);
  return fresh;
}

async function place(fresh: NewFile): Promise<void> {
  await fresh.finish();
  await fresh.place();
}

/** Locks a file, and deletes what killed sessions left beside it. */
async function lockAndTidy(machine: Machine, file: string, onTakenOver: () => void): Promise<Lock> {
  const { disk } = machine;
  const target = await realTarget(disk, file);
  const lock = await lockFile(machine, target, file, onTakenOver);
  try {
    await removeLeftovers(machine, target, lockName(target));
    await refuseOtherNames(disk, target, file);
    return lock;
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

/** The first save would make several files of one that has several names (hard links). */
async function refuseOtherNames(disk: Disk, target: string, file: string): Promise<void> {
  const info = await disk.stat(target).catch(() => undefined);
  if (info !== undefined && info.nlink > 1) throw createFailure("several-names", { file });
}

async function readAll(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk as Uint8Array);
      chunks.push(bytes);
      length += bytes.length;
      if (length > LIMITS.fileBytes) break;
    }
  } catch (thrown) {
    throw createFailure("input-failed", { code: errorCode(thrown) ?? "" });
  }
  return Buffer.concat(chunks);
}
