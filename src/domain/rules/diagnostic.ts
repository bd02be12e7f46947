/** A diagnostic: a statement about a file. It is data; its message is in the catalogue under `rule.<id>`. */
import type { Path } from "../model/path.ts";
import type { Severity, Values } from "./rule.ts";
import type { RuleId } from "./all-rules.ts";

/** Where in a file: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a fix does; the sentence that says so is in the catalogue under `fix.<kind>`. */
export type FixKind = "rename" | "replace" | "unquote" | "quote" | "encode" | "delete" | "break-line" | "restore";

/** A piece of the text that is replaced by another. */
export interface Edit {
  /** Offsets into the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly text: string;
}

/** A correction where only one thing can be meant. */
export interface Fix {
  readonly kind: FixKind;
  /** What is written there. */
  readonly text: string;
  /** Nothing else is touched. Empty where the whole file is written in another encoding. */
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a diagnostic. */
export interface Related {
  readonly path: Path;
  readonly place: Place;
}

export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly path: Path;
  readonly place: Place;
  /** The arguments of the message. */
  readonly values: Values;
  /** What is said in place of the message, where nothing may be quoted from the file. */
  readonly wording?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Words that somebody may have meant, where nothing is certain enough for a fix. */
  readonly suggestions?: readonly string[];
  /** Whether it is about something that is not there; its place is that of the group in which it is missing. */
  readonly isAbsent?: boolean;
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
