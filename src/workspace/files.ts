/** The file system as commands need it. */

/** Keeps others from a file while it is being worked on. */
export interface Lock {
  release(): Promise<void>;
}

/** The file system. All functions throw failures (see `messages/failure`) that name the file. */
export interface Files {
  /** The content, at most one byte more than the limit; undefined if there is no such file. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** The content that a file had at a revision of version control. Throws a failure if there is none. */
  readRevision(revision: string, file: string): Promise<Uint8Array>;
  /** The content of standard input. */
  readInput(): Promise<Uint8Array>;
  /**
   * Replaces the file safely: whole or not at all. `expected` is the content that it replaces, undefined for a new file.
   * Throws `file-changed` if something else is there. Gives back the new content.
   */
  save(file: string, text: string, expected: Uint8Array | undefined): Promise<Uint8Array>;
  /** Writes a new file, whole or not at all; throws `file-exists` if there is one, `output-is-input` if it was read. */
  create(file: string, text: string): Promise<void>;
  /** Keeps what could not be saved in `file` in a new file beside it, `NAME.unsaved-1.yaml`; gives back its name. */
  saveBeside(file: string, text: string): Promise<string>;
  /** The YAML and JSON files in a folder, by default the present one, sorted; with the folder in their names. */
  list(folder?: string): Promise<readonly string[]>;
  /**
   * Locks a file for this session and deletes what a killed one left beside it. Throws `file-locked` while another has
   * it, `several-names` if it has hard links. `onTakenOver` is called if a killed session left its lock.
   */
  lock(file: string, onTakenOver: () => void): Promise<Lock>;
  /** Deletes what killed commands left beside the file, where it is not locked by work on it. Never fails. */
  tidy(file: string): Promise<void>;
  /** The names of copies beside the file, as programs that synchronise folders make them. */
  copiesOf(file: string): Promise<readonly string[]>;
  /** Throws a failure if it is certain already that the file cannot be saved. */
  probe(file: string): Promise<void>;
  /**
   * The names of all that fit a name with wildcards, sorted; the name itself if it has none, or if something is called
   * just so. Throws `nothing-fits` if there is nothing.
   */
  expand(name: string): Promise<readonly string[]>;
  /**
   * The file, or the folder with YAML and JSON files in it and below, that has this name; if `withWord`, also with files
   * of word processors. Throws `file-missing` if there is none, `folder-without-files` if there is nothing in it.
   */
  listInputs(name: string, withWord?: boolean): Promise<Inputs>;
  /** Makes sure that there is a folder of this name, and those above it. */
  makeFolder(folder: string): Promise<void>;
  /**
   * Opens an output: when it is closed, it appears under its name, whole, and is read back. Throws `output-exists` rather
   * than replace a file, unless `mayReplace`; also then `output-is-input` for what was read, or listed by its own name, and
   * `output-is-assessment`. Closing throws `not-as-written` if it does not read back the same.
   */
  openOutput(file: string, mayReplace: boolean): Promise<OutputFile>;
  /**
   * Opens a folder of outputs: when it is closed, it appears under its name with all its files, whole; until then, and if
   * the program ends before, nothing has its name. Throws `folder-not-empty` rather than replace a folder with anything in
   * it, unless `mayReplace`; also then `folder-not-own` if a file in it is not one that `isOwn` knows.
   */
  openFolder(folder: string, options: FolderOptions): Promise<OutputFolder>;
}

/** What has a name in the file system. `identity` is the same for all names of one file. */
export type Inputs =
  | { readonly kind: "file"; readonly identity: string }
  | {
      readonly kind: "folder";
      readonly files: readonly { readonly file: string; readonly identity: string }[];
      /** How many files were passed over: hidden ones, safety copies, links. */
      readonly skipped: number;
    };

export interface FolderOptions {
  readonly mayReplace: boolean;
  /** Whether a file of this name, below the folder and with `/` between folders, may be in a folder that is replaced. */
  readonly isOwn: (name: string) => boolean;
}

/** A folder that is being written. */
export interface OutputFolder {
  /** Begins a file; its name is below the folder, with `/` between folders. */
  open(name: string): Promise<OutputFile>;
  /** Gives the folder its name. */
  close(): Promise<void>;
  /** Deletes everything that was written. */
  discard(): Promise<void>;
}

/** A file that is being written. */
export interface OutputFile {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}
