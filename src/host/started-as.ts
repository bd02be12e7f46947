/** How the program was started, so that hints can be typed as they are shown. */
import { existsSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { type Started, INSTALLED } from "../messages/say.ts";
import { shellName } from "../report/shell-name.ts";
import type { World } from "./world.ts";

/**
 * How to start the program again: `npm start --` and `node bin/tip-checklist.js` in a checkout, `npx tip-checklist` by npx
 * or in the folder of a package that uses it, `tip-checklist` where it is installed.
 */
export function startedAs({ start, env, root }: Pick<World, "start" | "env" | "root">): Started {
  if (start === undefined) return INSTALLED;
  const { script, folder } = start;
  if (env["npm_command"] === "exec" || script.includes(`${sep}node_modules${sep}.bin${sep}`))
    return byCommand("npx tip-checklist");
  // On Windows, and with pnpm, an installed command is a small script that starts this one.
  if (!script.endsWith(".js") || script.includes(`${sep}node_modules${sep}`)) return INSTALLED;
  const program = `node ${shellName(shortest(script, folder))}`;
  const started = folder === root && existsSync(join(root, "scripts/demo.ts")) ? "checkout" : "other";
  const isNpmStart = env["npm_lifecycle_event"] === "start" && env["npm_package_name"] === "tip-checklist";
  return { ...INSTALLED, program, fill: isNpmStart ? "npm start --" : `${program} fill`, started };
}

/** A page of help whose lines can be typed as they are shown. */
export function helpAsStarted(page: string, { program }: Started): string {
  return page.replaceAll(/\btip-checklist (?=\S)/g, `${program} `);
}

function byCommand(program: string): Started {
  return { ...INSTALLED, program, fill: `${program} fill` };
}

/** The name of a file as it is typed in a folder, in its shorter form. */
function shortest(file: string, folder: string): string {
  const near = relative(folder, file);
  return isAbsolute(file) && near.length > file.length ? file : near;
}
