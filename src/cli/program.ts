/** The command line: the program with its options and its commands. */
import { Command, type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { nearestWords } from "../domain/texts/nearest.ts";
import { LANGUAGES } from "../generated/languages.ts";
import { translationNote } from "../messages/translation-note.ts";
import { EXIT } from "../messages/failure.ts";
import type { Say } from "../messages/say.ts";
import { shellName } from "../report/shell-name.ts";
import { visibleLine } from "../report/visible.ts";
import type { CommandName, NewCommand, Program, Runner } from "./command-line.ts";
import { addConvert } from "./convert.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addExport } from "./export.ts";
import { addFill } from "./fill.ts";
import { addFinalize } from "./finalize.ts";
import { helpLayout } from "./help-layout.ts";
import { addForm } from "./form.ts";
import { addMerge } from "./merge.ts";
import { addQuestions } from "./questions.ts";
import { addRecommendations } from "./recommendations.ts";
import { addOverview } from "./overview.ts";
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
  addOverview,
  addExport,
  addTemplate,
  addForm,
  addQuestions,
  addRecommendations,
  addConvert,
  addSchema,
];

/** The program in `language`; `version` is what `--version` prints. */
export function createProgram(say: Say, version: string, runner: Runner, language = "en"): Program {
  const translated = translationNote(language, say).map(({ text }) => text);
  const program = new Command("tip-checklist")
    .description(say("cli.description"))
    .version(version, "-V, --version", say("cli.version"))
    .helpOption("-h, --help", say("cli.help"))
    .helpCommand(false)
    .option("--lang <language>", say("cli.lang", { languages: Object.keys(LANGUAGES).join(", ") }))
    .option("--no-color", say("cli.no-color"))
    // For the menu; commands that ask have it among their own options.
    .addOption(new Option("--plain", say("cli.fill-plain")).hideHelp())
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false, ...helpLayout(say) })
    .addHelpText("after", `\n${[say("cli.examples"), say("cli.exit-codes"), ...translated].join("\n\n")}`);
  const add = (name: CommandName, help?: string): NewCommand => {
    const texts = [help, say(`cli.${name}-examples`)].filter((text) => text !== undefined);
    return program
      .command(name)
      .description(say(`cli.${name}`))
      .addHelpText("after", `\n${texts.join("\n\n")}`);
  };
  for (const addTo of COMMANDS) addTo({ add, say, runner });
  addHelp(program, say);
  return program.allowExcessArguments().action((_, command) => {
    const [first, second] = command.args;
    if (first !== undefined && second === undefined && runner.isFile(first) && runner.canAsk(command))
      return runner.runInSession(command, async () => (await import("../commands/menu.ts")).menu, { file: first });
    if (first !== undefined)
      refuse(command, runner.isFile(first) ? aloneText(program, first, say) : unknownText(program, first, say));
    if (runner.canAsk(command))
      return runner.runInSession(command, async () => (await import("../commands/menu.ts")).menu, {});
    runner.showHelp(() => {
      command.outputHelp();
    });
    return undefined;
  });
}

/** `help`: the help of the program, or of a command. */
function addHelp(program: Program, say: Say): void {
  program
    .command("help")
    .argument("[command]", say("cli.help-of"))
    .description(say("cli.help-command"))
    .action((name, _, command) => {
      const meant = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (meant === undefined) refuse(command, unknownText(program, name ?? "", say));
      else meant.outputHelp();
    });
}

/** There is no such command; which one may be meant, or which there are. */
function unknownText(program: Program, typed: string, say: Say): string {
  const names = program.commands.map((one) => one.name());
  const meant = nearestWords(typed.toLowerCase(), names).join(", ");
  return say("usage.unknown-command", { command: typed, meant: meant || "none", commands: names.join(", ") });
}

/** A file was named without a command. */
function aloneText(program: Program, file: string, say: Say): string {
  const names = program.commands.map((one) => one.name());
  return say("usage.file-alone", { file: visibleLine(file), shellName: shellName(file), commands: names.join(", ") });
}

function refuse(command: Pick<CommandUnknownOpts, "error">, text: string): never {
  return command.error(text, { code: "commander.unknownCommand", exitCode: EXIT.usage });
}
