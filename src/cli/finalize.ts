import type { CommandLine } from "./command-line.ts";

/** `finalize`: checks a file that is to be final, and seals it. */
export function addFinalize({ add, say, runner }: CommandLine): void {
  add("finalize")
    .argument("<file>", say("cli.finalize-file"))
    .option("--plain", say("cli.fill-plain"))
    .action((file, _, command) =>
      runner.runInSession(command, async () => (await import("../commands/finalize.ts")).finalize, { file }),
    );
}
