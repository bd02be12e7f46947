/** The names that a name with wildcards stands for: not every shell expands them, and within quotes none does. */
import { existsSync } from "node:fs";
import { createFailure } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";

const WILDCARD = /[*?{[]/;

/** The names of all that fit `name`; `name` itself if it has no wildcard, or if something is called just so. */
export async function expandName(name: string): Promise<readonly string[]> {
  if (!WILDCARD.test(name) || existsSync(name)) return [name];
  const { glob } = await import("tinyglobby");
  const found = await glob(patternOf(name, process.platform), {
    onlyFiles: false,
    expandDirectories: false,
    ignore: ["**/node_modules/**"],
    followSymbolicLinks: false,
  });
  if (found.length === 0) throw createFailure("nothing-fits", { file: name });
  if (found.length > LIMITS.filesInFolder)
    throw createFailure("folder-too-large", { file: name, most: LIMITS.filesInFolder });
  return found.map((one) => one.replace(/(.)\/$/, "$1")).sort();
}

/** Only `*`, `?`, `[…]` and `{…}` have a meaning; on Windows a backslash separates folders, elsewhere it is a letter. */
function patternOf(name: string, platform: NodeJS.Platform): string {
  const pattern = platform === "win32" ? name.replaceAll("\\", "/") : name.replaceAll("\\", "\\\\");
  return pattern.replace(/[()!+@|]/g, "\\$&");
}
