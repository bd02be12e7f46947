/** What every command gets, and what it gives back. */
import type { Say } from "../messages/say.ts";
import type { Theme } from "../report/theme.ts";
import type { Data } from "./data.ts";
import type { Files } from "./files.ts";

/** Where results go, and what is said to the person. */
export interface Output {
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
  /** Version of the program. */
  readonly version: string;
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
