/** `--version` and `--help`, answered from what the build prepared: nothing else needs to be loaded for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./world.ts";
import { chooseLanguage } from "../messages/language.ts";
import { USUAL_COLUMNS } from "./terminal/standard-streams.ts";

/** The answer, for `terminal` if it is given in one, or undefined if the program itself is needed. */
export function quickAnswer({ argv, env, root }: World, terminal: NodeJS.WriteStream | undefined): string | undefined {
  const [only, ...rest] = argv;
  if (rest.length > 0) return undefined;
  if (only === "--version" || only === "-V") {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return `${version}\n`;
  }
  const roomy = terminal === undefined || terminal.columns >= USUAL_COLUMNS;
  if ((only === "--help" || only === "-h" || only === "help") && roomy)
    return readFileSync(join(root, "dist", `help.${chooseLanguage(undefined, env).language}.txt`), "utf8");
  return undefined;
}
