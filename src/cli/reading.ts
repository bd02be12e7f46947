/** The commands that show or rewrite what is there. An action imports its command when it is called. */
import type { Command } from "commander";
import { Argument, Option } from "commander";
import type { ConvertOptions } from "../commands/convert.ts";
import type { SchemaName } from "../workspace/ports.ts";
import type { QuestionsOptions } from "../commands/questions.ts";
import type { RecommendationsOptions } from "../commands/recommendations.ts";
import type { Page } from "./page.ts";
import { documentOption, globals } from "./page.ts";

const SCHEMAS = ["assessment", "checklist", "validation", "diff", "merge"];
const STRENGTHS = ["should", "should-consider", "should-endeavour", "encouraged", "might"];
const ADDRESSEES = ["states", "conference", "secretariat", "unodc"];

/** Adds `questions`. */
export function addQuestions({ program, say, runner }: Page): void {
  program
    .command("questions")
    .argument("[id]", say("cli.questions-id"))
    .description(say("cli.questions"))
    .option("--section <id>", say("cli.questions-section"))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .option("--search <words...>", say("cli.questions-search"))
    .addOption(documentOption({ say }, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.questions-examples")}`)
    .action(async (id: string | undefined, options: Omit<QuestionsOptions, "id">, command: Command) => {
      await runner.run(async (context) => {
        const { questions } = await import("../commands/questions.ts");
        return questions(context, { ...options, ...(id !== undefined && { id }) });
      }, globals(command));
    });
}

/** Adds `recommendations`. */
export function addRecommendations({ program, say, runner }: Page): void {
  program
    .command("recommendations")
    .argument("[id]", say("cli.recommendations-id"))
    .description(say("cli.recommendations"))
    .addOption(new Option("--addressee <addressee>", say("cli.addressee")).choices(ADDRESSEES))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .addOption(documentOption({ say }, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.recommendations-examples")}`)
    .action(async (id: string | undefined, options: Omit<RecommendationsOptions, "id">, command: Command) => {
      await runner.run(async (context) => {
        const { recommendations } = await import("../commands/recommendations.ts");
        return recommendations(context, { ...options, ...(id !== undefined && { id }) });
      }, globals(command));
    });
}

/** Adds `convert`. */
export function addConvert({ program, say, runner }: Page): void {
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
}

/** Adds `schema`. */
export function addSchema({ program, say, runner }: Page): void {
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
}
