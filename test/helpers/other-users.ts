/** Other people on the same machine, whom only root can play. */
import { installed, runs } from "./installed.ts";

export const canBeOthers = installed(
  "the rights of root, and setpriv",
  "run as root, with util-linux",
  process.getuid?.() === 0 && runs("setpriv", "--version"),
);
