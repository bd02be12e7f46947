/** Renders diagnostics as lines: file, place, severity, message. */
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Say } from "../domain/say.ts";
import type { Theme } from "./theme.ts";
import { visibleLine } from "./visible.ts";

/** The wording of a diagnostic, with everything that comes from the file made visible. */
export function messageOf(diagnostic: Diagnostic, say: Say): string {
  const values = Object.fromEntries(
    Object.entries(diagnostic.values).map(([name, value]) => [
      name,
      typeof value === "string" ? visibleLine(value) : value,
    ]),
  );
  return (say as (id: string, values: object) => string)(`rule.${diagnostic.rule}`, values);
}

/** One line for each diagnostic: `file:12:5: error: message (rule)`. */
export function renderDiagnostics(file: string, diagnostics: readonly Diagnostic[], theme: Theme, say: Say): string {
  return diagnostics
    .map((diagnostic) => {
      const { place, severity, rule } = diagnostic;
      const paint = severity === "error" ? theme.error : theme.warning;
      return `${visibleLine(file)}:${place.line}:${place.column}: ${paint(say(`severity.${severity}`))}: ${messageOf(diagnostic, say)} ${theme.dim(`(${rule})`)}\n`;
    })
    .join("");
}
