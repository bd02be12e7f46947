import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { Say } from "../messages/say.ts";
import { RESULT_FORMATS } from "../workspace/formats.ts";
import type { OutputFormat } from "../workspace/results/write-results.ts";
import type { CommandLine } from "./command-line.ts";

/** `validate`: checks files. */
export function addValidate({ add, say, runner }: CommandLine): void {
  add("validate")
    .argument("<files...>", say("cli.validate-files"))
    .option("--final", say("cli.validate-final"))
    .option("--previous <file>", say("cli.validate-previous"))
    .option("--fix", say("cli.validate-fix"))
    .option("--dry-run", say("cli.validate-dry-run"))
    .option("--format <format[=file]>", say("cli.validate-format"), outputOf(say))
    .option("--public", say("cli.validate-public"))
    .option("--output <file>", say("cli.validate-output"))
    .option("--force", say("cli.output-force"))
    .option("--max-warnings <number>", say("cli.validate-max-warnings"), countOf(say))
    .option("-q, --quiet", say("cli.validate-quiet"))
    .option("-v, --verbose", say("cli.validate-verbose"))
    .option("--stdin-name <name>", say("cli.validate-stdin-name"))
    .action((files, { format, public: isPublic = false, ...options }, command) => {
      const { fix = false, dryRun = false, final = false, quiet = false, verbose = false } = options;
      if (fix && !dryRun && files.includes("-")) command.error(say("usage.fix-standard-input"), { exitCode: 2 });
      if (isPublic && dryRun) command.error(say("usage.public-dry-run"), { exitCode: 2 });
      const { output } = options;
      if (output !== undefined && (format ?? []).some((one, index) => index > 0 || one.file !== undefined))
        command.error(say("usage.format-and-output"), { exitCode: 2 });
      const formats = format ?? (output === undefined ? [{ format: "text" as const }] : []);
      return runner.run(command, async () => (await import("../commands/validate.ts")).validate, {
        ...options,
        files,
        formats,
        isPublic,
        fix,
        dryRun,
        final,
        quiet,
        verbose,
      });
    });
}

/** Adds what was typed, `format` or `format=file`, to what was typed before. */
function outputOf(say: Say): (text: string, before?: readonly OutputFormat[]) => readonly OutputFormat[] {
  return (text, before = []) => {
    const [, format = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    const known = RESULT_FORMATS.find((one) => one === format);
    if (known === undefined || file === "")
      throw new InvalidArgumentError(say("usage.format-unknown", { format, formats: RESULT_FORMATS.join(", ") }));
    if (before.some((one) => one.file === file)) throw new InvalidArgumentError(say("usage.format-twice"));
    return [...before, { format: known, file }];
  };
}

function countOf(say: Say): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(say("usage.count-unknown"));
    return Number(text);
  };
}
