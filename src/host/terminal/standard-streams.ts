/** What is behind a standard stream. */
import { fstatSync, statSync } from "node:fs";

/** Columns for which texts are laid out where no terminal says how many it has; help pages never take more. */
export const USUAL_COLUMNS = 80;

/** Whether a standard stream, by its number, is a terminal. Most pipelines need not load what knows terminals. */
export function isTerminal(stream: number): boolean {
  return (process.platform === "win32" || isDevice(stream)) && isTerminalStill(stream);
}

/** Whether a stream that was a terminal is one still. */
export function isTerminalStill(stream: number): boolean {
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
