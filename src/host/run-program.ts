/** Reads the command line and runs the chosen command, shows help, or says what is wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandUnknownOpts, CommanderError } from "@commander-js/extra-typings";
import { createProgram } from "../cli/program.ts";
import { EXIT, createFailure } from "../messages/failure.ts";
import { askedLanguage, chooseLanguage, loadSay } from "../messages/language.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { Unfinished } from "./files/unfinished.ts";
import { Person } from "./standard-error.ts";
import { CommandRunner } from "./run-command.ts";
import { helpAsStarted, startedAs } from "./started-as.ts";
import type { Output } from "./terminal/output.ts";
import { surviveLostTerminal, USUAL_COLUMNS } from "./terminal/standard-streams.ts";
import { usageText } from "./usage-text.ts";
import type { World } from "./world.ts";

/** Runs the program with the arguments of `world`; data goes to `output`, everything said to a person to stderr. */
export async function runProgram(world: World, output: Output): Promise<number> {
  const { language, missing } = chooseLanguage(askedLanguage(world.argv), world);
  const started = startedAs(world);
  const say = await loadSay(language, started);
  const person = new Person(world);
  surviveLostTerminal();
  if (missing !== undefined) person.tell(say("usage.unknown-language", { language: visibleLine(missing) }));

  const { version } = JSON.parse(readFileSync(join(world.root, "package.json"), "utf8")) as { version: string };
  const runner = new CommandRunner({ world, output, language, say, person, version, unfinished: new Unfinished() });
  const program = createProgram(say, version, runner, language);
  let help = "";
  for (const command of [program, ...program.commands])
    directOutput(command, world, output, (text) => {
      help += text;
    });
  try {
    await program.parseAsync([...world.argv], { from: "user" });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) await runner.report(thrown);
    else if (thrown.exitCode !== 0) {
      await person.prepare();
      person.tell(usageText(thrown, say));
      runner.exitCode = EXIT.usage;
    }
  }
  if (help !== "") void output.write(await fitted(helpAsStarted(help, started), output.terminal));
  if (!(await output.finish())) await runner.report(createFailure("output-failed", {}));
  return runner.exitCode;
}

/** Makes commander throw instead of ending the process, give its help to `addHelp`, and report no mistakes itself. */
function directOutput(
  command: Pick<CommandUnknownOpts, "exitOverride" | "configureOutput">,
  world: World,
  output: Output,
  addHelp: (text: string) => void,
): void {
  command.exitOverride();
  command.configureOutput({
    writeOut: addHelp,
    writeErr: (text) => {
      world.stderr.write(visible(text));
    },
    outputError: () => undefined,
    getOutHelpWidth: () => helpWidth(output.terminal),
    getErrHelpWidth: () => helpWidth(world.stderr.isTTY ? world.stderr : undefined),
  });
}

/** The columns of a help page; in a narrow terminal the last one stays free, as in all other texts. */
function helpWidth(terminal: NodeJS.WriteStream | undefined): number {
  const columns = terminal?.columns ?? USUAL_COLUMNS;
  return columns < USUAL_COLUMNS ? columns - 1 : USUAL_COLUMNS;
}

/** A help page whose examples fit into a narrow terminal, too. */
async function fitted(page: string, terminal: NodeJS.WriteStream | undefined): Promise<string> {
  const width = helpWidth(terminal);
  if (width === USUAL_COLUMNS) return page;
  const { wrapLines } = await import("../report/wrap.ts");
  return wrapLines(page, width);
}
