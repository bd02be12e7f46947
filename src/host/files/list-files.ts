/** Finds files: what is in the present folder, and what a name stands for. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inFolder } from "../../workspace/file-names.ts";
import type { Inputs } from "../../workspace/files.ts";
import { createFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { fileFailure } from "./file-failure.ts";

const realName = realpathSync.native;

const OURS = /\.(?:ya?ml|json)$/i;
/** Files of word processors that could be forms which came back. */
const WORD = /\.(?:do[ct][xm]?|odt|ott|rtf|wps)$/i;
/** What editors, sync clients, word processors and this program leave beside a file. */
const LEFT_BEHIND = /^~\$|~$|\.(?:tmp|bak|old|lock)$/i;

/** The YAML and JSON files in a folder, by default the present one, sorted; without hidden ones. */
export async function listFiles(folder = ""): Promise<readonly string[]> {
  const entries = await readdir(folder === "" ? "." : folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && OURS.test(entry.name))
    .map(({ name }) => inFolder(folder, name))
    .sort();
}

/** The file, or the folder with files to read in it, that has this name. Throws a failure if there is nothing to read. */
export function listInputs(name: string, withWord: boolean): Inputs {
  try {
    const info = statSync(name);
    if (!info.isDirectory()) return { kind: "file", identity: realName(name) };
    const found: Listing = { withWord, files: [], skipped: 0 };
    list(name, realName(name), found, 0);
    if (found.files.length === 0)
      throw createFailure("folder-without-files", { file: name, word: withWord ? "yes" : "no" });
    if (found.files.length > LIMITS.filesInFolder)
      throw createFailure("folder-too-large", { file: name, most: LIMITS.filesInFolder });
    return { kind: "folder", ...found };
  } catch (thrown) {
    throw fileFailure(thrown, name, "read");
  }
}

interface Listing {
  readonly withWord: boolean;
  readonly files: { file: string; identity: string }[];
  skipped: number;
}

/** Most levels of folders that are followed; links to folders are not. */
const DEPTH = 16;

/** Adds what is in a folder, whose real path is `real`; that of a file in it, unless it is a link, follows from it. */
function list(folder: string, real: string, found: Listing, depth: number): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.files.length > LIMITS.filesInFolder) return;
    const file = join(folder, entry.name);
    const isHidden = entry.name.startsWith(".");
    if (entry.isDirectory()) {
      if (!isHidden && entry.name !== "node_modules" && depth < DEPTH)
        list(file, join(real, entry.name), found, depth + 1);
    } else if (isListed(entry.name.replace(LEFT_BEHIND, ""), found)) {
      if (isHidden || LEFT_BEHIND.test(entry.name) || !entry.isFile()) found.skipped += 1;
      else found.files.push({ file, identity: join(real, entry.name) });
    }
  }
}

function isListed(name: string, { withWord }: Listing): boolean {
  return OURS.test(name) || (withWord && WORD.test(name));
}
