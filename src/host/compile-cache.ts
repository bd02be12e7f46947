/** Keeps what Node.js compiles of the program for the next start, where Node.js can do that (22.8 and later). */
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Switches the compile cache on, in the person's cache folder. `NODE_DISABLE_COMPILE_CACHE=1` keeps it off; where nothing
 * can be written, Node.js does without it.
 */
export function enableCompileCache(env: Readonly<Record<string, string | undefined>>): void {
  const { enableCompileCache: enable } = process.getBuiltinModule("node:module") as {
    readonly enableCompileCache?: (folder: string) => unknown;
  };
  enable?.(join(cacheFolder(env, process.platform), "tip-checklist"));
}

/** The folder for what programs can make again; by the XDG specification, except on Windows and macOS. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string = homedir(),
): string {
  if (platform === "win32") return env["LOCALAPPDATA"] || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Caches");
  const given = env["XDG_CACHE_HOME"];
  return given !== undefined && isAbsolute(given) ? given : join(home, ".cache");
}
