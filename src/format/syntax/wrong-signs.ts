/** Signs that look like those of YAML, and what is left of a template: what stops a text from being read, and the way out. */
import { indentOf, isBlankLine, lineAround } from "./yaml-regions.ts";
import type { Range } from "./source-tree.ts";

/** What is wrong in a line. */
export interface WrongSign {
  readonly kind: "braces" | "fullColon" | "curlyQuotes" | "listMark";
  /** Where it is. */
  readonly range: Range;
  /** What is written instead, where only one thing can be meant. */
  readonly edits?: readonly (Range & { readonly text: string })[];
  /** The line with signs of YAML, as long as before; undefined if it has to be left out. */
  readonly read?: string;
}

/** The sign that is wrong in a line, if there is one. */
export function wrongSignIn(text: string, line: Range): WrongSign | undefined {
  const source = text.slice(line.start, line.end);
  return (
    bracesLeft(text, line, source) ?? fullColon(line, source) ?? curlyQuotes(line, source) ?? listMark(line, source)
  );
}

/** `para-57: {}`, and lines below that belong to it. */
function bracesLeft(text: string, line: Range, source: string): WrongSign | undefined {
  const content = source.trimEnd();
  const opened = Math.max(content.lastIndexOf("{"), content.lastIndexOf("["));
  const before = content.slice(0, Math.max(opened, 0)).trimEnd();
  const isEmpty = /^(?:\{[ \t]*\}|\[[ \t]*\])$/.test(content.slice(opened));
  if (opened === -1 || !isEmpty || !before.endsWith(":") || before.includes("#")) return undefined;
  let next = lineAround(text, Math.min(line.end + 1, text.length));
  while (isBlankLine(text, next) && next.end < text.length) next = lineAround(text, next.end + 1);
  if (next.start <= line.start || indentOf(text, next) <= indentOf(text, line)) return undefined;
  const [gap, start, end] = [before.length, opened, content.length].map((at) => line.start + at) as [
    number,
    number,
    number,
  ];
  const read = before.padEnd(content.length) + source.slice(content.length);
  return { kind: "braces", range: { start, end }, edits: [{ start: gap, end, text: "" }], read };
}

/** `status： implemented`, with the colon of another script. */
function fullColon(line: Range, source: string): WrongSign | undefined {
  const [, before, after = ""] = /^([ \t]*(?:- +)?["']?[A-Za-z][\w.-]*["']?)[：﹕∶](.?)/u.exec(source) ?? [];
  if (before === undefined) return undefined;
  const start = line.start + before.length;
  const hasSpace = /^\s?$/.test(after);
  const edits = [{ start, end: start + 1, text: hasSpace ? ":" : ": " }];
  const read = hasSpace ? `${before}:${source.slice(before.length + 1)}` : undefined;
  return { kind: "fullColon", range: { start, end: start + 1 }, edits, ...(read !== undefined && { read }) };
}

/** Colons of another script in lines that were read as one text, all after keys; undefined if the first line has none. */
export function fullColonsIn(text: string, { start, end }: Range): Pick<WrongSign, "range" | "edits"> | undefined {
  const lines: Range[] = [];
  for (let at = lineAround(text, start).start; at < end; at = lineAround(text, at).end + 1)
    lines.push({ start: Math.max(at, start), end: lineAround(text, at).end });
  const signs = lines.map((line) => fullColon(line, text.slice(line.start, line.end)));
  const [first] = signs;
  if (first === undefined) return undefined;
  const edits = signs.flatMap((sign) => sign?.edits ?? []);
  return signs.every((sign) => sign !== undefined) ? { range: first.range, edits } : { range: first.range };
}

/** `measures: “Law No. 5: in force.”`, where the quotation marks are those of a text. */
function curlyQuotes(line: Range, source: string): WrongSign | undefined {
  const [, before] = /^([ \t]*(?:- +)?["']?[A-Za-z][\w.-]*["']?:[ \t]+)[“”„‟«»]/.exec(source) ?? [];
  if (before === undefined) return undefined;
  const value = source.slice(before.length).trimEnd();
  const start = line.start + before.length;
  const range = { start, end: start + 1 };
  // Others within the text, or a mark of YAML, leave open what was meant.
  const isWhole = value.length > 1 && /^[^"“”„‟«»\\]*[“”»]$/.test(value.slice(1));
  if (!isWhole) return { kind: "curlyQuotes", range };
  const end = start + value.length;
  const edits = [
    { ...range, text: '"' },
    { start: end - 1, end, text: '"' },
  ];
  const read = `${before}"${value.slice(1, -1)}"${source.slice(before.length + value.length)}`;
  return { kind: "curlyQuotes", range, edits, read };
}

/** `* justice`: a sign that marks an item of a list elsewhere, but not in YAML. */
function listMark(line: Range, source: string): WrongSign | undefined {
  const [, before] = /^([ \t]*)[–—−•‣·*][ \t]/.exec(source) ?? [];
  if (before === undefined) return undefined;
  const start = line.start + before.length;
  const range = { start, end: start + 1 };
  return {
    kind: "listMark",
    range,
    edits: [{ ...range, text: "-" }],
    read: `${before}-${source.slice(before.length + 1)}`,
  };
}
