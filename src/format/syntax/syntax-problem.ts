import type { Path } from "../../domain/model/path.ts";
import type { StructureArguments } from "../../domain/rules/structure.rules.ts";

/** What the readers refuse. */
type ProblemId =
  | "yaml-syntax"
  | "json-syntax"
  | "too-deep"
  | "too-many-values"
  | "yaml-directive"
  | "several-documents"
  | "yaml-anchor"
  | "yaml-alias"
  | "yaml-tag"
  | "yaml-merge-key"
  | "key-not-text";

/** What is wrong with a text, and where. */
export type SyntaxProblem = {
  readonly [Id in ProblemId]: {
    readonly id: Id;
    /** Offsets into the text; without an end, one character. */
    readonly range: { readonly start: number; readonly end?: number };
    readonly args: StructureArguments[Id];
    /** The entry that could not be read, as far as its lines show it. */
    readonly path: Path;
  };
}[ProblemId];

/** Limits of what is read; files from strangers may hold anything. */
export interface SyntaxLimits {
  /** Levels of lists and groups within each other. */
  readonly depth: number;
  /** Keys, entries and values. */
  readonly nodes: number;
}

/** Collects the problems of a text. */
export class Problems {
  readonly found: SyntaxProblem[] = [];

  add<Id extends ProblemId>(
    id: Id,
    { start, end }: SyntaxProblem["range"],
    args: StructureArguments[Id],
    path: Path = [],
  ): void {
    const range = { start, ...(end !== undefined && { end }) };
    this.found.push({ id, range, args, path } as unknown as SyntaxProblem);
  }
}
