/** Shows a long text page by page, with the program that the person prefers. */
import { spawn } from "node:child_process";

/** The command of the pager, or undefined if texts are to be written straight to the terminal. */
export function pagerCommand(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  if (env["TERM"] === "dumb") return undefined;
  const chosen = env["PAGER"] ?? (platform === "win32" ? "" : "less");
  return chosen.trim() === "" || chosen.trim() === "cat" ? undefined : chosen;
}

/** Whether the text was shown; if the pager could not be run, it must still be written. */
export type PagerEnd = { readonly kind: "shown" | "not-run" } | { readonly kind: "failed"; readonly code: number };

/** Shows `text` with the pager. The command may have arguments, so the shell runs it, as git does. */
export async function showPaged(
  text: string,
  command: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<PagerEnd> {
  // Ctrl+C is for the pager while it runs.
  const ignore = (): void => undefined;
  process.on("SIGINT", ignore);
  try {
    return await new Promise<PagerEnd>((resolve) => {
      const pager = spawn(command, {
        shell: true,
        stdio: ["pipe", "inherit", "inherit"],
        env: { ...env, LESS: env["LESS"] ?? "FRX", LV: env["LV"] ?? "-c" },
      });
      pager.on("error", () => {
        resolve({ kind: "not-run" });
      });
      pager.on("close", (code) => {
        // 126 and 127: the shell did not find the command, or may not run it. No code: a signal ended it.
        if (code === 126 || code === 127) resolve({ kind: "not-run" });
        else resolve(code === null || code === 0 ? { kind: "shown" } : { kind: "failed", code });
      });
      // A person who leaves the pager early has seen enough.
      pager.stdin.on("error", ignore);
      pager.stdin.end(text);
    });
  } finally {
    process.removeListener("SIGINT", ignore);
  }
}
