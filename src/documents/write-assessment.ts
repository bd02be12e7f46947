/** Turns a changed assessment back into text, and makes sure that the text says exactly what it should. */
import type { Assessment } from "../domain/assessment.ts";
import { createFailure } from "../domain/failure.ts";
import { LIMITS } from "../domain/limits.ts";
import { sameData } from "../domain/same-data.ts";
import type { Comment } from "./comments.ts";
import { findComments } from "./comments.ts";
import { editYaml } from "./edit-yaml.ts";
import type { Layout } from "./layout.ts";
import { inOrder } from "./layout.ts";
import type { Reading, Syntax } from "./read-assessment.ts";
import { hasEndMarker, readAssessment } from "./read-assessment.ts";
import { END_MARKER, writeYaml } from "./write-yaml.ts";

/**
 * The text of a new file for this assessment, read back and compared. `comments` are written below the header of a
 * YAML file; `lineEnd` is what ends its lines.
 * Throws a failure `file-full` if it is larger than a file may be, and `text-not-verified` if it does not read back to
 * the same data, which is a fault of ours.
 */
export function writeAssessment(
  assessment: Assessment,
  syntax: Syntax,
  layout: Layout,
  comments: readonly string[] = [],
  lineEnd: "\n" | "\r\n" = "\n",
): Reading {
  const ordered = inOrder(assessment, layout);
  const text = syntax === "json" ? `${JSON.stringify(ordered, null, 2)}\n` : writeYaml(ordered, layout, comments);
  const reading = verified(text.replaceAll("\n", lineEnd), syntax, ordered);
  if (reading === undefined) throw createFailure("text-not-verified", {});
  return reading;
}

/**
 * The text of `reading` with its assessment replaced by `after`: edited where it changed, with every comment kept.
 * Throws as `writeAssessment` does.
 */
export function updateAssessment(reading: Reading, after: Assessment, layout: Layout): Reading {
  const { assessment: before, root } = reading;
  const lineEnd = reading.text.includes("\r\n") ? "\r\n" : "\n";
  if (reading.syntax === "json" || before === undefined || root?.kind !== "map")
    return writeAssessment(after, reading.syntax, layout, [], lineEnd);
  const ordered = inOrder(after, layout);
  if (sameData(before, ordered) && hasEndMarker(reading.text)) return reading;
  const comments = findComments(reading.text, root).filter(({ text }) => !layout.isTitle(text));
  const edited = editYaml(withEndMarker(reading.text, lineEnd), root, before, ordered, layout);
  const result = edited === undefined ? undefined : verified(edited, "yaml", ordered);
  if (result !== undefined && keepsAll(comments, result)) return result;
  const texts = comments.map(({ text }) => text);
  return writeAssessment(ordered, "yaml", layout, texts, lineEnd);
}

/** What is read from the text as a file, so that nothing is written that could not be opened again. */
function verified(text: string, syntax: Syntax, expected: Assessment): Reading | undefined {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LIMITS.fileBytes) throw createFailure("file-full", { most: LIMITS.fileBytes });
  const reading = readAssessment(bytes, syntax);
  return reading.assessment !== undefined && sameData(reading.assessment, expected) ? reading : undefined;
}

function withEndMarker(text: string, lineEnd: string): string {
  if (hasEndMarker(text)) return text;
  return `${text}${text.endsWith("\n") ? "" : lineEnd}${END_MARKER}${lineEnd}`;
}

function keepsAll(comments: readonly Comment[], reading: Reading): boolean {
  const left = new Map<string, number>();
  const kept = reading.root === undefined ? [] : findComments(reading.text, reading.root);
  for (const { text } of kept) left.set(text, (left.get(text) ?? 0) + 1);
  return comments.every(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
}
