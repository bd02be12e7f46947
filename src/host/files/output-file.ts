/** A file that results are written to, piece by piece. It appears under its name when it is whole. */
import { open, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { OutputFile } from "../../workspace/files.ts";
import { createFailure } from "../../messages/failure.ts";
import { randomDigits } from "../digest.ts";
import { fileFailure } from "./file-failure.ts";

/** Opens a file for results. What is no ordinary file, such as a pipe, is written to at once. */
export async function openOutput(file: string): Promise<OutputFile> {
  try {
    const info = await stat(file).catch(() => undefined);
    if (info?.isDirectory() === true) throw createFailure("is-folder", { file });
    const isOrdinary = info === undefined || info.isFile();
    const name = isOrdinary ? join(dirname(file), `.${basename(file)}.${randomDigits()}.tmp`) : file;
    const handle = await open(name, isOrdinary ? "wx" : "w", 0o644);
    const guarded = async (action: () => Promise<unknown>): Promise<void> => {
      try {
        await action();
      } catch (thrown) {
        await handle.close().catch(() => undefined);
        if (isOrdinary) await unlink(name).catch(() => undefined);
        throw fileFailure(thrown, file, "write");
      }
    };
    return {
      write: (text) => guarded(() => handle.writeFile(text, "utf8")),
      close: () =>
        guarded(async () => {
          if (isOrdinary) await handle.sync();
          await handle.close();
          if (isOrdinary) await rename(name, file);
        }),
    };
  } catch (thrown) {
    throw fileFailure(thrown, file, "write");
  }
}
