import type { Diagnostic } from "../../../domain/rules/diagnostic.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";

interface ChangedLine {
  readonly rules: Set<string>;
  /** The line as it would be, up to the last edit in it. */
  readonly after: string;
  /** Where the file goes on after that edit. */
  readonly rest: { readonly line: number; readonly column: number };
}

/** What the fixes of these diagnostics change in a text: each line as it is after `-`, and as it would be after `+`. */
export function renderFixes(fixed: readonly Diagnostic[], text: string, say: Say): string {
  const lines = text.split("\n");
  const changed = new Map<number, ChangedLine>();
  const edits = fixed
    .flatMap(({ rule, fix }) => (fix?.edits ?? []).map((edit) => ({ rule, ...edit })))
    .sort((a, b) => a.start - b.start);
  for (const { rule, place, text: added } of edits) {
    const { line, column, endLine, endColumn } = place;
    const { rules, after, rest } = changed.get(line) ?? {
      rules: new Set<string>(),
      after: "",
      rest: { line, column: 1 },
    };
    const kept = (lines[line - 1] ?? "").slice(rest.column - 1, column - 1);
    changed.set(line, {
      rules: rules.add(rule),
      after: after + kept + added,
      rest: { line: endLine, column: endColumn },
    });
  }
  const shown = (mark: string, source: string): string[] =>
    source
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => `  ${mark} ${visibleLine(line.trim())}`);
  const parts = [...changed].flatMap(([line, { rules, after, rest }]) => [
    `  ${say("validate.line", { line, rules: [...rules].join(say("list.comma")) })}`,
    ...shown("-", lines[line - 1] ?? ""),
    ...shown("+", after + (lines[rest.line - 1] ?? "").slice(rest.column - 1)),
  ]);
  const encoded = fixed.some(({ fix }) => fix?.kind === "encode") ? [`  ${say("validate.would-encode")}`] : [];
  return `${[...encoded, ...parts].join("\n")}\n`;
}
