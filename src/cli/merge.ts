import { Option } from "@commander-js/extra-typings";
import type { MergeOptions } from "../commands/merge.ts";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";
import type { CommandLine } from "./command-line.ts";

/** `merge`: brings parts back; asks about conflicts where somebody can be asked. */
export function addMerge({ add, say, runner }: CommandLine): void {
  add("merge")
    .argument("<base>", say("cli.merge-base"))
    .argument("<parts...>", say("cli.merge-parts"))
    .option("--output <file>", say("cli.merge-output"))
    .option("--dry-run", say("cli.merge-dry-run"))
    .addOption(new Option("--ours", say("cli.merge-ours")).conflicts("theirs"))
    .option("--theirs", say("cli.merge-theirs"))
    .option("--outside", say("cli.merge-outside"))
    .addOption(
      new Option("--format <format>", say("cli.format")).default("text").choices([...DOCUMENT_FORMATS, "json"]),
    )
    .option("--plain", say("cli.fill-plain"))
    .action((base, parts, { ours, theirs, plain: _, ...rest }, command) => {
      const prefer = ours === true ? "mine" : theirs === true ? "theirs" : undefined;
      const options: MergeOptions = { ...rest, base, parts, ...(prefer && { prefer }) };
      const mayAsk = prefer === undefined && rest.dryRun !== true && rest.format === "text";
      const load = async () => (await import("../commands/merge.ts")).merge;
      return mayAsk && runner.canAsk(command)
        ? runner.runInSession(command, load, options)
        : runner.run(command, load, options);
    });
}
