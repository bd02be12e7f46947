/** Digests and random names. `node:crypto` is loaded when it is first needed, which takes longer than to use it. */
import type { Hash } from "node:crypto";

/** SHA-256 in hexadecimal digits; a text is taken as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return beginSha256().update(content).digest("hex");
}

/** SHA-256 of what comes piece by piece. */
export function beginSha256(): Hash {
  return process.getBuiltinModule("node:crypto").createHash("sha256");
}

/** The digest of a text as it is written in files. */
export function digest(text: string): string {
  return `sha256:${sha256(text)}`;
}

/** Twelve hexadecimal digits that nobody can foresee. */
export function randomDigits(): string {
  return process.getBuiltinModule("node:crypto").randomBytes(6).toString("hex");
}
