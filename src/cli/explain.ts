import type { CommandLine } from "./command-line.ts";
import { formatOption } from "./command-line.ts";

/** `explain`: what a rule means. */
export function addExplain({ program, say, runner }: CommandLine): void {
  program
    .command("explain")
    .argument("[rule]", say("cli.explain-rule"))
    .description(say("cli.explain"))
    .addOption(formatOption(say, ["text", "json"]))
    .addHelpText("after", `\n${say("cli.explain-examples")}`)
    .action((rule, options, command) =>
      runner.run(command.optsWithGlobals(), async () => (await import("../commands/explain.ts")).explain, {
        ...options,
        ...(rule !== undefined && { rule }),
      }),
    );
}
