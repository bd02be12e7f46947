import { type CommandLine, yearOf } from "./command-line.ts";

/** `fill`: asks the questionnaire. */
export function addFill({ add, say, runner }: CommandLine): void {
  add("fill")
    .argument("[file]", say("cli.fill-file"))
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), yearOf(say))
    .option("--from <file>", say("cli.fill-from"))
    .option("--reopen", say("cli.fill-reopen"))
    .option("--plain", say("cli.fill-plain"))
    .action((file, { plain: _, ...options }, command) =>
      runner.runInSession(command, async () => (await import("../commands/fill.ts")).fill, { ...options, file }),
    );
}
