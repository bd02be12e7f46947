import type { World } from "../world.ts";

/** Shows progress in one line of a terminal, and clears it again. Elsewhere nothing is shown. */
export function createProgress(world: World): (text: string | undefined) => void {
  let shown = false;
  let last = 0;
  return (text) => {
    // What measures more finely takes longer to load.
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

/** Work that is done sooner shows nothing. */
const EVERY_MS = 300;
