import type { CommandLine } from "./command-line.ts";
import { documentOption } from "./command-line.ts";

/** `status`: how far files have come. */
export function addStatus({ program, say, runner }: CommandLine): void {
  program
    .command("status")
    .argument("<files...>", say("cli.status-files"))
    .description(say("cli.status"))
    .addOption(documentOption(say, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.status-examples")}`)
    .action((files, options, command) =>
      runner.run(command, async () => (await import("../commands/status.ts")).status, { ...options, files }),
    );
}
