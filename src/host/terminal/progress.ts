import type { World } from "../world.ts";

/** Milliseconds between two updates; work that takes less shows nothing. */
const EVERY_MS = 300;

/** Shows progress in one line of a terminal, and clears it again. Elsewhere nothing is shown. */
export function createProgress(world: World): (text: string | undefined) => void {
  let shown = false;
  let last = 0;
  return (text) => {
    // Precise enough, and nothing has to be loaded for it.
    const now = process.uptime() * 1000;
    if (text === undefined) {
      if (shown) world.stderr.write("\r\u001b[K");
      shown = false;
      last = now;
    } else if (now - last >= EVERY_MS && world.stderr.isTTY && world.env["TERM"] !== "dumb") {
      world.stderr.write(`\r\u001b[K${text.slice(0, Math.max(world.stderr.columns - 1, 20))}`);
      shown = true;
      last = now;
    }
  };
}
