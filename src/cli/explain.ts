import { Option } from "@commander-js/extra-typings";
import type { CommandLine } from "./command-line.ts";

/** `explain`: what a rule means. */
export function addExplain({ add, say, runner }: CommandLine): void {
  add("explain")
    .argument("[rule]", say("cli.explain-rule"))
    .addOption(new Option("--format <format>", say("cli.explain-format")).choices(["text", "json"]))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((rule, options, command) =>
      runner.run(command, async () => (await import("../commands/explain.ts")).explain, { ...options, rule }),
    );
}
