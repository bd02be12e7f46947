/** Runs the command line: builds what commands need, runs the one that was chosen, says what went wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CommanderError } from "commander";
import type { GlobalOptions, Runner, SeatedOptions } from "../cli/page.ts";
import { createProgram } from "../cli/program.ts";
import type { Context, Outcome } from "../commands/ports.ts";
import { EXIT, isFailure } from "../domain/failure.ts";
import type { Say } from "../domain/say.ts";
import type { World } from "../main.ts";
import { failureText } from "../render/failure.ts";
import type { Catalogue } from "../render/message.ts";
import { createSay, inAscii } from "../render/say.ts";
import type { Theme } from "../render/theme.ts";
import { visible, visibleLine } from "../render/visible.ts";
import { readingWidth } from "../render/reading-width.ts";
import { createSitting, endingCause } from "../terminal/ending.ts";
import { sha256 } from "./digest.ts";
import { commandFor } from "./go-on.ts";
import { createProgress } from "./progress.ts";
import { createLazyFiles } from "./lazy-files.ts";
import type { Language } from "./language.ts";
import { askedLanguage, chooseLanguage } from "./language.ts";
import { surviveLostTerminal } from "./lost-terminal.ts";
import type { Output } from "./output.ts";
import { usageText } from "./usage-text.ts";
import { endSoon } from "./signals.ts";

/** Runs the program with the arguments of `world`; data goes to `output`, everything said to a person to stderr. */
export async function runProgram(world: World, output: Output): Promise<number> {
  const { language, missing } = chooseLanguage(askedLanguage(world.argv), world.env);
  const say = createSay(await loadCatalogue(language));
  let exitCode: number = EXIT.done;
  // In a terminal lines are broken between words; what does that is loaded before there is much to say.
  let layOut = (text: string): string => text;
  const tell = (text: string): void => {
    world.stderr.write(`${layOut(text)}\n`);
  };
  const prepareToTell = async (): Promise<void> => {
    if (!world.stderr.isTTY) return;
    const { wrapLines } = await import("../render/wrap.ts");
    layOut = (text) => wrapLines(text, readingWidth(world.stderr.columns));
  };
  world.stderr.on("error", () => undefined);
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
    runSeated: (command, options) =>
      settle(async () => {
        const sitting = createSitting();
        const plain = options.plain === true || world.env["TERM"] === "dumb";
        if (!plain && !isAtTerminal()) {
          tell(say("usage.no-terminal"));
          return { exitCode: EXIT.usage };
        }
        await prepareToTell();
        const { createSeat } = await import("./seat.ts");
        const { theme, unicode } = await loadLook(world, world.stderr, options);
        const spoken = unicode ? say : inAscii(say);
        const context = createContext({ ...surroundings, say: spoken }, options, sitting.signal);
        const seat = await createSeat({
          sitting,
          input: world.stdin,
          output: world.stderr,
          plain,
          say: spoken,
          theme,
          unicode,
          env: world.env,
        });
        const endedAtOnce = sitting.insisted.then(() => {
          tell(`\n${say("fill.ended-at-once")}`);
          endSoon();
          return { exitCode: EXIT.interrupted };
        });
        try {
          return await Promise.race([command(context, seat, endingCause), endedAtOnce]);
        } finally {
          seat.close();
        }
      }),
    async runAlone(menu, help, options): Promise<void> {
      if (options.plain === true || isAtTerminal()) {
        await runner.runSeated(menu, options);
        return;
      }
      help();
      exitCode = EXIT.usage;
    },
  };

  const program = createProgram(say, version, runner, world.argv[0]);
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
    command.configureOutput({
      writeOut: (text) => {
        void output.write(text);
      },
      writeErr: (text) => {
        world.stderr.write(visible(text));
      },
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(world.stdout.isTTY ? world.stdout.columns : 80, 80),
      getErrHelpWidth: () => Math.min(world.stderr.isTTY ? world.stderr.columns : 80, 80),
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
  return exitCode;
}

/** Writes what a command gave; a text for reading through the person's pager, if it goes to a terminal. */
async function show(
  { output: text = "", bytes, paged }: Outcome,
  { world, output, say, tell }: Surroundings,
  wanted: boolean,
): Promise<void> {
  if (bytes !== undefined) void output.write(bytes);
  if (paged === true && wanted && world.stdout.isTTY) {
    const { pagerCommand, showPaged } = await import("./pager.ts");
    const command = pagerCommand(world.env, process.platform);
    const end = command === undefined ? { kind: "not-run" as const } : await showPaged(text, command, world.env);
    if (end.kind === "failed") tell(say("usage.pager-failed", { code: end.code }));
    if (end.kind !== "not-run") return;
  }
  void output.write(text);
}

async function loadCatalogue(language: Language): Promise<Catalogue> {
  const catalogues: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
    en: () => import("../generated/messages.en.ts"),
  };
  return (await catalogues[language]()).default;
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

/** How things look on a stream, by what its terminal can show. */
async function loadLook(
  world: World,
  stream: NodeJS.WriteStream,
  options: GlobalOptions,
): Promise<{ theme: Theme; unicode: boolean }> {
  const { createTheme, themeOptions } = await import("../render/theme.ts");
  const look = themeOptions(world.env, stream.isTTY, stream.isTTY ? stream.getColorDepth() : 1);
  const theme = await createTheme(options.color === false ? { ...look, color: 0 } : look);
  return { theme, unicode: look.unicode };
}

/** What all commands of one run have in common. */
interface Surroundings {
  readonly world: World;
  readonly output: Output;
  readonly language: Language;
  readonly say: Say;
  readonly tell: (text: string) => void;
  readonly version: string;
}

function createContext(
  { world, output, language, say, tell, version }: Surroundings,
  options: GlobalOptions & SeatedOptions,
  hurry?: AbortSignal,
): Context {
  return {
    say,
    tell,
    files: createLazyFiles({
      input: () => world.stdin,
      now: () => new Date(),
      atOnce: hurry === undefined,
      ...(hurry && { hurry }),
    }),
    history: {
      read: async (revision, file) =>
        (await import("./git-history.ts")).createGitHistory(world.env).read(revision, file),
    },
    version,
    commandFor: (file) => commandFor(file, world.env),
    print: (text) => output.write(text),
    ...(world.stderr.isTTY && world.env["TERM"] !== "dumb" && { progress: createProgress(world.stderr) }),
    checkTogether: async (files, { final }) => {
      const { canCheckTogether, checkTogether } = await import("./check-together.ts");
      const commission = { options: { final }, today: localDate(new Date()) };
      return canCheckTogether() ? checkTogether(world.root, files, commission) : undefined;
    },
    describeFailure: (failure) => failureText(failure, say),
    loadRuleDocs: async () => (await import("../generated/rule-docs.en.ts")).default,
    width: readingWidth(world.stdout.isTTY ? world.stdout.columns : 80),
    isTerminal: world.stdout.isTTY,
    loadTheme: async (inFile = false) =>
      (await loadLook(world, world.stdout, inFile ? { ...options, color: false } : options)).theme,
    language,
    loadChecklist: async () => (await import("../generated/checklist.en.ts")).default,
    loadStates: async () => (await import("../generated/states.en.ts")).default,
    loadSchema: (name) => Promise.resolve(readFileSync(join(world.root, "schemas", `${name}.schema.json`), "utf8")),
    loadStyle: async (page) =>
      page === "comparison"
        ? (await import("../generated/comparison-style.ts")).default
        : (await import("../generated/document-style.ts")).default,
    today: () => localDate(new Date()),
    digest: (text) => `sha256:${sha256(text)}`,
  };
}

/** The day as the person's calendar shows it, ISO 8601. */
function localDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
