import { Option } from "@commander-js/extra-typings";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";
import type { CommandLine } from "./command-line.ts";

/** `split`: one file for each ministry. */
export function addSplit({ add, say, runner }: CommandLine): void {
  add("split")
    .argument("<file>", say("cli.split-file"))
    .addOption(new Option("--by <what>", say("cli.split-by")).choices(["authority", "section"]).makeOptionMandatory())
    .option("--to <folder>", say("cli.split-to"))
    .addOption(new Option("--assign <questions=who>", say("cli.split-assign")).argParser(addNames))
    .option("--due <day>", say("cli.split-due"))
    .addOption(
      new Option("--note <form>", say("cli.split-note")).default("docx").choices([...DOCUMENT_FORMATS, "none"]),
    )
    .option("--form", say("cli.split-form"))
    .option("--dry-run", say("cli.split-dry-run"))
    .option("--force", say("cli.split-force"))
    .action((file, options, command) =>
      runner.run(command, async () => (await import("../commands/split.ts")).split, { ...options, file }),
    );
}

function addNames(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(",")];
}
