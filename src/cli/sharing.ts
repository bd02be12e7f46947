/** The commands by which one file is answered by many. An action imports its command when it is called. */
import type { Command } from "commander";
import { Option } from "commander";
import type { MergeOptions } from "../commands/merge.ts";
import type { SplitOptions } from "../commands/split.ts";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";
import type { Page } from "./page.ts";
import { formatOption, globals } from "./page.ts";

/** The options of `merge` as they are typed. */
type MergeFlags = Omit<MergeOptions, "base" | "parts" | "prefer"> & { readonly ours?: true; readonly theirs?: true };

/** Adds `split`. */
export function addSplit({ program, say, runner }: Page): void {
  const list = (text: string, before: readonly string[] = []): readonly string[] => [...before, ...text.split(",")];
  program
    .command("split")
    .argument("<file>", say("cli.split-file"))
    .description(say("cli.split"))
    .addOption(new Option("--by <what>", say("cli.split-by")).choices(["authority", "section"]).makeOptionMandatory())
    .option("--to <folder>", say("cli.split-to"))
    .addOption(new Option("--assign <questions=who>", say("cli.split-assign")).argParser(list))
    .addOption(
      new Option("--note <form>", say("cli.split-note")).choices([...DOCUMENT_FORMATS, "none"]).default("markdown"),
    )
    .option("--dry-run", say("cli.split-dry-run"))
    .option("--force", say("cli.split-force"))
    .addHelpText("after", `\n${say("cli.split-examples")}`)
    .action(async (file: string, options: Omit<SplitOptions, "file">, command: Command) => {
      await runner.run(async (context) => {
        const { split } = await import("../commands/split.ts");
        return split(context, { ...options, file });
      }, globals(command));
    });
}

/** Adds `merge`. */
export function addMerge({ program, say, runner }: Page): void {
  program
    .command("merge")
    .argument("<base>", say("cli.merge-base"))
    .argument("<parts...>", say("cli.merge-parts"))
    .description(say("cli.merge"))
    .option("--output <file>", say("cli.merge-output"))
    .option("--dry-run", say("cli.merge-dry-run"))
    .addOption(new Option("--ours", say("cli.merge-ours")).conflicts("theirs"))
    .option("--theirs", say("cli.merge-theirs"))
    .option("--outside", say("cli.merge-outside"))
    .addOption(formatOption({ say }, ...DOCUMENT_FORMATS, "json"))
    .option("--plain", say("cli.fill-plain"))
    .addHelpText("after", `\n${say("cli.merge-examples")}`)
    .action(async (base: string, parts: readonly string[], flags: MergeFlags, command: Command) => {
      const { ours, theirs, ...options } = flags;
      const prefer = ours === true ? "mine" : theirs === true ? "theirs" : undefined;
      const chosen: MergeOptions = { ...options, base, parts, ...(prefer && { prefer }) };
      const isAsking = prefer === undefined && options.dryRun !== true && options.format === "text";
      if (isAsking && runner.canAsk(globals(command)))
        await runner.runInSession(async (context, session) => {
          const { merge } = await import("../commands/merge.ts");
          return merge(context, chosen, session);
        }, globals(command));
      else
        await runner.run(async (context) => {
          const { merge } = await import("../commands/merge.ts");
          return merge(context, chosen);
        }, globals(command));
    });
}
