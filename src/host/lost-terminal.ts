/** What to do when the window is closed while the program runs. */
import { closeSync, fstatSync, statSync } from "node:fs";
import { devNull } from "node:os";

const STANDARD_STREAMS = [0, 1, 2];

/**
 * Lets the program end as usual when its terminal is gone by then. At its end Node sets every terminal that it was
 * started with back as it was, and takes it for a fault of its own (SIGABRT) if that fails. A stream that is closed is
 * left alone; so those whose terminal is gone are closed.
 */
export function surviveLostTerminal(): void {
  if (process.platform === "win32") return;
  const terminals = STANDARD_STREAMS.filter((stream) => isDevice(stream) && isTerminal(stream));
  if (terminals.length === 0) return;
  process.once("exit", () => {
    for (const stream of terminals) {
      if (!isTerminal(stream)) closeSync(stream);
    }
  });
}

/** Whether a stream can be a terminal at all; most pipelines need not load what knows terminals. */
function isDevice(stream: number): boolean {
  try {
    const info = fstatSync(stream);
    return info.isCharacterDevice() && info.rdev !== statSync(devNull).rdev;
  } catch {
    return false;
  }
}

function isTerminal(stream: number): boolean {
  return process.getBuiltinModule("node:tty").isatty(stream);
}
