/** A word processor that opens files: LibreOffice without a window. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { installed, runs } from "./installed.ts";

export const hasOffice = installed("LibreOffice", "install libreoffice-writer-nogui", runs("soffice", "--version"));

const FILTERS = { pdf: "pdf", txt: "txt:Text (encoded):UTF8" } as const;

/** Opens the files and writes them into `folder` in another form. Gives the names of what was written. */
export function convertByOffice(
  files: readonly string[],
  form: keyof typeof FILTERS,
  folder: string,
): readonly string[] {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", FILTERS[form], "--outdir", folder, ...files];
  const { status, stderr } = spawnSync("soffice", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
  return files.map((file) => join(folder, `${basename(file, ".docx")}.${form}`));
}

/** A text that LibreOffice wrote. */
export function readOfficeText(file: string): string {
  return readFileSync(file, "utf8").replace(/^\ufeff/, "");
}
