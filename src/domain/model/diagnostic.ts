/** A diagnostic: a statement about a file. It is data; its wording stands in the message catalogue under `rule.<id>`. */
import type { MessageArguments } from "../../generated/message-arguments.ts";

export type Severity = "error" | "warning";

type RuleMessage = Extract<keyof MessageArguments, `rule.${string}`>;

/** Id of a rule: kebab-case, names the fault, never changes its meaning. */
export type RuleId = RuleMessage extends `rule.${infer Id}` ? Id : never;

/** Where in a file: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Keys and positions that lead from the top of the data to a value. */
export type Path = readonly (string | number)[];

type FixMessage = Extract<keyof MessageArguments, `fix.${string}`>;

/** What a fix does; the sentence that says so stands in the catalogue under `fix.<kind>`. */
export type FixKind = FixMessage extends `fix.${infer Kind}` ? Kind : never;

/** A piece of the text that is replaced by another. */
export interface Edit {
  /** Offsets into the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly text: string;
}

/** What mends a fault where only one thing can be meant. */
export interface Fix {
  readonly kind: FixKind;
  /** What is to stand there. */
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
  /** What the message speaks of, by argument name. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Whether it speaks of something that is not there; its place is that of the group in which it is missing. */
  readonly isAbsent?: boolean;
}

/** Whether one path leads to the same place as another, or to one below it. */
export function isWithin(inner: Path, outer: Path): boolean {
  return outer.every((part, index) => inner[index] === part);
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
