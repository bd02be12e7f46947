/** The commands that make something to look at, or to hand to others. An action imports its command when it is called. */
import type { Command } from "commander";
import { Option } from "commander";
import type { ReportOptions } from "../commands/report.ts";
import type { StatusOptions } from "../commands/status.ts";
import type { TemplateOptions } from "../commands/template.ts";
import type { Page } from "./page.ts";
import { documentOption, globals, yearOf } from "./page.ts";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";

const EXCERPTS = ["gaps", "assistance", "good-practices"];

/** Adds `status`. */
export function addStatus({ program, say, runner }: Page): void {
  program
    .command("status")
    .argument("<files...>", say("cli.status-files"))
    .description(say("cli.status"))
    .addOption(documentOption({ say }, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.status-examples")}`)
    .action(async (files: readonly string[], options: Omit<StatusOptions, "files">, command: Command) => {
      await runner.run(async (context) => {
        const { status } = await import("../commands/status.ts");
        return status(context, { ...options, files });
      }, globals(command));
    });
}

/** Adds `report`. */
export function addReport({ program, say, runner }: Page): void {
  program
    .command("report")
    .argument("<file>", say("cli.report-file"))
    .description(say("cli.report"))
    .addOption(documentOption({ say }, "csv"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .option("--public", say("cli.report-public"))
    .option("--section <id>", say("cli.report-section"))
    .addOption(new Option("--only <part>", say("cli.report-only")).choices(EXCERPTS))
    .option("--previous <file>", say("cli.report-previous"))
    .option("--bom", say("cli.report-bom"))
    .option("--no-pager", say("cli.no-pager"))
    .addHelpText("after", `\n${say("cli.report-examples")}`)
    .action(async (file: string, options: Omit<ReportOptions, "file">, command: Command) => {
      await runner.run(async (context) => {
        const { report } = await import("../commands/report.ts");
        return report(context, { ...options, file });
      }, globals(command));
    });
}

/** Adds `template`. */
export function addTemplate({ program, say, runner }: Page): void {
  program
    .command("template")
    .description(say("cli.template"))
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), yearOf(say))
    .addOption(new Option("--format <format>", say("cli.template-format")).choices(["yaml", ...DOCUMENT_FORMATS]))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.template-examples")}`)
    .action(async (options: TemplateOptions, command: Command) => {
      await runner.run(async (context) => {
        const { template } = await import("../commands/template.ts");
        return template(context, options);
      }, globals(command));
    });
}
