/** What stands on the sheets of a PDF, where `pdftotext` is at hand. Always in CI. */
import { spawnSync } from "node:child_process";

const isThere = spawnSync("pdftotext", ["-v"]).error === undefined;
if (!isThere && process.env["CI"] !== undefined) throw new Error("pdftotext is missing; install poppler-utils.");
if (!isThere) process.stderr.write("Skipped: what stands on printed sheets; pdftotext is not installed here.\n");

/** The text of a PDF in the order in which it is read; undefined where it cannot be told. */
export function pdfText(file: string): string | undefined {
  if (!isThere) return undefined;
  const { stdout, status } = spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`pdftotext could not read ${file}.`);
  return stdout;
}
