/** Digests and names by chance. What makes them takes the program longer to load than to use, and many runs need none. */

/** SHA-256 in hexadecimal digits; a text is taken as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(content).digest("hex");
}

/** Twelve hexadecimal digits that nobody can foresee. */
export function randomDigits(): string {
  return process.getBuiltinModule("node:crypto").randomBytes(6).toString("hex");
}
