/** Which lines belong to a member of a map or list that is written line by line, and where others can be put in. */
import type { Member, SourceText } from "./source-text.ts";

/** The line behind the last one on which something of a member stands. Blank lines at the end of a text do not count. */
export function lineBehind(source: SourceText, { start, end }: Member): number {
  let last = end - 1;
  while (last > start && " \t\r\n".includes(source.text[last] ?? "")) last -= 1;
  return source.lineAt(last) + 1;
}

/**
 * The line at which something can be put in behind a member: below the comments that are indented deeper than it.
 * These would become a part of a literal block that ends right above them.
 */
export function placeBehind(source: SourceText, member: Member): number {
  const column = source.columnAt(member.start);
  let place = source.lineAt(member.end - 1) + 1;
  for (let line = place; source.isBlank(line) || source.commentColumn(line) > column; line += 1)
    if (!source.isBlank(line)) place = line + 1;
  return place;
}

/** The line at which something can be put in before a member: above the comments that stand right above it. */
export function placeBefore(source: SourceText, member: Member): number {
  let line = source.lineAt(member.start);
  while (isCommentAbove(source, member, line - 1)) line -= 1;
  return line;
}

/** Whether a comment stands alone on a line, and is not indented below what comes before the member. */
export function isCommentAbove(source: SourceText, member: Member, line: number): boolean {
  const column = source.commentColumn(line);
  return column >= 0 && column <= source.columnAt(member.start);
}

/** Lines that follow each other; all but the first are indented by so many columns. */
export function joined(lines: readonly string[], columns: number, lineEnd: string): string {
  return lines.map((line, at) => (at === 0 || line === "" ? line : " ".repeat(columns) + line)).join(lineEnd);
}

/** Whole lines, each indented by so many columns. */
export function asLines(lines: readonly string[], columns: number, lineEnd: string): string {
  return lines.map((line) => (line === "" ? "" : " ".repeat(columns) + line) + lineEnd).join("");
}
