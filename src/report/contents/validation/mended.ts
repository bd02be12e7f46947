import type { Diagnostic } from "../../../domain/rules/diagnostic.ts";
import type { Say } from "../../../messages/say.ts";
import { visibleLine } from "../../visible.ts";

/** What mending changes in a text, line by line: the line as it is behind `-`, and as it would be behind `+`. */
export function renderMended(mended: readonly Diagnostic[], text: string, say: Say): string {
  const lines = text.split("\n");
  const changed = new Map<number, { rules: Set<string>; after: string; grown: number }>();
  const edits = mended
    .flatMap(({ rule, fix }) => (fix?.edits ?? []).map((edit) => ({ rule, ...edit })))
    .sort((a, b) => a.start - b.start);
  for (const { rule, place, text: added } of edits) {
    const { line, column, endLine, endColumn } = place;
    const last = lines[endLine - 1] ?? "";
    const before = changed.get(line) ?? { rules: new Set<string>(), after: lines[line - 1] ?? "", grown: 0 };
    const end = line === endLine ? endColumn - 1 + before.grown : Infinity;
    const rest = line === endLine ? before.after.slice(end) : last.slice(endColumn - 1);
    const after = before.after.slice(0, column - 1 + before.grown) + added + rest;
    changed.set(line, { rules: before.rules.add(rule), after, grown: after.length - (lines[line - 1] ?? "").length });
  }
  const whole = mended.some(({ fix }) => fix?.kind === "encode") ? [`  ${say("validate.would-encode")}`] : [];
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
  return `${[...whole, ...parts].join("\n")}\n`;
}
