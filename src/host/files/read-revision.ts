/** Reads a file as it was at a revision, from git: without a shell, the network, or a filter of the repository. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { errorCode } from "./file-failure.ts";

/** The content of the file at a revision. Throws a failure if there is none. */
export async function readRevision(revision: string, file: string): Promise<Uint8Array> {
  if (revision.startsWith("-")) throw createFailure("revision-unknown", { revision, file }, EXIT.usage);
  // From the folder of the file, so that its own repository is used.
  const folder = dirname(file);
  const [cwd, name] = existsSync(folder) ? [folder, basename(file)] : [".", file];
  return readBlob(`${revision}:./${name}`, cwd).catch((thrown: unknown) => {
    if (errorCode(thrown) === "ENOENT") throw createFailure("git-missing", {});
    throw createFailure("revision-unknown", { revision, file });
  });
}

/** The content of what git calls `object`, at most one byte more than the limit. */
function readBlob(object: string, cwd: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(
      "git",
      ["cat-file", "blob", object],
      {
        cwd,
        encoding: "buffer",
        maxBuffer: LIMITS.fileBytes + 1,
        windowsHide: true,
        env: { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
      },
      (error, stdout) => {
        const isTooLong = errorCode(error) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
        if (error instanceof Error && !isTooLong) reject(error);
        else resolve(stdout);
      },
    );
  });
}
