/** Runs the command line: builds what commands need, runs the one that was chosen, says what went wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CommanderError } from "commander";
import type { Runner } from "../cli/page.ts";
import { createProgram } from "../cli/program.ts";
import type { Outcome } from "../workspace/ports.ts";
import { EXIT, isFailure } from "../messages/failure.ts";
import type { Say } from "../messages/say.ts";
import type { World } from "./world.ts";
import { failureText } from "../report/wording/failure.ts";
import { inAscii } from "../messages/say.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { readingWidth } from "../report/reading-width.ts";
import { createEnding } from "../terminal/ending.ts";
import type { Surroundings } from "./create-context.ts";
import { createContext, loadTheme } from "./create-context.ts";
import { askedLanguage, chooseLanguage, loadSay } from "../messages/language.ts";
import { surviveLostTerminal } from "./terminal/lost-terminal.ts";
import type { Output } from "./terminal/output.ts";
import { USUAL_COLUMNS } from "./terminal/standard-streams.ts";
import { usageText } from "./usage-text.ts";
import { endSoon } from "./terminal/signals.ts";

/** Runs the program with the arguments of `world`; data goes to `output`, everything said to a person to stderr. */
export async function runProgram(given: World, output: Output): Promise<number> {
  const world = withQuietErrors(given);
  const { language, missing } = chooseLanguage(askedLanguage(world.argv), world.env);
  const say = await loadSay(language);
  let exitCode: number = EXIT.done;
  // In a terminal lines are broken between words; what does that is loaded before there is much to say.
  let layOut = (text: string): string => text;
  const tell = (text: string): void => {
    world.stderr.write(`${layOut(text)}\n`);
  };
  const prepareToTell = async (): Promise<void> => {
    if (!world.stderr.isTTY) return;
    const { wrapLines } = await import("../report/wrap.ts");
    layOut = (text) => wrapLines(text, readingWidth(world.stderr.columns));
  };
  surviveLostTerminal();
  if (missing !== undefined) tell(say("usage.unknown-language", { language: visibleLine(missing) }));

  const settle = async (work: () => Promise<Outcome>, pager = true): Promise<void> => {
    try {
      const outcome = await work();
      await show(outcome, surroundings, pager);
      exitCode = outcome.exitCode;
    } catch (thrown) {
      await prepareToTell();
      exitCode = report(thrown, say, tell);
    }
  };
  const { version } = JSON.parse(readFileSync(join(world.root, "package.json"), "utf8")) as { version: string };
  const surroundings: Surroundings = { world, output, language, say, tell, version };
  const isAtTerminal = (): boolean => world.stdin.isTTY && world.stderr.isTTY;
  const runner: Runner = {
    canAsk: ({ plain }) => plain === true || isAtTerminal(),
    run: (command, options) => settle(() => command(createContext(surroundings, options)), options.pager),
    runInSession: (command, options) =>
      settle(async () => {
        const ending = createEnding();
        const plain = options.plain === true || world.env["TERM"] === "dumb";
        if (!plain && !isAtTerminal()) {
          tell(say("usage.no-terminal"));
          return { exitCode: EXIT.usage };
        }
        await prepareToTell();
        const { createSession } = await import("./terminal/session.ts");
        const { theme, unicode } = await loadTheme(world, world.stderr.isTTY ? world.stderr : undefined, options);
        const spoken = unicode ? say : inAscii(say);
        const context = createContext({ ...surroundings, say: spoken }, options, ending.signal);
        const session = await createSession({
          ending,
          input: world.stdin,
          output: world.stderr,
          plain,
          say: spoken,
          theme,
          unicode,
          env: world.env,
        });
        const endedAtOnce = ending.insisted.then(() => {
          tell(`\n${say("fill.ended-at-once")}`);
          endSoon();
          return { exitCode: EXIT.interrupted };
        });
        try {
          return await Promise.race([command(context, session), endedAtOnce]);
        } finally {
          session.close();
        }
      }),
    async runAlone(menu, help, options): Promise<void> {
      if (options.plain === true || isAtTerminal()) {
        await runner.runInSession(menu, options);
        return;
      }
      help();
      exitCode = EXIT.usage;
    },
  };

  let page = "";
  const program = createProgram(say, version, runner, world.argv[0]);
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
    command.configureOutput({
      writeOut: (text) => {
        page += text;
      },
      writeErr: (text) => {
        world.stderr.write(visible(text));
      },
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth(output.terminal),
      getErrHelpWidth: () => helpWidth(world.stderr.isTTY ? world.stderr : undefined),
    });
  }
  try {
    await program.parseAsync([...world.argv], { from: "user" });
  } catch (thrown) {
    await prepareToTell();
    if (!(thrown instanceof CommanderError)) exitCode = report(thrown, say, tell);
    else if (thrown.exitCode === 0) exitCode = EXIT.done;
    else {
      tell(usageText(thrown, say));
      exitCode = EXIT.usage;
    }
  }
  if (page !== "") void output.write(await fitted(page, output.terminal));
  return exitCode;
}

/** The columns of a help page; the last one of a narrow terminal stays free, as it does in all other texts. */
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

/**
 * The world, whose standard error says nothing of it when nobody listens any more. It is opened when there is something
 * to say.
 */
function withQuietErrors(world: World): World {
  const { argv, env, root } = world;
  let opened: NodeJS.WriteStream | undefined;
  return {
    argv,
    env,
    root,
    get stdout() {
      return world.stdout;
    },
    get stdin() {
      return world.stdin;
    },
    get stderr() {
      return (opened ??= world.stderr.on("error", () => undefined));
    },
  };
}

/** Writes what a command gave; a text for reading through the person's pager, if it goes to a terminal. */
async function show(
  { output: text = "", bytes, paged }: Outcome,
  { world, output, say, tell }: Surroundings,
  wanted: boolean,
): Promise<void> {
  if (bytes !== undefined) void output.write(bytes);
  if (paged === true && wanted && output.terminal !== undefined) {
    const { pagerCommand, showPaged } = await import("./terminal/pager.ts");
    const command = pagerCommand(world.env, process.platform);
    const end = command === undefined ? { kind: "not-run" as const } : await showPaged(text, command, world.env);
    if (end.kind === "failed") tell(say("usage.pager-failed", { code: end.code }));
    if (end.kind !== "not-run") return;
  }
  void output.write(text);
}

/** Says what went wrong and gives the exit code: one line for what is known, the stack for what is not. */
function report(thrown: unknown, say: Say, tell: (text: string) => void): number {
  if (isFailure(thrown)) {
    tell(failureText(thrown, say));
    return thrown.exitCode;
  }
  tell(
    say("failure.unexpected", {
      error: thrown instanceof Error ? visible(thrown.stack ?? thrown.message) : visible(String(thrown)),
    }),
  );
  return EXIT.failed;
}
