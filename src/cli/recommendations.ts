import { Option } from "@commander-js/extra-typings";
import { ADDRESSEES, STRENGTHS } from "../domain/recommendations/recommendation.ts";
import { type CommandLine, documentOption } from "./command-line.ts";

/** `recommendations`: what the report recommends, to whom. */
export function addRecommendations({ add, say, runner }: CommandLine): void {
  add("recommendations")
    .argument("[id]", say("cli.recommendations-id"))
    .addOption(new Option("--addressee <addressee>", say("cli.addressee")).choices(ADDRESSEES))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .addOption(documentOption(say, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((id, options, command) =>
      runner.run(command, async () => (await import("../commands/recommendations.ts")).recommendations, {
        ...options,
        id,
      }),
    );
}
