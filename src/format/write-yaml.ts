/** Writes a whole assessment as YAML. */
import { emitEntry } from "./syntax/emit-yaml.ts";
import type { Layout } from "./layout.ts";

/** The last line of every file: a file without it may have been cut short. */
export const END_MARKER = "...";

/**
 * The text of a new file. `comments` are written below the header: those of a text that is written anew.
 * The keys of `assessment` are expected in the order of the layout.
 */
export function writeYaml(assessment: object, layout: Layout, comments: readonly string[] = []): string {
  const kept = comments.filter((comment) => !layout.header.includes(comment));
  const entries = Object.entries(assessment).flatMap(([key, value]) => emitTopEntry(key, value, layout, true));
  return [...layout.header, ...kept, ...entries, END_MARKER, ""].join("\n");
}

/** The lines of one entry at the top of the file, with its notice above it if it is new. */
export function emitTopEntry(key: string, value: unknown, layout: Layout, isNew: boolean): string[] {
  const notice = isNew ? layout.noticeOf(key) : undefined;
  if (key !== "answers" || Object.keys(value as object).length === 0)
    return [...(notice === undefined ? [] : [notice]), ...emitEntry(key, value, 0)];
  const answers = Object.entries(value as Record<string, unknown>);
  return [
    "answers:",
    ...answers.flatMap(([id, answer], index) => [
      ...(index === 0 ? [] : [""]),
      ...indented(emitAnswer(id, answer, layout), 2),
    ]),
  ];
}

/** The lines of one answer, not indented, with the title of its question above it. */
export function emitAnswer(id: string, answer: unknown, layout: Layout): string[] {
  const title = layout.titleOf(id);
  return [...(title === undefined ? [] : [title]), ...emitEntry(id, answer, 0)];
}

/** Lines of YAML moved to the right by so many columns. */
export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(columns) + line));
}
