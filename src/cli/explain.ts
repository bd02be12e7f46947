import { Option } from "@commander-js/extra-typings";
import type { CommandLine } from "./command-line.ts";

/** `explain`: what a rule means. */
export function addExplain({ add, say, runner }: CommandLine): void {
  add("explain")
    .argument("[rule]", say("cli.explain-rule"))
    .addOption(new Option("--format <format>", say("cli.format")).default("text").choices(["text", "json"]))
    .action((rule, options, command) =>
      runner.run(command, async () => (await import("../commands/explain.ts")).explain, { ...options, rule }),
    );
}
