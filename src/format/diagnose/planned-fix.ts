/** Fixes: what is to be written in place of a key or a value, so that it looks like what was there. */
import type { Edit, FixKind } from "../../domain/rules/diagnostic.ts";
import type { Range, ScalarNode, SourceNode } from "../syntax/source-tree.ts";

/** A fix before its places are known. */
export interface PlannedFix {
  readonly kind: FixKind;
  readonly text: string;
  readonly edits: readonly (Range & { readonly text: string })[];
}

/** Words that need no quotes, whichever reader of YAML reads them. */
const PLAIN_WORD = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]+)*$/i;

/** A text in double quotes, as YAML and JSON both read it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Whether a scalar is one piece of one line, which another can replace; a text of several lines is not. */
export function isInOneLine({ start, end, style, text }: ScalarNode, source: string): boolean {
  const written = source.slice(start, end);
  return style === "plain" ? written === text : /^["'][^\n]*$/.test(written);
}

/** A fix that writes another word, in the same quotes, where a scalar is in one line; undefined for all else. */
export function wordFix(
  kind: "rename" | "replace",
  node: SourceNode | undefined,
  word: string | undefined,
  source: string,
): PlannedFix | undefined {
  if (node?.kind !== "scalar" || word === undefined || node.end === node.start) return undefined;
  if (!isInOneLine(node, source)) return undefined;
  const { start, end } = node;
  const quote = source[start];
  const isSingle = quote === "'" && !word.includes("'");
  const text = isSingle ? `'${word}'` : quote !== '"' && PLAIN_WORD.test(word) ? word : quoted(word);
  return { kind, text: word, edits: [{ start, end, text }] };
}

/** A fix that writes a number, `true` or `false` without quotes. */
export function bareFix(node: SourceNode | undefined, text: string, source: string): PlannedFix | undefined {
  if (node?.kind !== "scalar" || node.end === node.start || !isInOneLine(node, source)) return undefined;
  return { kind: "unquote", text, edits: [{ start: node.start, end: node.end, text }] };
}

/** The text with all edits made. Of two that overlap, only the first is made. */
export function applyEdits(text: string, edits: readonly Pick<Edit, "start" | "end" | "text">[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
