import { Option } from "@commander-js/extra-typings";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";
import { type CommandLine, yearOf } from "./command-line.ts";

/** `template`: the blank questionnaire. */
export function addTemplate({ add, say, runner }: CommandLine): void {
  add("template")
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), yearOf(say))
    .addOption(new Option("--format <format>", say("cli.template-format")).choices(["yaml", ...DOCUMENT_FORMATS]))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((options, command) =>
      runner.run(command, async () => (await import("../commands/template.ts")).template, options),
    );
}
