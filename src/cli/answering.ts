/** The commands with which a file comes about. An action imports its command when it is called. */
import type { Command } from "commander";
import type { FillOptions } from "../commands/fill.ts";
import type { Page } from "./page.ts";
import { globals, yearOf } from "./page.ts";

/** Adds `fill`. */
export function addFill({ program, say, runner }: Page): void {
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
    .action(async (file: string | undefined, options: Omit<FillOptions, "file">, command: Command) => {
      const { state, year: assessed, from, reopen } = options;
      await runner.runInSession(async (context, session) => {
        const { fill } = await import("../commands/fill.ts");
        return fill(
          context,
          {
            ...(file !== undefined && { file }),
            ...(state !== undefined && { state }),
            ...(assessed !== undefined && { year: assessed }),
            ...(from !== undefined && { from }),
            ...(reopen !== undefined && { reopen }),
          },
          session,
        );
      }, globals(command));
    });
}

/** Adds `finalize`. */
export function addFinalize({ program, say, runner }: Page): void {
  program
    .command("finalize")
    .argument("<file>", say("cli.finalize-file"))
    .description(say("cli.finalize"))
    .option("--plain", say("cli.fill-plain"))
    .addHelpText("after", `\n${say("cli.finalize-examples")}`)
    .action(async (file: string, _options: unknown, command: Command) => {
      await runner.runInSession(async (context, session) => {
        const { finalize } = await import("../commands/finalize.ts");
        return finalize(context, { file }, session);
      }, globals(command));
    });
}
