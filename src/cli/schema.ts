import { Argument } from "@commander-js/extra-typings";
import { SCHEMAS } from "../workspace/context.ts";
import type { CommandLine } from "./command-line.ts";

/** `schema`: a published JSON Schema. */
export function addSchema({ add, say, runner }: CommandLine): void {
  add("schema")
    .addArgument(new Argument("[name]", say("cli.schema-name")).default("assessment").choices(SCHEMAS))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .action((name, options, command) =>
      runner.run(command, async () => (await import("../commands/schema.ts")).schema, { ...options, name }),
    );
}
