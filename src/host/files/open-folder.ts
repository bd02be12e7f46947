/** A folder of files that a command writes for others: it appears whole, or not at all. */
import { dirname, join } from "node:path";
import { createFailure, EXIT, isFailure } from "../../messages/failure.ts";
import type { FolderOptions, OutputFile, OutputFolder } from "../../workspace/files.ts";
import { replacedName, temporaryName } from "./beside-names.ts";
import type { Disk } from "./disk.ts";
import { errorCode, fileFailure } from "./file-failure.ts";
import { removeFolder, removeLeftovers, removeReplaced } from "./leftovers.ts";
import type { Machine } from "./new-file.ts";
import { openOutput } from "./open-output.ts";
import { realTarget } from "./real-target.ts";

/** Opens a folder for outputs; see `Files.openFolder`. Its files are written into a hidden folder beside it. */
export async function openFolder(machine: Machine, folder: string, options: FolderOptions): Promise<OutputFolder> {
  const { disk, unfinished } = machine;
  /** Does something; a failure names the folder as the person does, not the hidden one. */
  const attempt = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (thrown) {
      if (!isFailure(thrown)) throw fileFailure(thrown, folder, "write");
      const values = "file" in thrown.values ? { ...thrown.values, file: folder } : thrown.values;
      throw Object.assign(thrown, { values });
    }
  };
  return attempt(async () => {
    const named = withoutSlash(folder);
    await disk.mkdir(dirname(named), { recursive: true });
    const target = await realTarget(disk, named);
    // Where a killed run had moved an earlier folder away, it is there again now.
    await removeLeftovers(machine, target);
    await refuse(disk, target, folder, options);
    const hidden = temporaryName(target);
    const remove = (): void => {
      removeFolder(disk, hidden);
    };
    await unfinished.create(hidden, () => disk.mkdir(hidden), remove);
    const discard = (): Promise<void> => {
      remove();
      unfinished.settle(hidden);
      return Promise.resolve();
    };
    return {
      open: (name) =>
        attempt(async (): Promise<OutputFile> => {
          const file = join(hidden, name);
          await disk.mkdir(dirname(file), { recursive: true });
          const output = await openOutput(machine, file, { mayReplace: false, isInput: () => false });
          return {
            write: (content) => attempt(() => output.write(content)),
            close: () => attempt(() => output.close()),
          };
        }),
      close: () =>
        attempt(async () => {
          // What somebody put there meanwhile is not replaced either.
          await refuse(disk, target, folder, options);
          await exchange(machine, hidden, target);
          unfinished.settle(hidden);
        }),
      discard,
    };
  });
}

/** Throws a failure if there is a file of this name, or a folder that is not to be replaced. */
async function refuse(disk: Disk, target: string, folder: string, { mayReplace, isOwn }: FolderOptions): Promise<void> {
  const there = await statOf(disk, target);
  if (there === undefined) return;
  if (!there.isDirectory()) throw createFailure("folder-is-file", { file: folder }, EXIT.usage);
  const names = await filesBelow(disk, target, "");
  const [first] = names;
  if (first === undefined) return;
  if (!mayReplace) throw createFailure("folder-not-empty", { file: folder });
  const other = names.find((name) => !isOwn(name));
  if (other !== undefined) throw createFailure("folder-not-own", { file: folder, other }, EXIT.usage);
}

async function statOf(disk: Disk, name: string): Promise<{ isDirectory(): boolean } | undefined> {
  return disk.stat(name).catch((thrown: unknown) => {
    if (errorCode(thrown) === "ENOENT") return undefined;
    throw thrown;
  });
}

/** The names of all that is below a folder and is no folder, with `/` between folders. */
async function filesBelow(disk: Disk, folder: string, before: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of await disk.readdir(join(folder, before))) {
    const below = `${before}${name}`;
    const isFolder = (await disk.lstat(join(folder, below))).isDirectory();
    names.push(...(isFolder ? await filesBelow(disk, folder, `${below}/`) : [below]));
  }
  return names;
}

/**
 * Gives the hidden folder its name. What had the name is deleted afterwards, and is there again if that fails; if the
 * program is killed in between, the next run puts it back.
 */
async function exchange({ disk, unfinished }: Machine, hidden: string, target: string): Promise<void> {
  const there = await statOf(disk, target);
  if (there === undefined) {
    await disk.rename(hidden, target);
    return;
  }
  const old = replacedName(target);
  const putBack = (): void => {
    try {
      disk.renameSync(old, target);
    } catch {
      // The new folder has the name already.
    }
  };
  await unfinished.create(old, () => disk.rename(target, old), putBack);
  try {
    await disk.rename(hidden, target);
  } catch (thrown) {
    putBack();
    throw thrown;
  } finally {
    unfinished.settle(old);
  }
  removeReplaced(disk, old, target);
}

function withoutSlash(folder: string): string {
  return folder.replace(/(?<=[^/\\])[/\\]+$/, "");
}
