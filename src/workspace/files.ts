/** The file system as commands need it. */

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

/** The file system. All functions throw failures (see `messages/failure`) that name the file. */
export interface Files {
  /** The content, at most one byte more than the limit; undefined if there is no such file. */
  read(file: string): Promise<FileContent | undefined>;
  /** The content that a file had at a revision of version control. Throws a failure if there is none. */
  readRevision(revision: string, file: string): Promise<FileContent>;
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
   * else has it, `several-names` if it has hard links. `onTakenOver` is called if a killed session left its lock.
   */
  lock(file: string, onTakenOver: () => void): Promise<Lock>;
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
