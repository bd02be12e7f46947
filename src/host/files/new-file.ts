/**
 * Writes a file so that at every moment, whatever happens, either the old or the new content is there whole. Everything
 * that this program writes is written here.
 *
 * The new content goes to a file beside it, under a name that nobody can foresee. Its size is checked, it gets the owner,
 * group and mode of the old one, and it is on the disk before it gets its own name.
 */
import { type Stats, constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { createFailure } from "../../messages/failure.ts";
import { beginSha256 } from "../digest.ts";
import { temporaryName } from "./beside-names.ts";
import type { Disk } from "./disk.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { keepOwner } from "./file-owner.ts";
import type { Unfinished } from "./unfinished.ts";

/** What writing needs of the machine. */
export interface Machine {
  readonly disk: Disk;
  readonly unfinished: Unfinished;
  /** Once it aborts, the person is leaving, and nothing is tried for long. */
  readonly signal?: AbortSignal | undefined;
  /** Called for a file that was saved, but which the disk may lose if the power fails now. */
  readonly onDoubt: (file: string) => void;
}

/** A file that is to be written. */
export interface Wanted {
  /** The real path. */
  readonly target: string;
  /** The name that the person used, for failures. */
  readonly file: string;
  /** The mode if it is new, before the umask. */
  readonly mode: number;
  /** The file that the temporary name is for, if that is another one. */
  readonly beside?: string;
}

/** The mode of what may be confidential: only its owner may read it. */
export const PRIVATE = 0o600;
/** The mode of what is made to be read by others, as far as the person's umask permits. */
export const PUBLIC = 0o666;

/** Errors that mean that a file system has no hard links. */
export const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

/** A file that has only a temporary name until it is whole. Each function throws a failure, and leaves nothing then. */
export class NewFile {
  readonly temporary: string;
  readonly wanted: Wanted;
  readonly #machine: Machine;
  readonly #handle: FileHandle;
  readonly #digest = beginSha256();
  #length = 0;

  private constructor(machine: Machine, wanted: Wanted, temporary: string, handle: FileHandle) {
    this.#machine = machine;
    this.wanted = wanted;
    this.temporary = temporary;
    this.#handle = handle;
  }

  /** Begins a new file. */
  static async open(machine: Machine, wanted: Wanted): Promise<NewFile> {
    const temporary = temporaryName(wanted.beside ?? wanted.target);
    const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
    try {
      const handle = await machine.unfinished.create(
        temporary,
        () => machine.disk.open(temporary, flags, wanted.mode),
        () => {
          removeNow(machine.disk, temporary);
        },
      );
      return new NewFile(machine, wanted, temporary, handle);
    } catch (thrown) {
      machine.unfinished.settle(temporary);
      throw fileFailure(thrown, wanted.file, "write");
    }
  }

  /** Adds these bytes. */
  write(bytes: Uint8Array): Promise<void> {
    return this.attempt(async () => {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await this.#handle.write(bytes, written, bytes.length - written, this.#length);
        if (bytesWritten === 0) throw Object.assign(new Error("nothing written"), { code: "ENOSPC" });
        this.#digest.update(bytes.subarray(written, written + bytesWritten));
        written += bytesWritten;
        this.#length += bytesWritten;
      }
    });
  }

  /** Closes what may be lost with the power, such as a lock. */
  close(): Promise<void> {
    return this.attempt(() => this.#handle.close());
  }

  /** Waits until the disk has everything. Of an `old` file that it replaces it gets the owner, the group and the mode. */
  finish(old?: Stats): Promise<void> {
    return this.attempt(async () => {
      if ((await this.#handle.stat()).size !== this.#length)
        throw Object.assign(new Error("size differs"), { code: "EIO" });
      if (old !== undefined) await keepOwner(this.#handle, old, this.wanted.file);
      await sync(this.#handle);
      await this.#handle.close();
    });
  }

  /**
   * Gives it its name, where nothing has it. Throws `file-exists` if something has. Where there are no hard links, another
   * program that takes the name at this very moment is not noticed.
   */
  place(): Promise<void> {
    const { disk } = this.#machine;
    const { target, file } = this.wanted;
    return this.attempt(async () => {
      try {
        await disk.link(this.temporary, target);
        await this.discard();
      } catch (thrown) {
        const code = errorCode(thrown) ?? "";
        const isThere = code === "EEXIST" || (NO_LINKS.has(code) && (await exists(disk, target)));
        if (isThere) throw createFailure("file-exists", { file });
        if (!NO_LINKS.has(code)) throw thrown;
        await disk.rename(this.temporary, target);
        this.#machine.unfinished.settle(this.temporary);
      }
      await this.settled();
    });
  }

  /** Makes sure that its new name is on the disk. */
  async settled(): Promise<void> {
    const { disk, onDoubt } = this.#machine;
    try {
      await syncFolder(disk, dirname(this.wanted.target));
    } catch (thrown) {
      // The name is there all the same. What counts is what the next reader finds.
      if (!(await this.isAsWritten().catch(() => false))) throw thrown;
      onDoubt(this.wanted.file);
    }
  }

  /** Whether the file that has its name now is what was written. */
  async isAsWritten(): Promise<boolean> {
    const { disk } = this.#machine;
    const digest = beginSha256();
    const handle = await disk.open(this.wanted.target, "r");
    try {
      const buffer = Buffer.alloc(65_536);
      for (let length = 0; ;) {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, length);
        if (bytesRead === 0)
          return length === this.#length && digest.digest("hex") === this.#digest.copy().digest("hex");
        digest.update(buffer.subarray(0, bytesRead));
        length += bytesRead;
      }
    } finally {
      await handle.close();
    }
  }

  /** Deletes it under its temporary name. */
  async discard(): Promise<void> {
    await this.#machine.disk.unlink(this.temporary).catch(() => undefined);
    this.#machine.unfinished.settle(this.temporary);
  }

  /** Does something; if it fails, nothing of the file is left. */
  async attempt<T>(action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (thrown) {
      await this.#handle.close().catch(() => undefined);
      await this.discard();
      throw fileFailure(thrown, this.wanted.file, "write");
    }
  }
}

/** Deletes a file if it is there; at once, because the program may be ending. */
export function removeNow(disk: Disk, name: string): void {
  try {
    disk.unlinkSync(name);
  } catch {
    // It is gone already, or its folder is.
  }
}

async function exists(disk: Disk, name: string): Promise<boolean> {
  return disk.lstat(name).then(
    () => true,
    (thrown: unknown) => {
      if (errorCode(thrown) === "ENOENT") return false;
      throw thrown;
    },
  );
}

async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const handle = await disk.open(folder, "r").catch(() => undefined);
  if (handle === undefined) return;
  try {
    await sync(handle);
  } finally {
    await handle.close();
  }
}

/** Waits until the disk has it. Some network shares and Windows folders cannot say; then nothing can be done. */
async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (thrown) {
    if (!["ENOTSUP", "EINVAL", "EPERM", "EISDIR", "EBADF"].includes(errorCode(thrown) ?? "")) throw thrown;
  }
}
