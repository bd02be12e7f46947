import type { Diagnostic, Path, RuleId, Severity } from "../domain/diagnostic.ts";
import type { LineIndex } from "./line-index.ts";
import { createLineIndex } from "./line-index.ts";

/** Collects what is found while a text is read. */
export interface Findings {
  readonly lines: LineIndex;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing more is kept; looking further is of no use. */
  readonly full: boolean;
  add(
    rule: RuleId,
    range: { start: number; end?: number },
    values?: Diagnostic["values"],
    options?: { path?: Path; severity?: Severity },
  ): void;
}

/** At most this many diagnostics are kept for one file. */
const MOST = 100;

/** An empty collection for a text. Beyond 100 diagnostics only one more is kept, which says that there are others. */
export function createFindings(text: string): Findings {
  const lines = createLineIndex(text);
  const diagnostics: Diagnostic[] = [];
  return {
    lines,
    diagnostics,
    get full(): boolean {
      return diagnostics.length > MOST;
    },
    add(rule, range, values = {}, { path = [], severity = "error" } = {}): void {
      if (diagnostics.length > MOST) return;
      const kept = diagnostics.length < MOST ? rule : "more-diagnostics";
      diagnostics.push({ rule: kept, severity, path, place: lines.place(range.start, range.end), values });
    },
  };
}
