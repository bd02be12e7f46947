import { Argument } from "@commander-js/extra-typings";
import { SCHEMAS } from "../workspace/context.ts";
import type { CommandLine } from "./command-line.ts";

/** `schema`: a published JSON Schema. */
export function addSchema({ program, say, runner }: CommandLine): void {
  program
    .command("schema")
    .addArgument(new Argument("[name]", say("cli.schema-name")).default("assessment").choices(SCHEMAS))
    .description(say("cli.schema"))
    .option("--output <file>", say("cli.output-new"))
    .option("--force", say("cli.output-force"))
    .addHelpText("after", `\n${say("cli.schema-examples")}`)
    .action((name, options, command) =>
      runner.run(command, async () => (await import("../commands/schema.ts")).schema, { ...options, name }),
    );
}
