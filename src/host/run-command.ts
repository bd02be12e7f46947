/** Runs the chosen command: gives it what it needs, shows its output, and says what went wrong. */
import { statSync } from "node:fs";
import type { ChosenOptions, Dialogue, HostContext, Runner, Typed, UseCase } from "../cli/command-line.ts";
import { EXIT, isFailure } from "../messages/failure.ts";
import { directionOf } from "../messages/direction.ts";
import { loadSay } from "../messages/language.ts";
import { inAscii } from "../messages/say.ts";
import { visible, visibleLine } from "../report/visible.ts";
import { failureText } from "../report/wording/failure.ts";
import { createEnding } from "../terminal/ending.ts";
import type { Outcome } from "../workspace/context.ts";
import type { Session } from "../workspace/session/session.ts";
import { type Surroundings, createContext, loadTheme } from "./create-context.ts";
import { startedAs } from "./started-as.ts";
import { isKnownNotToReorder } from "./terminal/reorders.ts";
import { endAtSignal, endSoon } from "./terminal/signals.ts";

/** Runs one command, and keeps the exit code of the program. */
export class CommandRunner implements Runner {
  exitCode: number = EXIT.done;
  readonly #surroundings: Surroundings;
  #stopListening = (): void => undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  canAsk(typed: Typed): boolean {
    return typed.optsWithGlobals().plain === true || this.#surroundings.person.isAtTerminal;
  }

  isFile(argument: string): boolean {
    if (/\.(?:ya?ml|json)$/i.test(argument)) return true;
    try {
      return statSync(argument).isFile();
    } catch {
      return false;
    }
  }

  async run<Options>(typed: Typed, load: () => Promise<UseCase<Options>>, options: Options): Promise<void> {
    const chosen = typed.optsWithGlobals();
    this.#stopListening = endAtSignal(() => this.#surroundings.unfinished.end());
    await this.#finish(chosen, async () => (await load())(createContext(this.#surroundings, chosen), options));
    this.#stopListening();
  }

  async runInSession<Options>(typed: Typed, load: () => Promise<Dialogue<Options>>, options: Options): Promise<void> {
    const chosen = typed.optsWithGlobals();
    await this.#finish(chosen, () => this.#hold(chosen, load, options));
  }

  showHelp(help: () => void): void {
    help();
    this.exitCode = EXIT.usage;
  }

  /** Says what went wrong and sets the exit code: one line for what is known, the stack for what is not. */
  async report(thrown: unknown): Promise<void> {
    const { say, person, world } = this.#surroundings;
    await person.prepare();
    if (isFailure(thrown)) {
      person.tell(failureText(thrown, say));
      this.exitCode = thrown.exitCode;
      return;
    }
    if (isDamage(thrown, world.root)) {
      person.tell(say("failure.program-damaged", { file: visibleLine(thrown.message.split("\n")[0] ?? "") }));
      this.exitCode = EXIT.failed;
      return;
    }
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    person.tell(say("failure.unexpected", { error: visible(error) }));
    this.exitCode = EXIT.failed;
  }

  async #finish(chosen: ChosenOptions, work: () => Promise<Outcome>): Promise<void> {
    try {
      const outcome = await work();
      await this.#show(outcome, chosen.pager !== false);
      this.exitCode = outcome.exitCode;
    } catch (thrown) {
      await this.report(thrown);
    }
  }

  /** Holds a session: runs a command that asks a person, until it is done or the person insists on ending it. */
  async #hold<Options>(
    chosen: ChosenOptions,
    load: () => Promise<Dialogue<Options>>,
    options: Options,
  ): Promise<Outcome> {
    const { world, say, person } = this.#surroundings;
    const plain = chosen.plain === true || world.env["TERM"] === "dumb";
    if (!plain && !person.isAtTerminal) {
      person.tell(say("usage.no-terminal"));
      return { exitCode: EXIT.usage };
    }
    await person.prepare();
    const { openSession } = await import("./terminal/terminal-session.ts");
    // Nothing brings escape codes into the plain mode, `FORCE_COLOR` neither.
    const look = plain ? { ...chosen, color: false } : chosen;
    const { theme, unicode } = await loadTheme(world, world.stderr.isTTY ? world.stderr : undefined, look);
    const shown = unicode ? say : inAscii(say);
    const ending = createEnding();
    const context: HostContext = createContext({ ...this.#surroundings, say: shown }, look, ending.signal);
    const session = await openSession({ world, ending, plain, say: shown, theme, unicode });
    await this.#warnOfOrder(session);
    const endedAtOnce = ending.insisted.then(() => {
      person.tell(`\n${say("fill.ended-at-once")}`);
      endSoon();
      return { exitCode: EXIT.interrupted };
    });
    try {
      const command = await load();
      return await Promise.race([command(context, options, session), endedAtOnce]);
    } finally {
      session.close();
    }
  }

  /** Says once, in both languages, where the terminal is known to show the words of this one in the wrong order. */
  async #warnOfOrder({ asker }: Session): Promise<void> {
    const { world, say, language } = this.#surroundings;
    if (!world.stderr.isTTY || directionOf(language) === "ltr" || !isKnownNotToReorder(world.env)) return;
    const english = await loadSay("en", startedAs(world));
    await asker.show([say, english].map((one) => ({ kind: "warning", text: one("terminal.wrong-order") })));
  }

  /** Writes the output of a command; in a terminal, a text to read goes through the pager. */
  async #show({ output: text = "", bytes, paged }: Outcome, mayPage: boolean): Promise<void> {
    const { world, output, say, person } = this.#surroundings;
    if (bytes !== undefined) void output.write(bytes);
    if (paged === true && mayPage && output.terminal !== undefined) {
      const { pagerCommand, showPaged } = await import("./terminal/pager.ts");
      // While a person reads, signals are for the pager, and nothing is unfinished.
      this.#stopListening();
      const command = pagerCommand(world.env, process.platform);
      const end = command === undefined ? { kind: "not-run" as const } : await showPaged(text, command, world.env);
      if (end.kind === "failed") person.tell(say("usage.pager-failed", { code: end.code }));
      if (end.kind !== "not-run") return;
    }
    void output.write(text);
  }
}

/** Whether a module or a file of the program, which is installed in `root`, could not be loaded. */
function isDamage(thrown: unknown, root: string): thrown is Error {
  if (!(thrown instanceof Error)) return false;
  const { code = "", path = "" } = thrown as NodeJS.ErrnoException;
  if (["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND"].includes(code)) return true;
  // What cannot be parsed names its file in the first line of its stack.
  const place = thrown instanceof SyntaxError ? (thrown.stack ?? "").split("\n")[0] : path;
  return place?.startsWith(root) === true;
}
