/** Which lines of a YAML text belong together, as far as their indentation shows it; for texts that cannot be parsed. */
import type { Path, Range } from "./source-tree.ts";

/** The line around an offset, without its end. */
export function lineAround(text: string, offset: number): Range {
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { start, end: end === -1 ? text.length : end };
}

/** The line above that is neither blank nor a comment nor the beginning or end of a document. */
export function lineBefore(text: string, { start }: Range): Range | undefined {
  for (let at = start; at > 0;) {
    const line = lineAround(text, at - 1);
    if (!isBlankLine(text, line)) return line;
    at = line.start;
  }
  return undefined;
}

/** Whether a line holds nothing of the data. */
export function isBlankLine(text: string, { start, end }: Range): boolean {
  return /^\s*(?:#[^\n]*)?$|^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, end));
}

/** How many spaces and tabs a line begins with. */
export function indentOf(text: string, { start, end }: Range): number {
  return /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** A line with all lines below it that are indented further. */
export function entryAt(text: string, line: Range): Range {
  const indent = indentOf(text, line);
  return regionAfter(text, line, (next) => isBlankLine(text, next) || indentOf(text, next) > indent);
}

/** A line with those below it that belong to it, up to the first that does not, or to the end of the document. */
export function regionAfter(text: string, line: Range, belongs: (next: Range) => boolean): Range {
  let end = line.end;
  while (end < text.length) {
    const next = lineAround(text, end + 1);
    if (/^(?:---|\.\.\.)/.test(text.slice(next.start, next.end)) || !belongs(next)) break;
    if (next.end <= end) break;
    end = next.end;
  }
  return { start: line.start, end };
}

/** The keys below which a line is, as far as their lines show them; for an entry of a list, those of the list. */
export function pathAround(text: string, region: Range): Path {
  const keys: string[] = [];
  let indent = indentOf(text, region);
  for (let line = lineBefore(text, region); line !== undefined && indent > 0; line = lineBefore(text, line)) {
    if (indentOf(text, line) >= indent) continue;
    indent = indentOf(text, line);
    const [, item, key] = KEY.exec(text.slice(line.start, line.end)) ?? [];
    // The position in a list does not matter: the list as a whole has a gap.
    if (item !== undefined || key === undefined) keys.length = 0;
    else keys.unshift(key.trim());
  }
  return keys;
}

/** The path to the entry of a line. */
export function pathOf(text: string, region: Range): Path {
  const [, item, key] = KEY.exec(text.slice(region.start, lineAround(text, region.start).end)) ?? [];
  const around = pathAround(text, region);
  return item !== undefined || key === undefined ? around : [...around, key.trim()];
}

const KEY = /^\s*(- +)?["']?([^\s"':#-][^"':]*)["']?:(?=\s|$)/;

/** The text with a region left blank; its lines stay where they are. */
export function blank(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

/** How many lines end between two offsets; more than two are not counted. */
export function linesBetween(text: string, from: number, to: number): number {
  if (to < from) return 0;
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to && lines <= 2; at = text.indexOf("\n", at + 1))
    lines += 1;
  return lines;
}
