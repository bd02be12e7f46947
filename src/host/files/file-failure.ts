import { createFailure, isFailure, type Failure } from "../../messages/failure.ts";

/** The code of a system error, such as `ENOENT`; undefined for anything else. */
export function errorCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
}

/** A system error as a failure that names the file. Throws anything else again. */
export function fileFailure(thrown: unknown, file: string, doing: "read" | "write"): Failure {
  if (isFailure(thrown)) return thrown;
  const code = errorCode(thrown);
  switch (code) {
    case "ENOENT":
      return createFailure(doing === "read" ? "file-missing" : "folder-missing", { file });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return createFailure(doing === "read" ? "may-not-read" : "may-not-write", { file });
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return doing === "read" ? createFailure("read-failed", { file, code }) : createFailure("disk-full", { file });
    case "EISDIR":
      return createFailure("is-folder", { file });
    case "ELOOP":
      return createFailure("link-to-nowhere", { file });
    case "ENOTDIR":
      return createFailure("folder-missing", { file });
    case "ENAMETOOLONG":
      return createFailure("name-too-long", { file });
    default:
      if (code === undefined || !isSystemCode(code)) throw thrown;
      return createFailure(doing === "read" ? "read-failed" : "disk-failed", { file, code });
  }
}

/** Whether a code is the system's, such as `ESTALE`, not Node's own, such as `ERR_INVALID_ARG_TYPE`. */
function isSystemCode(code: string): boolean {
  return /^E[A-Z0-9]+$/.test(code);
}
