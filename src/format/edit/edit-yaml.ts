/**
 * Changes an assessment in a YAML text and touches only what changed. Whatever else stands in the text, comments,
 * blank lines, the way a person wrote things, stays to the byte.
 */
import type { Edit } from "./edit-text.ts";
import { editText } from "./edit-text.ts";
import { emitFlow, emitFlowEntry } from "../syntax/emit-yaml.ts";

/**
 * How the text, which ends with the end marker, can be edited: the way that changes least first. Where a text is laid
 * out in a way that cannot be edited part by part, whole answers are written anew, and else whole parts of the file.
 */
export function* editYaml(edit: Edit): Generator<string> {
  for (const depth of [Infinity, 2, 1]) {
    const text = editText(edit, { value: emitFlow, entry: emitFlowEntry, separator: ", ", hasComments: true }, depth);
    if (text !== undefined) yield text;
  }
}
