/** What all commands of the command line use. */
import { type Command, InvalidArgumentError, Option } from "@commander-js/extra-typings";
import type { MessageId, Say } from "../messages/say.ts";
import type { CsvReader } from "../report/data/csv.ts";
import { type DocumentFormat, type FormatName, DOCUMENT_FORMATS } from "../workspace/formats.ts";
import type { Outcome } from "../workspace/context.ts";
import type { Session } from "../workspace/session/session.ts";
import type { ManyContext } from "../workspace/collection/check-many.ts";

/** The options of every command. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- commander asks for an index signature
export type GlobalOptions = {
  lang?: string;
  /** False when `--no-color` is given. */
  color: boolean;
  plain?: true;
};

/** `pager` is false when a command has `--no-pager` and it is given. */
export type ChosenOptions = GlobalOptions & { readonly pager?: boolean };

/** The program with the options that all commands share. */
export type Program = Command<[], GlobalOptions>;
/** A command of the program before it has arguments and options of its own. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- it has no options yet
export type NewCommand = Command<[], Record<never, never>, GlobalOptions>;
/** The names of all commands, as their texts have them. */
export type CommandName =
  Extract<MessageId, `cli.${string}-examples`> extends `cli.${infer Name}-examples` ? Name : never;

/** Everything that the host gives to commands. */
export type HostContext = ManyContext;

/** A command that asks nobody, and one that asks a person. */
export type UseCase<Options> = (context: HostContext, options: Options) => Promise<Outcome>;
export type Dialogue<Options> = (context: HostContext, options: Options, session: Session) => Promise<Outcome>;

/** A command as it was typed. */
export interface Typed {
  optsWithGlobals(): ChosenOptions;
}

/** Loads and runs the command that was chosen, and shows its outcome. */
export interface Runner {
  run<Options>(typed: Typed, load: () => Promise<UseCase<Options>>, options: Options): Promise<void>;
  /** Runs a command that asks a person. */
  runInSession<Options>(typed: Typed, load: () => Promise<Dialogue<Options>>, options: Options): Promise<void>;
  /** Whether somebody can be asked: at a terminal, or line by line with `--plain`. */
  canAsk(typed: Typed): boolean;
  /** Whether an argument is meant as a file: it is one, or is called like an assessment. */
  isFile(argument: string): boolean;
  /** Shows help where a command is missing and nobody can be asked for one. */
  showHelp(help: () => void): void;
}

/** What adds a command, the texts, and the runner of commands. */
export interface CommandLine {
  /** Begins a command with its description and examples; `help` comes before these. */
  readonly add: (name: CommandName, help?: string) => NewCommand;
  readonly say: Say;
  readonly runner: Runner;
}

/** `--format` of a command that gives a document, or `data` for programs; by default as `--output` ends. */
export function documentOption<const Data extends FormatName = never>(
  say: Say,
  ...data: readonly Data[]
): Option<"--format <format>", undefined, undefined, undefined, false, DocumentFormat | Data> {
  return new Option("--format <format>", say("cli.document-format")).choices([...DOCUMENT_FORMATS, ...data]);
}

/** `--csv-for` of every command that can write csv. */
export function csvForOption(
  say: Say,
): Option<"--csv-for <reader>", undefined, undefined, undefined, false, CsvReader> {
  return new Option("--csv-for <reader>", say("cli.csv-for")).choices(["spreadsheets", "programs"]);
}

/** Reads a year that was typed. */
export function yearOf(say: Say): (text: string) => number {
  return (text) => {
    if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError(say("check.year"));
    return Number(text);
  };
}
