/** What reading a file gives. */
import type { Assessment } from "../domain/model/assessment.ts";
import type { Path } from "../domain/model/path.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import type { Layout } from "./layout.ts";
import { findComments } from "./syntax/comments.ts";
import { lineAt } from "./syntax/decode.ts";
import { type SourceNode, nodeAt } from "./syntax/source-tree.ts";

export type Syntax = "yaml" | "json";

/** The part of the data that follows the schema. */
export interface ReadablePart {
  readonly assessment: Assessment;
  /** Where something was removed, or added because the format needs it. */
  readonly gaps: readonly Path[];
}

/** A text, and the tree with places in it. */
export interface Source {
  readonly text: string;
  /** Undefined if the text could not be parsed at all. */
  readonly root?: SourceNode | undefined;
}

/** What was read from one file. */
export interface Reading {
  readonly syntax: Syntax;
  readonly source: Source;
  /** The file begins with a byte order mark, which is no part of the text. */
  readonly byteOrderMark?: true;
  /** The text, or that it is an assessment, was guessed; nothing must be written in place of what is in the file. */
  readonly isGuessed?: true;
  /** The assessment; present only if there are no errors. */
  readonly assessment?: Assessment;
  readonly diagnostics: readonly Diagnostic[];
  /** What the rules about meaning can look at; all of the assessment, if there are no errors. */
  readonly readable?: ReadablePart;
  /** The groups that could not be read as a whole, so that nothing is certainly missing in them. */
  readonly gaps: readonly Path[];
}

/** JSON when the name ends in `.json`, else YAML. */
export function syntaxOfName(name: string): Syntax {
  return name.toLowerCase().endsWith(".json") ? "json" : "yaml";
}

/** Comments that the program did not write itself, each with its line. */
export function commentsIn(
  { syntax, source: { text, root } }: Reading,
  layout: Layout,
): readonly { readonly line: number; readonly text: string }[] {
  if (syntax === "json" || root === undefined) return [];
  return findComments(text, root)
    .filter((comment) => !layout.isTitle(comment.text) && !layout.isHeader(comment.text))
    .map((comment) => ({ line: lineAt(text, comment.start), text: comment.text }));
}

/** The line of the key at `path`; undefined if there is none. */
export function lineOf({ source: { text, root } }: Reading, path: Path): number | undefined {
  const { key, found = false } = root === undefined ? {} : nodeAt(root, path);
  return found && key !== undefined ? lineAt(text, key.start) : undefined;
}

/** Whether the last line that is neither blank nor a comment is the document end marker. */
export function hasEndMarker(text: string): boolean {
  for (let end = text.length; end > 0;) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    if (!/^\s*(?:#|$)/.test(line)) return /^\.\.\.(?:\s|$)/.test(line);
    end = start - 1;
  }
  return false;
}

/** Whether a file ends in the middle of a line, so that it may have been cut short. */
export function endsWithinLine(reading: Reading): boolean {
  return lacksEnd(reading) && !reading.source.text.endsWith("\n");
}

/** Whether a file lacks its last line, so that answers may be missing even where it ends with a whole line. */
export function lacksEnd({ syntax, source: { text } }: Reading): boolean {
  return syntax === "yaml" && !hasEndMarker(text);
}

/** Diagnostics in the order of their places; the one that says that there are more comes last. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = (one: Diagnostic): number => (one.rule === "more-diagnostics" ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) => last(a) - last(b) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
