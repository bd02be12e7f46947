import { Option } from "@commander-js/extra-typings";
import type { CommandLine } from "./command-line.ts";

/** `convert`: the same assessment in the other syntax. */
export function addConvert({ add, say, runner }: CommandLine): void {
  add("convert")
    .argument("<file>", say("cli.convert-file"))
    .addOption(new Option("--to <syntax>", say("cli.convert-to")).choices(["yaml", "json"]))
    .option("--output <file>", say("cli.output"))
    .action((file, options, command) =>
      runner.run(command, async () => (await import("../commands/convert.ts")).convert, { ...options, file }),
    );
}
