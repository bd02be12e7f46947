import { Option } from "@commander-js/extra-typings";
import { STRENGTHS } from "../domain/recommendations/recommendation.ts";
import { type CommandLine, documentOption } from "./command-line.ts";

/** `questions`: the questionnaire, to read or for programs. */
export function addQuestions({ add, say, runner }: CommandLine): void {
  add("questions")
    .argument("[id]", say("cli.questions-id"))
    .option("--section <id>", say("cli.questions-section"))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .option("--search <words...>", say("cli.questions-search"))
    .addOption(documentOption(say, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((id, options, command) =>
      runner.run(command, async () => (await import("../commands/questions.ts")).questions, { ...options, id }),
    );
}
