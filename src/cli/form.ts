import { type CommandLine, yearOf } from "./command-line.ts";

/** `form`: the questionnaire as one page for a browser. */
export function addForm({ add, say, runner }: CommandLine): void {
  add("form")
    .argument("[file]", say("cli.form-file"))
    .option("--state <code>", say("cli.fill-state"))
    .option("--year <year>", say("cli.fill-year"), yearOf(say))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((file, options, command) =>
      runner.run(command, async () => (await import("../commands/form.ts")).form, { ...options, file }),
    );
}
