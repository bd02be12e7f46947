import { Option } from "@commander-js/extra-typings";
import type { CommandLine } from "./command-line.ts";

/** `convert`: the same assessment in the other syntax. */
export function addConvert({ program, say, runner }: CommandLine): void {
  program
    .command("convert")
    .argument("<file>", say("cli.convert-file"))
    .description(say("cli.convert"))
    .addOption(new Option("--to <syntax>", say("cli.convert-to")).choices(["yaml", "json"]).makeOptionMandatory())
    .option("--output <file>", say("cli.output"))
    .addHelpText("after", `\n${say("cli.convert-examples")}`)
    .action((file, options, command) =>
      runner.run(command, async () => (await import("../commands/convert.ts")).convert, { ...options, file }),
    );
}
