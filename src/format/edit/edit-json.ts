/** Changes an assessment in a JSON text and touches only what changed; what is new is written as the rest is. */
import type { Edit } from "./edit-text.ts";
import { editText } from "./edit-text.ts";
import type { FlowStyle } from "./editing.ts";
import type { MapNode } from "../syntax/source-tree.ts";

/** What one level is indented by in a JSON text: empty if all of it stands on one line. */
export function jsonIndent(text: string, root: MapNode): string {
  const start = root.entries[0]?.key.start ?? 0;
  const before = text.slice(text.lastIndexOf("\n", start) + 1, start);
  return text.includes("\n") && /^[ \t]+$/.test(before) ? before : "";
}

/** The text with the data `before` turned into `after`; undefined if that cannot be done in place. */
export function editJson(edit: Edit): string | undefined {
  return editText(edit, styleOf(edit), Infinity);
}

function styleOf({ text, root }: Edit): FlowStyle {
  const step = jsonIndent(text, root);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const first = root.entries[0];
  const colon = first ? text.slice(first.key.end, first.value.start) : ": ";
  const value: FlowStyle["value"] = (data, indent) =>
    JSON.stringify(data, null, step).replaceAll("\n", `${lineEnd}${indent}`);
  return {
    value,
    entry: (name, data, indent) => `${JSON.stringify(name)}${colon}${value(data, indent)}`,
    separator: colon.endsWith(" ") ? ", " : ",",
    hasComments: false,
  };
}
