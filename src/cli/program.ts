/** The command line: the program with its options and its commands. */
import { Command, Option } from "@commander-js/extra-typings";
import { LANGUAGES } from "../generated/languages.ts";
import type { Say } from "../messages/say.ts";
import type { CommandName, NewCommand, Program, Runner } from "./command-line.ts";
import { addConvert } from "./convert.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addFill } from "./fill.ts";
import { addFinalize } from "./finalize.ts";
import { helpLayout } from "./help-layout.ts";
import { addMerge } from "./merge.ts";
import { addQuestions } from "./questions.ts";
import { addRecommendations } from "./recommendations.ts";
import { addReport } from "./report.ts";
import { addSchema } from "./schema.ts";
import { addSplit } from "./split.ts";
import { addStatus } from "./status.ts";
import { addTemplate } from "./template.ts";
import { addValidate } from "./validate.ts";

/** Functions that add a command each, in the order of the help. */
const COMMANDS = [
  addFill,
  addFinalize,
  addValidate,
  addExplain,
  addDiff,
  addSplit,
  addMerge,
  addStatus,
  addReport,
  addTemplate,
  addQuestions,
  addRecommendations,
  addConvert,
  addSchema,
];

/** The program; `version` is what `--version` prints. */
export function createProgram(say: Say, version: string, runner: Runner): Program {
  const program = new Command("tip-checklist")
    .description(say("cli.description"))
    .version(version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand("help [command]", say("cli.help-command"))
    .option("--lang <language>", say("cli.lang", { languages: Object.keys(LANGUAGES).join(", ") }))
    .option("--no-color", say("cli.no-color"))
    // For the menu; commands that ask have it among their own options.
    .addOption(new Option("--plain", say("cli.fill-plain")).hideHelp())
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false, ...helpLayout(say) })
    .addHelpText("after", `\n${say("cli.examples")}\n\n${say("cli.exit-codes")}`);
  const add = (name: CommandName, help?: string): NewCommand => {
    const texts = [help, say(`cli.${name}-examples`)].filter((text) => text !== undefined);
    return program
      .command(name)
      .description(say(`cli.${name}`))
      .addHelpText("after", `\n${texts.join("\n\n")}`);
  };
  for (const addTo of COMMANDS) addTo({ add, say, runner });
  return program.allowExcessArguments().action((_, command) => {
    const [unknown] = command.args;
    if (unknown !== undefined) {
      const commands = program.commands.map((one) => one.name()).join(", ");
      command.error(say("usage.unknown-command", { command: unknown, commands }), {
        code: "commander.unknownCommand",
        exitCode: 2,
      });
    }
    if (runner.canAsk(command))
      return runner.runInSession(command, async () => (await import("../commands/menu.ts")).menu, {});
    runner.showHelp(() => {
      command.outputHelp();
    });
    return undefined;
  });
}
