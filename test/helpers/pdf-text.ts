/** What is on the sheets of a PDF, as `pdftotext` reads it. */
import { spawnSync } from "node:child_process";
import { installed, runs } from "./installed.ts";

export const hasPdfText = installed("pdftotext", "install poppler-utils", runs("pdftotext", "-v"));

/** The text of a PDF in the order in which it is read; a form feed ends each sheet. */
export function pdfText(file: string): string {
  const { stdout, status } = spawnSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`pdftotext could not read ${file}.`);
  return stdout;
}
