/** What to do when the window is closed while the program runs. */
import { closeSync } from "node:fs";
import { isTerminal, isTerminalStill } from "./standard-streams.ts";

const STANDARD_STREAMS = [0, 1, 2];

/**
 * Lets the program end as usual when its terminal is gone by then. At its end Node sets every terminal that it was
 * started with back as it was, and takes it for a fault of its own (SIGABRT) if that fails. A stream that is closed is
 * left alone; so those whose terminal is gone are closed.
 */
export function surviveLostTerminal(): void {
  if (process.platform === "win32") return;
  const terminals = STANDARD_STREAMS.filter(isTerminal);
  if (terminals.length === 0) return;
  process.once("exit", () => {
    for (const stream of terminals) {
      if (!isTerminalStill(stream)) closeSync(stream);
    }
  });
}
