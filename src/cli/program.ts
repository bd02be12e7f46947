/** The command line: the program with its options and its commands. */
import { LANGUAGES } from "../generated/languages.ts";
import { Command, Option } from "commander";
import type { Say } from "../messages/say.ts";
import { addFill, addFinalize } from "./answering.ts";
import { addDiff, addExplain, addValidate } from "./examining.ts";
import { helpWords } from "./help-words.ts";
import type { Page, Runner } from "./page.ts";
import { globals } from "./page.ts";
import { addConvert, addQuestions, addRecommendations, addSchema } from "./reading.ts";
import { addReport, addStatus, addTemplate } from "./reporting.ts";
import { addMerge, addSplit } from "./sharing.ts";

/** What adds each command, in the order of the help. */
const COMMANDS: Readonly<Record<string, (page: Page) => void>> = {
  fill: addFill,
  finalize: addFinalize,
  validate: addValidate,
  explain: addExplain,
  diff: addDiff,
  split: addSplit,
  merge: addMerge,
  status: addStatus,
  report: addReport,
  template: addTemplate,
  questions: addQuestions,
  recommendations: addRecommendations,
  convert: addConvert,
  schema: addSchema,
};

/**
 * The program; `asked` is the first word of the arguments: if it is a command, only that is laid out, so that it starts
 * sooner. `version` is what `--version` prints.
 */
export function createProgram(say: Say, version: string, runner: Runner, asked?: string): Command {
  const program = new Command("tip-checklist")
    .description(say("cli.description"))
    .version(version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand("help [command]", say("cli.help-command"))
    .option("--lang <language>", say("cli.lang", { languages: Object.keys(LANGUAGES).join(", ") }))
    .option("--no-color", say("cli.no-color"))
    // For the menu; commands that ask have it among their own options.
    .addOption(new Option("--plain", say("cli.fill-plain")).hideHelp())
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false, ...helpWords(say) })
    .addHelpText("after", `\n${say("cli.examples")}\n\n${say("cli.exit-codes")}`);

  const page = { program, say, runner };
  const only = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  if (only !== undefined) only(page);
  else for (const add of Object.values(COMMANDS)) add(page);

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
      async (context, session) => {
        const { menu } = await import("../commands/menu.ts");
        return menu(context, session);
      },
      () => {
        command.outputHelp();
      },
      globals(command),
    );
  });
  return program;
}
