/** The command line: the program with its options, and the pages on which its commands stand. */
import { Command, Option } from "commander";
import type { Say } from "../domain/say.ts";
import { addAnswering } from "./answering.ts";
import { addExamining } from "./examining.ts";
import type { Page, Runner } from "./page.ts";
import { globals } from "./page.ts";
import { addReading } from "./reading.ts";
import { addReporting } from "./reporting.ts";
import { addSharing } from "./sharing.ts";

/** The pages, with the names of their commands. */
const PAGES = [
  { names: ["fill", "finalize"], add: addAnswering },
  { names: ["validate", "explain", "diff"], add: addExamining },
  { names: ["split", "merge"], add: addSharing },
  { names: ["status", "report", "template"], add: addReporting },
  { names: ["questions", "recommendations", "convert", "schema"], add: addReading },
] as const satisfies readonly { readonly names: readonly string[]; readonly add: (page: Page) => void }[];

/**
 * The program; `asked` is the first word of the arguments: if it is a command, only its page is laid out, so that it starts
 * sooner. `version` is what `--version` prints. */
export function createProgram(say: Say, version: string, runner: Runner, asked?: string): Command {
  const program = new Command("tip-checklist")
    .description(say("cli.description"))
    .version(version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand("help [command]", say("cli.help-command"))
    .option("--lang <language>", say("cli.lang"))
    .option("--no-color", say("cli.no-color"))
    // For the menu; commands that ask have it among their own options.
    .addOption(new Option("--plain", say("cli.fill-plain")).hideHelp())
    .configureHelp({ helpWidth: 80, showGlobalOptions: true, sortSubcommands: false })
    .addHelpText("after", `\n${say("cli.examples")}\n\n${say("cli.exit-codes")}`);

  const page = PAGES.find(({ names }) => (names as readonly string[]).includes(asked ?? ""));
  for (const { add } of page === undefined ? PAGES : [page]) add({ program, say, runner });

  program.allowExcessArguments().action(async (_options: unknown, command: Command) => {
    const [unknown] = command.args;
    if (unknown !== undefined)
      command.error(
        say("usage.unknown-command", {
          command: unknown,
          commands: program.commands.map((one) => one.name()).join(", "),
        }),
        {
          code: "commander.unknownCommand",
          exitCode: 2,
        },
      );
    await runner.runAlone(
      async (context, seat, endingOf) => {
        const { menu } = await import("../commands/menu.ts");
        return menu(context, seat, endingOf);
      },
      () => {
        command.outputHelp();
      },
      globals(command),
    );
  });
  return program;
}
