import type { CommandLine } from "./command-line.ts";
import { yearOf } from "./command-line.ts";

/** `fill`: asks the questionnaire. */
export function addFill({ program, say, runner }: CommandLine): void {
  program
    .command("fill")
    .argument("[file]", say("cli.fill-file"))
    .description(say("cli.fill"))
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), yearOf(say))
    .option("--from <file>", say("cli.fill-from"))
    .option("--reopen", say("cli.fill-reopen"))
    .option("--plain", say("cli.fill-plain"))
    .addHelpText("after", `\n${say("cli.fill-examples")}`)
    .action((file, { plain: _, ...options }, command) =>
      runner.runInSession(command, async () => (await import("../commands/fill.ts")).fill, { ...options, file }),
    );
}
