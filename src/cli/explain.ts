import { Option } from "@commander-js/extra-typings";
import type { CommandLine } from "./command-line.ts";

/** `explain`: what a rule means. */
export function addExplain({ program, say, runner }: CommandLine): void {
  program
    .command("explain")
    .argument("[rule]", say("cli.explain-rule"))
    .description(say("cli.explain"))
    .addOption(new Option("--format <format>", say("cli.format")).default("text").choices(["text", "json"]))
    .addHelpText("after", `\n${say("cli.explain-examples")}`)
    .action((rule, options, command) =>
      runner.run(command, async () => (await import("../commands/explain.ts")).explain, { ...options, rule }),
    );
}
