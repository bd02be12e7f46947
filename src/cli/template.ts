import { Option } from "@commander-js/extra-typings";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";
import type { CommandLine } from "./command-line.ts";
import { yearOf } from "./command-line.ts";

/** `template`: the blank questionnaire. */
export function addTemplate({ program, say, runner }: CommandLine): void {
  program
    .command("template")
    .description(say("cli.template"))
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), yearOf(say))
    .addOption(new Option("--format <format>", say("cli.template-format")).choices(["yaml", ...DOCUMENT_FORMATS]))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.template-examples")}`)
    .action((options, command) =>
      runner.run(command, async () => (await import("../commands/template.ts")).template, options),
    );
}
