/** Writes a document for others, and makes sure that it is on the disk as it was meant. */
import { readFile } from "node:fs/promises";
import { createFailure, isFailure } from "../../messages/failure.ts";
import { fileFailure } from "./file-failure.ts";
import { createFile, replaceFile } from "./replace-file.ts";

/** Writes `content` to `target` and reads it back; `file` is how the person called it. Throws failures that name it. */
export async function deliverFile(
  target: string,
  file: string,
  content: Uint8Array,
  replace: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (replace) await replaceFile({ target, file, bytes: content, previous: undefined, signal });
  else
    await createFile(file, content).catch((thrown: unknown) => {
      throw isFailure(thrown, "file-exists") ? createFailure("output-exists", { file }) : thrown;
    });
  const written = await readFile(target).catch((thrown: unknown) => {
    throw fileFailure(thrown, file, "read");
  });
  if (!written.equals(content)) throw createFailure("not-as-written", { file });
}
