/** A diagnostic: a statement about a file. It is data; its wording stands in the message catalogue under `rule.<id>`. */
import type { MessageArguments } from "../generated/message-arguments.ts";

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

export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly path: Path;
  readonly place: Place;
  /** What the message speaks of, by argument name. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
