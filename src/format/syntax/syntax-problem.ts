import type { Path, Range } from "./source-tree.ts";

/** What the readers refuse, with the arguments of the message about it. */
interface ProblemArguments {
  readonly "yaml-syntax": { readonly kind: string; readonly reason: string };
  readonly "json-syntax": { readonly kind: string };
  readonly "too-deep": { readonly most: number };
  readonly "too-many-values": { readonly most: number };
  readonly "yaml-directive": object;
  readonly "several-documents": object;
  readonly "yaml-anchor": object;
  readonly "yaml-alias": object;
  readonly "yaml-tag": object;
  readonly "yaml-merge-key": object;
  readonly "key-not-text": object;
}

/** Pieces of the text, and what is written in place of them. */
type Edits = readonly (Range & { readonly text: string })[];

type ProblemId = keyof ProblemArguments;

/** What is wrong with a text, and where. */
export type SyntaxProblem = {
  readonly [Id in ProblemId]: {
    readonly id: Id;
    /** Offsets into the text; without an end, one character. */
    readonly range: { readonly start: number; readonly end?: number };
    readonly args: ProblemArguments[Id];
    /** The entry that could not be read, as far as its lines show it. */
    readonly path: Path;
    /** What is written instead, where only one thing can be meant. */
    readonly edits?: Edits;
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
    args: ProblemArguments[Id],
    path: Path = [],
    edits?: Edits,
  ): void {
    const range = { start, ...(end !== undefined && { end }) };
    this.found.push({ id, range, args, path, ...(edits && { edits }) } as unknown as SyntaxProblem);
  }
}
