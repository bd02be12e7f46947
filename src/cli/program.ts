/** Every command, every option and every example, on one page. An action imports its command when it is called. */
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { Context, Outcome, SchemaName, Seat } from "../commands/ports.ts";
import type { FillOptions } from "../commands/fill.ts";
import type { DiffOptions } from "../commands/diff.ts";
import type { ConvertOptions } from "../commands/convert.ts";
import type { QuestionsOptions } from "../commands/questions.ts";
import type { ExplainOptions } from "../commands/explain.ts";
import type { RecommendationsOptions } from "../commands/recommendations.ts";
import type { OutputFormat } from "../commands/report-results.ts";
import type { ValidateOptions } from "../commands/validate.ts";
import type { Say } from "../domain/say.ts";

/** What the program needs in order to run a command that was chosen. */
export interface Runner {
  /** Runs a command and deals with what it gives back. */
  run(command: (context: Context) => Promise<Outcome>, options: GlobalOptions): Promise<void>;
  /** Runs a command that asks a person. */
  runSeated(
    command: (context: Context, seat: Seat, endingOf: (thrown: unknown) => string | undefined) => Promise<Outcome>,
    options: GlobalOptions & SeatedOptions,
  ): Promise<void>;
  /** Runs `tip-checklist` without a command. */
  runAlone(
    menu: (context: Context, seat: Seat, endingOf: (thrown: unknown) => string | undefined) => Promise<Outcome>,
    help: () => void,
  ): Promise<void>;
}

export interface GlobalOptions {
  readonly lang?: string;
  /** False when `--no-color` is given. */
  readonly color?: boolean;
  /** False when `--no-pager` is given. */
  readonly pager?: boolean;
}

export interface SeatedOptions {
  readonly plain?: boolean;
}

/** The options of `validate` as they are typed. */
type ValidateFlags = Omit<ValidateOptions, "files" | "formats"> & { readonly format: readonly OutputFormat[] };

const SCHEMAS = ["assessment", "checklist", "validation", "diff"];
const OUTPUT_FORMATS: readonly OutputFormat["format"][] = ["text", "json", "sarif", "github", "junit"];
const STRENGTHS = ["should", "should-consider", "should-endeavour", "encouraged", "might"];
const ADDRESSEES = ["states", "conference", "secretariat", "unodc"];

