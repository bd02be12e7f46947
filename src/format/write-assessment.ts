/** Turns a changed assessment back into text, and makes sure that the text says exactly what it should. */
import type { Assessment } from "../domain/model/assessment.ts";
import { endSpace } from "../domain/texts/outer-space.ts";
import { type Failure, createFailure } from "../messages/failure.ts";
import { LIMITS } from "../domain/model/limits.ts";
import { sameData } from "../domain/model/same-data.ts";
import { type Comment, findComments } from "./syntax/comments.ts";
import { BYTE_ORDER_MARK } from "./syntax/decode.ts";
import { editYaml } from "./edit/edit-yaml.ts";
import { schemaErrors } from "./schema/schema-errors.ts";
import { type Layout, inOrder } from "./layout.ts";
import { type Reading, type Syntax, hasEndMarker } from "./reading.ts";
import { readAssessment } from "./read-assessment.ts";
import { type MapNode, nodeAt } from "./syntax/source-tree.ts";
import { END_MARKER, writeYaml } from "./write-yaml.ts";

type Mark = Reading["byteOrderMark"];

/** How a whole text is written. */
interface Manner {
  /** Written below the header of a YAML file. */
  readonly comments?: readonly string[];
  readonly lineEnd?: "\n" | "\r\n";
  /** What one level of JSON is indented by. */
  readonly indent?: string;
  /** Whether JSON ends with a line end. */
  readonly lastLineEnd?: boolean;
  readonly byteOrderMark?: Mark;
}

/**
 * The text of a new file for this assessment, read back and compared.
 * Throws a failure `file-full` if it is larger than a file may be, `limit-reached` if something in it is, and
 * `text-not-verified` if it does not read back to the same data, which is an error of this program.
 */
export function writeAssessment(
  assessment: Assessment,
  syntax: Syntax,
  layout: Layout,
  { comments = [], lineEnd = "\n", indent = "  ", lastLineEnd = true, byteOrderMark }: Manner = {},
): Reading {
  const ordered = inOrder(assessment, layout);
  const { schema: $schema } = layout;
  const json = (): string => `${JSON.stringify({ $schema, ...ordered }, null, indent)}${lastLineEnd ? "\n" : ""}`;
  const text = syntax === "json" ? json() : writeYaml(ordered, layout, comments);
  const reading = verified(text.replaceAll("\n", lineEnd), byteOrderMark, syntax, ordered);
  if (reading === undefined) throw whyNotWritten(ordered);
  return reading;
}

/** What does not read back either has more of something than a file may hold, or was written wrongly. */
function whyNotWritten(assessment: Assessment): Failure {
  const tooMuch = schemaErrors(assessment).find(({ keyword }) => keyword === "maxItems" || keyword === "maxLength");
  if (tooMuch === undefined) return createFailure("text-not-verified", {});
  const place = tooMuch.instancePath.slice(1).replaceAll("/", ", ");
  return createFailure("limit-reached", { place, most: Number(tooMuch.params["limit"]) });
}

/**
 * The text of `reading` with its assessment replaced by `after`: what changed is written again, with every comment kept.
 * Throws as `writeAssessment` does.
 */
export function updateAssessment(reading: Reading, after: Assessment, layout: Layout): Reading {
  const { assessment: before, syntax, byteOrderMark } = reading;
  const { text, root } = reading.source;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  if (before === undefined || root?.kind !== "map") return writeAssessment(after, syntax, layout, { lineEnd });
  const ordered = inOrder(after, layout);
  const isWhole = syntax === "json" || hasEndMarker(text);
  if (sameData(before, ordered) && isWhole) return reading;
  if (syntax === "json") {
    const own = { ...layout, schema: schemaIn(root) };
    return writeAssessment(ordered, syntax, own, { ...jsonManner(text), lineEnd, byteOrderMark });
  }
  const comments = findComments(text, root);
  const own = comments.filter((comment) => !layout.isTitle(comment.text));
  const edit = { text: withEndMarker(text), root, comments, before, after: ordered, layout };
  for (const granularity of ["answer", "entry"] as const) {
    const edited = editYaml(edit, granularity);
    const result = edited === undefined ? undefined : verified(edited, byteOrderMark, syntax, ordered);
    if (result !== undefined && keepsAll(own, result)) return result;
  }
  // Where a text is not laid out entry by entry, such as all of it between braces.
  const texts = own.map((comment) => comment.text);
  return writeAssessment(ordered, syntax, layout, { comments: texts, lineEnd, byteOrderMark });
}

/** The schema that a JSON text names. */
function schemaIn(root: MapNode): string | undefined {
  const { node, found } = nodeAt(root, ["$schema"]);
  return found && node.kind === "scalar" ? node.text : undefined;
}

/** How a JSON text is written: what one level is indented by, nothing if all is on one line, and how the text ends. */
function jsonManner(text: string): Pick<Manner, "indent" | "lastLineEnd"> {
  const indent = /^\s*\{\r?\n([ \t]+)/.exec(text)?.[1] ?? "";
  return { indent, lastLineEnd: endSpace(text).includes("\n") };
}

/** The text of a file as it is saved: with a byte order mark if it had one. */
export function savedText({ source, byteOrderMark }: Pick<Reading, "source" | "byteOrderMark">): string {
  return withMark(source.text, byteOrderMark);
}

function withMark(text: string, byteOrderMark: Mark): string {
  return byteOrderMark === true ? BYTE_ORDER_MARK + text : text;
}

/** What is read from the text as a file, so that nothing is written that could not be opened again. */
function verified(text: string, mark: Mark, syntax: Syntax, expected: Assessment): Reading | undefined {
  const bytes = new TextEncoder().encode(withMark(text, mark));
  if (bytes.length > LIMITS.fileBytes) throw createFailure("file-full", { most: LIMITS.fileBytes });
  const reading = readAssessment(bytes, syntax);
  return reading.assessment !== undefined && sameData(reading.assessment, expected) ? reading : undefined;
}

/** The text with the end marker as its last line, which ends as the line before it does. */
function withEndMarker(text: string): string {
  if (hasEndMarker(text)) return text;
  const lineEnd = /(\r?)\n[^\n]*$/.exec(text)?.[1] === "\r" ? "\r\n" : "\n";
  return `${text}${text.endsWith("\n") ? "" : lineEnd}${END_MARKER}${lineEnd}`;
}

function keepsAll(comments: readonly Comment[], { source }: Reading): boolean {
  const left = new Map<string, number>();
  const { root } = source;
  const kept = root === undefined ? [] : findComments(source.text, root);
  for (const { text } of kept) left.set(text, (left.get(text) ?? 0) + 1);
  return comments.every(({ text }) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  });
}
