/** The file system of this machine. */
import { constants } from "node:fs";
import { access, lstat, mkdir, readFile as readWhole, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import type { Files } from "../../workspace/files.ts";
import { createFailure, isFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { unsavedName } from "./beside-names.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { mayNotReplace, willLoseGroup } from "./file-owner.ts";
import { findCopies, removeLeftovers } from "./leftovers.ts";
import { listFiles, listInputs } from "./list-files.ts";
import { lockFile } from "./lock-file.ts";
import { openOutput } from "./output-file.ts";
import { readFile, readFileAtOnce } from "./read-file.ts";
import { readRevision } from "./read-revision.ts";
import { createFile, replaceFile } from "./replace-file.ts";

/**
 * The files of this machine; `input` is standard input. After `signal`, which ends a session, nothing is tried for long;
 * without a session nothing else waits while a file is read.
 */
export function createFiles(input: () => Readable, signal?: AbortSignal): Files {
  return {
    read: signal === undefined ? readFileAtOnce : readFile,
    readRevision,
    readInput: () => readAll(input()),
    async save(file, text, expected): Promise<Uint8Array> {
      const target = await realTarget(file);
      const previous = await readFile(target);
      if (!isSame(previous, expected)) throw createFailure("file-changed", { file });
      const bytes = Buffer.from(text, "utf8");
      if (bytes.length > LIMITS.fileBytes) throw createFailure("file-full", { most: LIMITS.fileBytes });
      await replaceFile({ target, file, bytes, previous, signal });
      return bytes;
    },
    async create(file, text): Promise<void> {
      await createFile(file, Buffer.from(text, "utf8"));
    },
    async saveBeside(file, text): Promise<string> {
      const bytes = Buffer.from(text, "utf8");
      for (let number = 1; ; number += 1) {
        const name = unsavedName(file, number);
        try {
          await createFile(name, bytes);
          return name;
        } catch (thrown) {
          if (!isFailure(thrown, "file-exists") || number === MOST_UNSAVED) throw thrown;
        }
      }
    },
    async lock(file, onTakenOver) {
      const target = await realTarget(file);
      const lock = await lockFile(target, file, onTakenOver);
      try {
        await removeLeftovers(target);
        await refuseOtherNames(target, file);
        return lock;
      } catch (thrown) {
        await lock.release();
        throw thrown;
      }
    },
    list: listFiles,
    copiesOf: findCopies,
    async probe(file): Promise<void> {
      const target = await realTarget(file);
      try {
        await access(dirname(target), constants.W_OK);
        const old = await stat(target).catch(() => undefined);
        if (old === undefined) return;
        await access(target, constants.W_OK);
        const folder = await stat(dirname(target));
        if (willLoseGroup(old, folder)) throw createFailure("group-lost", { file });
        if (mayNotReplace(old, folder)) throw createFailure("may-not-write", { file });
      } catch (thrown) {
        throw fileFailure(thrown, file, "write");
      }
    },
    listInputs: (name) => Promise.resolve().then(() => listInputs(name)),
    async deliver(file, content, replace): Promise<void> {
      const target = replace ? await realTarget(file) : file;
      if (replace) await replaceFile({ target, file, bytes: content, previous: undefined, signal });
      else
        await createFile(file, content).catch((thrown: unknown) => {
          throw isFailure(thrown, "file-exists") ? createFailure("output-exists", { file }) : thrown;
        });
      const written = await readWhole(target).catch((thrown: unknown) => {
        throw fileFailure(thrown, file, "read");
      });
      if (!written.equals(content)) throw createFailure("not-as-written", { file });
    },
    async makeFolder(folder): Promise<void> {
      await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
        throw fileFailure(thrown, folder, "write");
      });
    },
    openOutput,
  };
}

/** Most unsaved copies kept beside one file. */
const MOST_UNSAVED = 999;

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0;
}

/** The first save would make several files of one that has several names (hard links). */
async function refuseOtherNames(target: string, file: string): Promise<void> {
  const info = await stat(target).catch(() => undefined);
  if (info !== undefined && info.nlink > 1) throw createFailure("several-names", { file });
}

/** The real path of a file, by following symbolic links; a link to nowhere is refused. */
async function realTarget(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (thrown) {
    if (errorCode(thrown) !== "ENOENT") throw fileFailure(thrown, file, "read");
  }
  const link = await lstat(file).catch(() => undefined);
  if (link?.isSymbolicLink() === true) throw createFailure("link-to-nowhere", { file });
  try {
    const folder = await realpath(dirname(file));
    return `${folder}/${file.split(/[\\/]/).at(-1) ?? ""}`;
  } catch (thrown) {
    throw fileFailure(thrown, file, "write");
  }
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
