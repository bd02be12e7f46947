/** Renders diagnostics as lines: file, place, severity, message. */
import type { Diagnostic } from "../../domain/rules/diagnostic.ts";
import type { Say } from "../../messages/say.ts";
import type { Theme } from "../theme.ts";
import { visibleLine } from "../visible.ts";

/** Characters of a value from a file that are shown. */
const LONGEST = 80;

/** The wording of a diagnostic and of its fix, with everything that comes from the file made visible. */
export function messageOf(diagnostic: Diagnostic, say: Say): string {
  const { rule, values, wording, fix, suggestions = [] } = diagnostic;
  if (wording !== undefined) return wording;
  const named = rule === "unknown-status" ? { ...values, allowed: statusList(String(values["allowed"]), say) } : values;
  const message = sayAny(say, `rule.${rule}`, named);
  if (fix !== undefined) return `${message} ${sayAny(say, `fix.${fix.kind}`, { text: fix.text })}`;
  const words = suggestions.map((word) => say("list.quoted", { text: visibleLine(word) })).join(say("list.comma"));
  return words === "" ? message : `${message} ${say("suggestion.words", { count: suggestions.length, words })}`;
}

/** The ids of statuses, each with its label. */
function statusList(ids: string, say: Say): string {
  return ids
    .split(", ")
    .map((id) => `${id} (${say(`status-label.${id as "implemented"}`)})`)
    .join(say("list.comma"));
}

/** Values that come from the program itself; they are shown in full. */
const OWN = new Set(["allowed", "alternatives", "known", "marked", "missing", "title", "way", "words"]);

function sayAny(say: Say, id: string, values: Diagnostic["values"]): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? visibleLine(OWN.has(name) ? value : shorten(value)) : value,
    ]),
  );
  return (say as (id: string, values: object) => string)(id, shown);
}

function shorten(text: string): string {
  const characters = text.length > LONGEST ? Array.from(text) : [];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
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
