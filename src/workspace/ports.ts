/** What commands need from the world, and what they give back. */
import type { Checklist } from "../domain/model/checklist.ts";
import type { Failure } from "../messages/failure.ts";
import type { Say } from "../messages/say.ts";
import type { State } from "../domain/model/state.ts";
import type { Asker } from "../interview/asker.ts";
import type { Theme } from "../report/theme.ts";
import type { RuleDoc } from "../messages/rule-doc.ts";
import type { Checked, CheckFilesOptions } from "./check-files.ts";

/** By what a file is recognised as the one that was read: it changes when the file does. */
export type Fingerprint = string;

export interface FileContent {
  readonly bytes: Uint8Array;
  readonly fingerprint: Fingerprint;
}

/** A claim on a file, held while it is being worked on. */
export interface Lock {
  release(): Promise<void>;
}

/** The file system. All functions throw failures (see `domain/failure`) that name the file. */
export interface Files {
  /** The content, at most one byte more than the limit; undefined if there is no such file. */
  read(file: string): Promise<FileContent | undefined>;
  /** The content of standard input. */
  readInput(): Promise<Uint8Array>;
  /**
   * Replaces the file safely: whole or not at all. `expected` is the fingerprint of what it replaces, undefined for a
   * new file. Throws `file-changed` if the file is not what was expected.
   */
  save(file: string, text: string, expected: Fingerprint | undefined): Promise<Fingerprint>;
  /** Writes a new file, whole or not at all; throws `file-exists` if there is one. */
  create(file: string, text: string): Promise<void>;
  /** Keeps what could not be saved in `file` in a new file beside it, `NAME.unsaved-1.yaml`; gives back its name. */
  saveBeside(file: string, text: string): Promise<string>;
  /** The names of the assessments that may lie in the present folder: YAML and JSON files, sorted. */
  list(): Promise<readonly string[]>;
  /**
   * Claims a file for this session and clears away what a killed one left beside it. Throws `file-locked` while somebody
   * else has it, `several-names` if it has hard links. `notice` is told of locks taken over.
   */
  lock(file: string, notice: (kind: "stale-lock") => void): Promise<Lock>;
  /** The names of copies beside the file, as programs that synchronise folders make them. */
  copiesOf(file: string): Promise<readonly string[]>;
  /** Throws a failure if it is certain already that the file cannot be saved. */
  probe(file: string): Promise<void>;
  /**
   * What a name stands for: a file, or a folder with the files of ours in it and below. Throws `file-missing` for a
   * name of nothing, `folder-without-files` for a folder in which there is nothing to check.
   */
  listInputs(name: string): Promise<Inputs>;
  /**
   * Writes a document for others, whole or not at all, and reads it back. Throws `output-exists` rather than replace a
   * file, unless `replace` is true, and `not-as-written` if it does not read back the same.
   */
  deliver(file: string, content: Uint8Array, replace: boolean): Promise<void>;
  /** Makes sure that there is a folder of this name, and those above it. */
  makeFolder(folder: string): Promise<void>;
  /** Opens a file for a report. It appears under its name, in place of what was there, when it is closed. */
  openOutput(file: string): Promise<OutputFile>;
}

/** The history of files, as version control keeps it. */
export interface History {
  /** The content that a file had at a revision. Throws a failure if there is none. */
  read(revision: string, file: string): Promise<FileContent>;
}

/** A style sheet, and by what a page says that it is this one (`sha256-…`). */
export interface Style {
  readonly css: string;
  readonly hash: string;
}

/** What stands at a place in the file system. `identity` is the same for all names of one file. */
export type Inputs =
  | { readonly kind: "file"; readonly identity: string }
  | {
      readonly kind: "folder";
      readonly files: readonly { readonly file: string; readonly identity: string }[];
      /** How many files were passed over: hidden ones, safety copies, links. */
      readonly skipped: number;
    };

/** A report that is being written. */
export interface OutputFile {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type SchemaName = "assessment" | "checklist" | "validation" | "diff" | "merge";

/** What every command gets. */
export interface Context {
  readonly say: Say;
  readonly files: Files;
  readonly history: History;
  /** Columns to render for on standard output. */
  readonly width: number;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** How things look on standard output, or in a file if `inFile` is true. */
  readonly loadTheme: (inFile?: boolean) => Promise<Theme>;
  /** Writes a line for a person. */
  readonly tell: (text: string) => void;
  /** Writes data to standard output at once; resolves when there is room for more. */
  readonly print: (text: string) => Promise<void>;
  /** Shows how far the work has come, where a person can see it; undefined takes it away. */
  readonly progress?: (text: string | undefined) => void;
  /**
   * Checks many files on several processors; gives what becomes of each, in their order. Undefined where there is only
   * one processor to do it.
   */
  readonly checkTogether: (
    files: readonly string[],
    options: CheckFilesOptions,
  ) => Promise<AsyncGenerator<Checked> | undefined>;
  /** What a failure is called. */
  readonly describeFailure: (failure: Failure) => string;
  /** What a person types to go on with a file. */
  readonly commandFor: (file: string) => string;
  /** Version of the program. */
  readonly version: string;
  readonly loadRuleDocs: () => Promise<readonly RuleDoc[]>;
  readonly loadChecklist: () => Promise<Checklist>;
  readonly loadStates: () => Promise<readonly State[]>;
  /** The text of a published schema. */
  readonly loadSchema: (name: SchemaName) => Promise<string>;
  /** How a page in a browser looks. */
  readonly loadStyle: () => Promise<Style>;
  readonly today: () => string;
  /** The digest of a text, as `sha256:` and 64 hexadecimal digits. */
  readonly digest: (text: string) => string;
  readonly language: string;
}

/** A session of the interview: the asker, and its end. */
export interface Session {
  readonly asker: Asker;
  /** Aborts when the person or the system ends the session. */
  readonly signal: AbortSignal;
  /** Whether something was thrown because the session ended. */
  endedBy(thrown: unknown): boolean;
  /** Says which file is worked on, so that what was left of an earlier session is found. */
  workOn(file: string): void;
  close(): void;
}

/** What a command did: what goes to standard output, and the exit code. */
export interface Outcome {
  readonly output?: string;
  /** What is no text, such as a word-processor file. */
  readonly bytes?: Uint8Array;
  /** Whether the output is for reading, so that a terminal shows it page by page. */
  readonly paged?: boolean;
  readonly exitCode: number;
  /** The person went back to what was asked before; nothing was done. */
  readonly wentBack?: true;
}
