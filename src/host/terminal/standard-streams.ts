/** Whether standard streams are terminals, and what to do when a terminal is gone. */
import { closeSync, fstatSync, statSync } from "node:fs";

/** Columns of a text where no terminal says how many it has, and most columns of a help page. */
export const USUAL_COLUMNS = 80;

/** Whether a standard stream, by its number, is a terminal. What knows terminals is not loaded for a pipe or a file. */
export function isTerminal(stream: number): boolean {
  return (process.platform === "win32" || isDevice(stream)) && isTerminalStill(stream);
}

/** Whether a stream that was a terminal still is. */
function isTerminalStill(stream: number): boolean {
  return process.getBuiltinModule("node:tty").isatty(stream);
}

/** Whether a stream can be a terminal at all. */
function isDevice(stream: number): boolean {
  try {
    const info = fstatSync(stream);
    return info.isCharacterDevice() && info.rdev !== statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}

/**
 * Lets the program end as usual though its window was closed. At the end Node resets every terminal that it was started
 * with, and aborts (SIGABRT) if that fails; a closed stream it leaves alone. So those whose terminal is gone are closed.
 */
export function surviveLostTerminal(): void {
  if (process.platform === "win32") return;
  const terminals = [0, 1, 2].filter(isTerminal);
  if (terminals.length === 0) return;
  process.once("exit", () => {
    for (const stream of terminals) if (!isTerminalStill(stream)) closeSync(stream);
  });
}
