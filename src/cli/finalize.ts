import type { CommandLine } from "./command-line.ts";

/** `finalize`: checks a file that is to be final, and seals it. */
export function addFinalize({ program, say, runner }: CommandLine): void {
  program
    .command("finalize")
    .argument("<file>", say("cli.finalize-file"))
    .description(say("cli.finalize"))
    .option("--plain", say("cli.fill-plain"))
    .addHelpText("after", `\n${say("cli.finalize-examples")}`)
    .action((file, _, command) =>
      runner.runInSession(command, async () => (await import("../commands/finalize.ts")).finalize, { file }),
    );
}
