import { dirname } from "node:path";
import { createFailure } from "../../messages/failure.ts";
import type { Disk } from "./disk.ts";
import { errorCode, fileFailure } from "./file-failure.ts";

/** The real path of a file, by following symbolic links; a link to nowhere is refused. */
export async function realTarget(disk: Disk, file: string): Promise<string> {
  try {
    return await disk.realpath(file);
  } catch (thrown) {
    if (errorCode(thrown) !== "ENOENT") throw fileFailure(thrown, file, "read");
  }
  const link = await disk.lstat(file).catch(() => undefined);
  if (link?.isSymbolicLink() === true) throw createFailure("link-to-nowhere", { file });
  try {
    const folder = await disk.realpath(dirname(file));
    return `${folder}/${file.split(/[\\/]/).at(-1) ?? ""}`;
  } catch (thrown) {
    throw fileFailure(thrown, file, "write");
  }
}
