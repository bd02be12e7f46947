import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import type { Say } from "../messages/say.ts";
import { PACKAGE_FORMATS, type PackageFormat } from "../report/package/package.ts";
import type { CommandLine } from "./command-line.ts";

/** `export`: the answers of many States as tables. */
export function addExport({ add, say, runner }: CommandLine): void {
  add("export")
    .argument("<files...>", say("cli.export-files"))
    .addOption(new Option("--to <folder>", say("cli.export-to")).makeOptionMandatory())
    .option("--format <forms>", say("cli.export-format"), formatsIn(say))
    .option("--public", say("cli.export-public"))
    .option("--force", say("cli.export-force"))
    .action((files, options, command) =>
      runner.run(command, async () => (await import("../commands/export.ts")).exportPackage, { ...options, files }),
    );
}

/** Reads the forms that were typed, with commas between them; each once, in their usual order. */
function formatsIn(say: Say): (text: string) => readonly PackageFormat[] {
  return (text) => {
    const typed = text.split(",").map((name) => name.trim().toLowerCase());
    const formats = PACKAGE_FORMATS.filter((format) => typed.includes(format));
    if (typed.some((name) => !formats.some((format) => format === name)))
      throw new InvalidArgumentError(say("usage.export-format"));
    return formats;
  };
}
