/** The commands that check files and compare them. An action imports its command when it is called. */
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { DiffOptions } from "../commands/diff.ts";
import type { ExplainOptions } from "../commands/explain.ts";
import type { OutputFormat } from "../workspace/report-results.ts";
import type { ValidateOptions } from "../commands/validate.ts";
import { RESULT_FORMATS } from "../workspace/formats.ts";
import type { Page } from "./page.ts";
import { documentOption, formatOption, globals } from "./page.ts";

/** The options of `validate` as they are typed. */
type ValidateFlags = Omit<ValidateOptions, "files" | "formats"> & { readonly format: readonly OutputFormat[] };

/** Adds `validate`. */
export function addValidate({ program, say, runner }: Page): void {
  const toOutput = (text: string, outputs: readonly OutputFormat[] = []): readonly OutputFormat[] => {
    const [, format = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    const known = RESULT_FORMATS.find((one) => one === format);
    if (known === undefined || file === "")
      throw new InvalidArgumentError(say("usage.format-unknown", { format, formats: RESULT_FORMATS.join(", ") }));
    if (outputs.some((one) => one.file === file)) throw new InvalidArgumentError(say("usage.format-twice"));
    return [...outputs, { format: known, ...(file !== undefined && { file }) }];
  };
  const count = (text: string): number => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(say("usage.count-unknown"));
    return Number(text);
  };
  program
    .command("validate")
    .argument("<files...>", say("cli.validate-files"))
    .description(say("cli.validate"))
    .option("--final", say("cli.validate-final"))
    .option("--previous <file>", say("cli.validate-previous"))
    .option("--fix", say("cli.validate-fix"))
    .option("--dry-run", say("cli.validate-dry-run"))
    .option("--format <format[=file]>", say("cli.validate-format"), toOutput)
    .option("--max-warnings <number>", say("cli.validate-max-warnings"), count)
    .option("-q, --quiet", say("cli.validate-quiet"))
    .option("-v, --verbose", say("cli.validate-verbose"))
    .option("--stdin-name <name>", say("cli.validate-stdin-name"))
    .addHelpText("after", `\n${say("cli.validate-examples")}`)
    .action(async (files: readonly string[], options: Partial<ValidateFlags>, command: Command) => {
      const { final = false, fix = false, dryRun = false, quiet = false, verbose = false, format, ...rest } = options;
      if (fix && !dryRun && files.includes("-")) command.error(say("usage.fix-standard-input"), { exitCode: 2 });
      await runner.run(async (context) => {
        const { validate } = await import("../commands/validate.ts");
        const formats = format ?? [{ format: "text" }];
        return validate(context, { ...rest, files, formats, final, fix, dryRun, quiet, verbose });
      }, globals(command));
    });
}

/** Adds `explain`. */
export function addExplain({ program, say, runner }: Page): void {
  program
    .command("explain")
    .argument("[rule]", say("cli.explain-rule"))
    .description(say("cli.explain"))
    .addOption(formatOption({ say }, "text", "json"))
    .addHelpText("after", `\n${say("cli.explain-examples")}`)
    .action(async (rule: string | undefined, options: Omit<ExplainOptions, "rule">, command: Command) => {
      await runner.run(async (context) => {
        const { explain } = await import("../commands/explain.ts");
        return explain(context, { ...options, ...(rule !== undefined && { rule }) });
      }, globals(command));
    });
}

/** Adds `diff`. */
export function addDiff({ program, say, runner }: Page): void {
  const list = (text: string): readonly string[] => text.split(",").map((name) => name.trim());
  program
    .command("diff")
    .argument("<files...>", say("cli.diff-files"))
    .description(say("cli.diff"))
    .addOption(new Option("--only <classes>", say("cli.diff-only")).argParser(list))
    .option("--section <id>", say("cli.questions-section"))
    .option("--question <id>", say("cli.diff-question"))
    .option("--all", say("cli.diff-all"))
    .option("--full", say("cli.diff-full"))
    .addOption(documentOption({ say }, "json", "csv"))
    .option("--output <file>", say("cli.output-new"))
    .option("--exit-code", say("cli.diff-exit-code"))
    .addOption(new Option("--fail-on <classes>", say("cli.diff-fail-on")).argParser(list))
    .option("--force", say("cli.diff-force"))
    .option("--no-pager", say("cli.no-pager"))
    .addHelpText("after", `\n${say("cli.diff-classes")}\n\n${say("cli.diff-examples")}`)
    .action(async (files: readonly string[], options: Omit<DiffOptions, "files">, command: Command) => {
      await runner.run(async (context) => {
        const { diff } = await import("../commands/diff.ts");
        return diff(context, { ...options, files });
      }, globals(command));
    });
}
