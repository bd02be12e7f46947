/** Turns a changed assessment back into text, and makes sure that the text says exactly what it should. */
import type { Assessment } from "../domain/assessment.ts";
import { createFailure } from "../domain/failure.ts";
import { sameData } from "../domain/same-data.ts";
import type { Comment } from "./comments.ts";
import { findComments } from "./comments.ts";
import { editYaml } from "./edit-yaml.ts";
import type { Layout } from "./layout.ts";
import { inOrder } from "./layout.ts";
import type { Reading, Syntax } from "./read-assessment.ts";
import { hasEndMarker, readText } from "./read-assessment.ts";
import { writeYaml } from "./write-yaml.ts";

/**
 * The text of a new file for this assessment, read back and compared.
 * Throws a failure `text-not-verified` if it does not read back to the same data (a fault of ours).
 */
export function writeAssessment(
  assessment: Assessment,
  syntax: Syntax,
  layout: Layout,
  comments: readonly string[] = [],
): Reading {
  const ordered = inOrder(assessment, layout);
  const text = syntax === "json" ? `${JSON.stringify(ordered, null, 2)}\n` : writeYaml(ordered, layout, comments);
  const reading = verified(text, syntax, ordered);
  if (reading === undefined) throw createFailure("text-not-verified", {});
  return reading;
}

/**
 * The text of `reading` with its assessment replaced by `after`: edited where it changed, with every comment kept.
 * Throws as `writeAssessment` does.
 */
export function updateAssessment(reading: Reading, after: Assessment, layout: Layout): Reading {
  const { assessment: before, root } = reading;
  if (reading.syntax === "json" || before === undefined || root?.kind !== "map")
    return writeAssessment(after, reading.syntax, layout);
  const ordered = inOrder(after, layout);
  if (sameData(before, ordered) && hasEndMarker(reading.text)) return reading;
  const comments = findComments(reading.text, root);
  const edited = editYaml(reading.text, root, before, ordered, layout);
  const result = edited === undefined ? undefined : verified(withEndMarker(edited), "yaml", ordered);
  if (result !== undefined && keepsAll(comments, result)) return result;
  return writeAssessment(
    ordered,
    "yaml",
    layout,
    comments.map(({ text }) => text),
  );
}

function verified(text: string, syntax: Syntax, expected: Assessment): Reading | undefined {
  const reading = readText(text, syntax);
  return reading.assessment !== undefined && sameData(reading.assessment, expected) ? reading : undefined;
}

function withEndMarker(text: string): string {
  if (hasEndMarker(text)) return text;
  return `${text}${text.endsWith("\n") ? "" : "\n"}...\n`;
}

function keepsAll(comments: readonly Comment[], reading: Reading): boolean {
  if (reading.root === undefined) return comments.length === 0;
  const left = findComments(reading.text, reading.root).map(({ text }) => text);
  return comments.every(({ text }) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at !== -1 || text.startsWith("# Para. ");
  });
}
