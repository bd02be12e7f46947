import type { Diagnostic } from "../../../domain/rules/diagnostic.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";

/** What the fixes of these diagnostics change in a text: each line as it is after `-`, and as it would be after `+`. */
export function renderFixes(fixed: readonly Diagnostic[], text: string, say: Say): string {
  const lines = text.split("\n");
  const changed = new Map<number, { rules: Set<string>; after: string }>();
  const edits = fixed
    .flatMap(({ rule, fix }) => (fix?.edits ?? []).map((edit) => ({ rule, ...edit })))
    .sort((a, b) => a.start - b.start);
  for (const { rule, place, text: added } of edits) {
    const { line, column, endLine, endColumn } = place;
    const source = lines[line - 1] ?? "";
    const { rules, after } = changed.get(line) ?? { rules: new Set<string>(), after: source };
    // What is after an edit still has the length that it had in the file.
    const start = column - 1 + after.length - source.length;
    const rest = (lines[endLine - 1] ?? "").slice(endColumn - 1);
    changed.set(line, { rules: rules.add(rule), after: after.slice(0, start) + added + rest });
  }
  const shown = (mark: string, source: string): string[] =>
    source
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .map((line) => `  ${mark} ${visibleLine(line.trim())}`);
  const parts = [...changed].flatMap(([line, { rules, after }]) => [
    `  ${say("validate.line", { line, rules: [...rules].join(", ") })}`,
    ...shown("-", lines[line - 1] ?? ""),
    ...shown("+", after),
  ]);
  const encoded = fixed.some(({ fix }) => fix?.kind === "encode") ? [`  ${say("validate.would-encode")}`] : [];
  return `${[...encoded, ...parts].join("\n")}\n`;
}
