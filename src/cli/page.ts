/** What the pages of the command line have in common. */
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { Context, Outcome, Session } from "../workspace/ports.ts";
import type { FormatName } from "../workspace/formats.ts";
import { DOCUMENT_FORMATS } from "../workspace/formats.ts";
import type { Say } from "../messages/say.ts";

/** What the program needs in order to run a command that was chosen. */
export interface Runner {
  /** Runs a command and deals with what it gives back. */
  run(command: (context: Context) => Promise<Outcome>, options: GlobalOptions): Promise<void>;
  /** Runs a command that asks a person. */
  runInSession(
    command: (context: Context, session: Session) => Promise<Outcome>,
    options: GlobalOptions & SessionOptions,
  ): Promise<void>;
  /** Whether there is somebody who can be asked: at a terminal, or line by line if that is wanted. */
  canAsk(options: SessionOptions): boolean;
  /** Runs `tip-checklist` without a command. */
  runAlone(
    menu: (context: Context, session: Session) => Promise<Outcome>,
    help: () => void,
    options: GlobalOptions & SessionOptions,
  ): Promise<void>;
}

export interface GlobalOptions {
  readonly lang?: string;
  /** False when `--no-color` is given. */
  readonly color?: boolean;
  /** False when `--no-pager` is given. */
  readonly pager?: boolean;
}

export interface SessionOptions {
  readonly plain?: boolean;
}

/** What a page adds its commands to, and what it needs for that. */
export interface Page {
  readonly program: Command;
  readonly say: Say;
  readonly runner: Runner;
}

/** The options of a command with those of the program. */
export function globals(command: Command): GlobalOptions & SessionOptions {
  return command.optsWithGlobals<GlobalOptions & SessionOptions>();
}

/** The option that chooses the form of the output; the first choice is what is taken without it. */
export function formatOption({ say }: Pick<Page, "say">, ...choices: readonly string[]): Option {
  return new Option("--format <format>", say("cli.format")).choices(choices).default("text");
}

/** The option that chooses the form of a document, or of data that the command has as well. */
export function documentOption({ say }: Pick<Page, "say">, ...data: readonly FormatName[]): Option {
  return new Option("--format <format>", say("cli.document-format")).choices([...DOCUMENT_FORMATS, ...data]);
}

/** Reads a year that was typed. */
export function yearOf(say: Say): (text: string) => number {
  return (text) => {
    if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(say("check.year"));
    return Number(text);
  };
}
