import { Option } from "@commander-js/extra-typings";
import { type CommandLine, csvForOption, documentOption } from "./command-line.ts";

/** `diff`: what changed between years. */
export function addDiff({ add, say, runner }: CommandLine): void {
  add("diff", say("cli.diff-classes"))
    .argument("<files...>", say("cli.diff-files"))
    .addOption(new Option("--only <classes>", say("cli.diff-only")).argParser(namesIn))
    .option("--section <id>", say("cli.questions-section"))
    .option("--question <id>", say("cli.diff-question"))
    .option("--public", say("cli.diff-public"))
    .option("--all", say("cli.diff-all"))
    .option("--full", say("cli.diff-full"))
    .addOption(documentOption(say, "json", "csv"))
    .addOption(csvForOption(say))
    .option("--output <file>", say("cli.output-new"))
    .option("--exit-code", say("cli.diff-exit-code"))
    .addOption(new Option("--fail-on <classes>", say("cli.diff-fail-on")).argParser(namesIn))
    .option("--force", say("cli.diff-force"))
    .option("--no-pager", say("cli.no-pager"))
    .action((files, { pager: _, ...options }, command) =>
      runner.run(command, async () => (await import("../commands/diff.ts")).diff, { ...options, files }),
    );
}

function namesIn(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim());
}
