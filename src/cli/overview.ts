import { InvalidArgumentError } from "@commander-js/extra-typings";
import { LEAST } from "../domain/overview/suppress.ts";
import type { Say } from "../messages/say.ts";
import { type CommandLine, documentOption, yearOf } from "./command-line.ts";

/** `overview`: many States in one year. */
export function addOverview({ add, say, runner }: CommandLine): void {
  add("overview")
    .argument("<files...>", say("cli.overview-files"))
    .option("--year <year>", say("cli.overview-year"), yearOf(say))
    .option("--section <id>", say("cli.report-section"))
    .option("--public", say("cli.overview-public"))
    .option("--least <number>", say("cli.overview-least", { least: LEAST }), leastOf(say))
    .addOption(documentOption(say, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .option("--no-pager", say("cli.no-pager"))
    .action((files, { pager: _, ...options }, command) => {
      if (options.least !== undefined && options.public !== true)
        command.error(say("usage.least-not-public"), { exitCode: 2 });
      return runner.run(command, async () => (await import("../commands/overview.ts")).overview, { ...options, files });
    });
}

function leastOf(say: Say): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d{1,3}$/.test(text) || number < LEAST) throw new InvalidArgumentError(say("usage.least", { least: LEAST }));
    return number;
  };
}