/** The program; `version` is what `--version` prints. */
export function createProgram(say: Say, version: string, runner: Runner): Command {
  const program = new Command("tip-checklist")
    .description(say("cli.description"))
    .version(version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand("help [command]", say("cli.help-command"))
    .option("--lang <language>", say("cli.lang"))
    .option("--no-color", say("cli.no-color"))
    .configureHelp({ helpWidth: 80, showGlobalOptions: true, sortSubcommands: false })
    .addHelpText("after", `\n${say("cli.examples")}\n\n${say("cli.exit-codes")}`);

  const globals = (command: Command): GlobalOptions & SeatedOptions =>
    command.optsWithGlobals<GlobalOptions & SeatedOptions>();
  const format = (...choices: string[]): Option =>
    new Option("--format <format>", say("cli.format")).choices(choices).default("text");
  const list = (text: string): readonly string[] => text.split(",").map((name) => name.trim());
  const year = (text: string): number => {
    if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(say("check.year"));
    return Number(text);
  };

  program
    .command("fill")
    .argument("[file]", say("cli.fill-file"))
    .description(say("cli.fill"))
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), year)
    .option("--from <file>", say("cli.fill-from"))
    .option("--reopen", say("cli.fill-reopen"))
    .option("--plain", say("cli.fill-plain"))
    .addHelpText("after", `\n${say("cli.fill-examples")}`)
    .action(async (file: string | undefined, options: Omit<FillOptions, "file">, command: Command) => {
      const { state, year: assessed, from, reopen } = options;
      await runner.runSeated(async (context, seat, endingOf) => {
        const { fill } = await import("../commands/fill.ts");
        return fill(
          context,
          {
            ...(file !== undefined && { file }),
            ...(state !== undefined && { state }),
            ...(assessed !== undefined && { year: assessed }),
            ...(from !== undefined && { from }),
            ...(reopen !== undefined && { reopen }),
          },
          seat,
          endingOf,
        );
      }, globals(command));
    });

  program
    .command("finalize")
    .argument("<file>", say("cli.finalize-file"))
    .description(say("cli.finalize"))
    .option("--plain", say("cli.fill-plain"))
    .addHelpText("after", `\n${say("cli.finalize-examples")}`)
    .action(async (file: string, _options: unknown, command: Command) => {
      await runner.runSeated(async (context, seat, endingOf) => {
        const { finalize } = await import("../commands/finalize.ts");
        return finalize(context, { file }, seat, endingOf);
      }, globals(command));
    });

  program
    .command("questions")
    .argument("[id]", say("cli.questions-id"))
    .description(say("cli.questions"))
    .option("--section <id>", say("cli.questions-section"))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .option("--search <words>", say("cli.questions-search"))
    .addOption(format("text", "json", "markdown"))
    .addHelpText("after", `\n${say("cli.questions-examples")}`)
    .action(async (id: string | undefined, options: Omit<QuestionsOptions, "id">, command: Command) => {
      await runner.run(async (context) => {
        const { questions } = await import("../commands/questions.ts");
        return questions(context, { ...options, ...(id !== undefined && { id }) });
      }, globals(command));
    });

  program
    .command("recommendations")
    .argument("[id]", say("cli.recommendations-id"))
    .description(say("cli.recommendations"))
    .addOption(new Option("--addressee <addressee>", say("cli.addressee")).choices(ADDRESSEES))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .addOption(format("text", "json"))
    .addHelpText("after", `\n${say("cli.recommendations-examples")}`)
    .action(async (id: string | undefined, options: Omit<RecommendationsOptions, "id">, command: Command) => {
      await runner.run(async (context) => {
        const { recommendations } = await import("../commands/recommendations.ts");
        return recommendations(context, { ...options, ...(id !== undefined && { id }) });
      }, globals(command));
    });

  program
    .command("convert")
    .argument("<file>", say("cli.convert-file"))
    .description(say("cli.convert"))
    .addOption(new Option("--to <syntax>", say("cli.convert-to")).choices(["yaml", "json"]).makeOptionMandatory())
    .option("--output <file>", say("cli.output"))
    .addHelpText("after", `\n${say("cli.convert-examples")}`)
    .action(async (file: string, options: Omit<ConvertOptions, "file">, command: Command) => {
      await runner.run(async (context) => {
        const { convert } = await import("../commands/convert.ts");
        return convert(context, { ...options, file });
      }, globals(command));
    });

  const toOutput = (text: string, outputs: readonly OutputFormat[] = []): readonly OutputFormat[] => {
    const [, format = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    const known = OUTPUT_FORMATS.find((one) => one === format);
    if (known === undefined || file === "")
      throw new InvalidArgumentError(say("usage.format-unknown", { format, formats: OUTPUT_FORMATS.join(", ") }));
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
      if (rest.previous !== undefined && files.length > 1)
        command.error(say("usage.previous-one-file"), { exitCode: 2 });
      await runner.run(async (context) => {
        const { validate } = await import("../commands/validate.ts");
        const formats = format ?? [{ format: "text" }];
        return validate(context, { ...rest, files, formats, final, fix, dryRun, quiet, verbose });
      }, globals(command));
    });

  program
    .command("explain")
    .argument("[rule]", say("cli.explain-rule"))
    .description(say("cli.explain"))
    .addOption(format("text", "json"))
    .addHelpText("after", `\n${say("cli.explain-examples")}`)
    .action(async (rule: string | undefined, options: Omit<ExplainOptions, "rule">, command: Command) => {
      await runner.run(async (context) => {
        const { explain } = await import("../commands/explain.ts");
        return explain(context, { ...options, ...(rule !== undefined && { rule }) });
      }, globals(command));
    });

  program
    .command("diff")
    .argument("<files...>", say("cli.diff-files"))
    .description(say("cli.diff"))
    .addOption(new Option("--only <classes>", say("cli.diff-only")).argParser(list))
    .option("--section <id>", say("cli.questions-section"))
    .option("--question <id>", say("cli.diff-question"))
    .option("--all", say("cli.diff-all"))
    .option("--full", say("cli.diff-full"))
    .addOption(format("text", "markdown", "json", "csv", "html"))
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

  program
    .command("schema")
    .addArgument(new Argument("[name]", say("cli.schema-name")).choices(SCHEMAS).default("assessment"))
    .description(say("cli.schema"))
    .addHelpText("after", `\n${say("cli.schema-examples")}`)
    .action(async (name: SchemaName, _options: unknown, command: Command) => {
      await runner.run(async (context) => {
        const { schema } = await import("../commands/schema.ts");
        return schema(context, name);
      }, globals(command));
    });

  program.allowExcessArguments().action(async (_options: unknown, command: Command) => {
    const [unknown] = command.args;
    if (unknown !== undefined)
      command.error(
        say("usage.unknown-command", {
          command: unknown,
          commands: program.commands.map((one) => one.name()).join(", "),
        }),
        {
          code: "commander.unknownCommand",
          exitCode: 2,
        },
      );
    await runner.runAlone(
      async (context, seat, endingOf) => {
        const { menu } = await import("../commands/menu.ts");
        return menu(context, seat, endingOf);
      },
      () => {
        command.outputHelp();
      },
    );
  });
  return program;
}
