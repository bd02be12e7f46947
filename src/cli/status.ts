import { type CommandLine, documentOption } from "./command-line.ts";

/** `status`: how far files have come. */
export function addStatus({ add, say, runner }: CommandLine): void {
  add("status")
    .argument("<files...>", say("cli.status-files"))
    .addOption(documentOption(say, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((files, options, command) =>
      runner.run(command, async () => (await import("../commands/status.ts")).status, { ...options, files }),
    );
}
