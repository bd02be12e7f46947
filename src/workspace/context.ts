/** What every command gets, and what it gives back. */
import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { RuleDoc } from "../messages/texts.ts";
import type { Say } from "../messages/say.ts";
import type { Theme } from "../report/theme.ts";
import type { Files } from "./files.ts";

/** The schemas that are published, by name. */
export const SCHEMAS = ["assessment", "checklist", "validation", "diff", "merge", "steps"] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** A style sheet, and the hash by which a page permits it (`sha256-…`). */
export interface Style {
  readonly css: string;
  readonly hash: string;
}

/** What is published with the program, loaded when a command first needs it. */
export interface Data {
  /** In the language of the program, or of a file (BCP 47) if there are texts in it. */
  readonly loadChecklist: (language?: string) => Promise<Checklist>;
  readonly loadStates: () => Promise<readonly State[]>;
  readonly loadRuleDocs: () => Promise<readonly RuleDoc[]>;
  /** The text of a published schema. */
  readonly loadSchema: (name: SchemaName) => Promise<string>;
  /** The questionnaire as a page, made for nobody yet. */
  readonly loadForm: () => Promise<string>;
  /** The style sheet of pages. */
  readonly loadStyle: () => Promise<Style>;
}

/** Where results and messages to the person go. */
export interface Output {
  /** Columns to render for on standard output. */
  readonly width: number;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** The theme for standard output, or for a file if `inFile` is true. */
  readonly loadTheme: (inFile?: boolean) => Promise<Theme>;
  /** Writes a line for a person. */
  readonly tell: (text: string) => void;
  /** Writes data to standard output at once; resolves when there is room for more. */
  readonly print: (text: string) => Promise<void>;
}

/** What every command gets. */
export interface Context extends Data, Output {
  readonly say: Say;
  readonly language: string;
  readonly files: Files;
  /** The present day as the person's calendar shows it, ISO 8601. */
  readonly today: () => string;
  /** The digest of a text, as `sha256:` and 64 hexadecimal digits. */
  readonly digest: (text: string) => string;
  /** The version of the program. */
  readonly version: string;
}

/** What a command did: what goes to standard output, and the exit code. */
export interface Outcome {
  readonly output?: string;
  /** Output that is no text, such as a word-processor file. */
  readonly bytes?: Uint8Array;
  /** Whether the output is for reading, so that a terminal shows it page by page. */
  readonly paged?: boolean;
  readonly exitCode: number;
  /** The person went back to what was asked before; nothing was done. */
  readonly wentBack?: true;
}
