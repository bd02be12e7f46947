/** What the bundle changes in the packages that go into it, so that the program starts and reads faster. */
import type { Plugin } from "rolldown";

const EAGER = "const childProcess = require('node:child_process');";

/** Commander loads what starts other programs, which it does for subcommands that are programs; ours are none. */
export const lazyChildProcess: Plugin = {
  name: "lazy-child-process",
  transform(code, id) {
    if (!id.endsWith("commander/lib/command.js")) return null;
    if (!code.includes(EAGER)) throw new Error("Commander no longer loads node:child_process as it did.");
    return code.replace(
      EAGER,
      "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };",
    );
  },
};
