/** Answers `--version` and `--help` from what the build prepared, without loading the program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "./world.ts";
import { chooseLanguage } from "../messages/language.ts";
import { helpAsStarted, startedAs } from "./started-as.ts";
import { USUAL_COLUMNS } from "./terminal/standard-streams.ts";

/** The answer, which fits `terminal` if there is one; undefined if the program itself is needed. */
export function quickAnswer(world: World, terminal: NodeJS.WriteStream | undefined): string | undefined {
  const { argv, root } = world;
  const [only, ...rest] = argv;
  if (rest.length > 0) return undefined;
  if (only === "--version" || only === "-V") {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return `${version}\n`;
  }
  const isWide = terminal === undefined || terminal.columns >= USUAL_COLUMNS;
  if ((only === "--help" || only === "-h" || only === "help") && isWide)
    return helpAsStarted(
      readFileSync(join(root, "dist", `help.${chooseLanguage(undefined, world).language}.txt`), "utf8"),
      startedAs(world),
    );
  return undefined;
}
