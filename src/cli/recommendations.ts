import { Option } from "@commander-js/extra-typings";
import { ADDRESSEES, STRENGTHS } from "../domain/model/checklist.ts";
import type { CommandLine } from "./command-line.ts";
import { documentOption } from "./command-line.ts";

/** `recommendations`: what the report recommends, to whom. */
export function addRecommendations({ program, say, runner }: CommandLine): void {
  program
    .command("recommendations")
    .argument("[id]", say("cli.recommendations-id"))
    .description(say("cli.recommendations"))
    .addOption(new Option("--addressee <addressee>", say("cli.addressee")).choices(ADDRESSEES))
    .addOption(new Option("--strength <strength>", say("cli.strength")).choices(STRENGTHS))
    .addOption(documentOption(say, "json"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.recommendations-examples")}`)
    .action((id, options, command) =>
      runner.run(command, async () => (await import("../commands/recommendations.ts")).recommendations, {
        ...options,
        id,
      }),
    );
}
