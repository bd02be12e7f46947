import { Option } from "@commander-js/extra-typings";
import { type CommandLine, csvForOption, documentOption } from "./command-line.ts";

/** `report`: a document to hand to others. */
export function addReport({ add, say, runner }: CommandLine): void {
  add("report")
    .argument("<file>", say("cli.report-file"))
    .addOption(documentOption(say, "csv", "json", "ics"))
    .addOption(csvForOption(say))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .option("--public", say("cli.report-public"))
    .option("--section <id>", say("cli.report-section"))
    .addOption(
      new Option("--only <part>", say("cli.report-only")).choices([
        "summary",
        "gaps",
        "assistance",
        "good-practices",
        "steps",
      ]),
    )
    .option("--previous <file>", say("cli.report-previous"))
    // Every table for spreadsheets begins with the mark; a script that asks for it goes on working.
    .addOption(new Option("--bom").hideHelp())
    .option("--no-pager", say("cli.no-pager"))
    .action((file, { pager: _, bom: __, ...options }, command) =>
      runner.run(command, async () => (await import("../commands/report.ts")).report, { ...options, file }),
    );
}
