/** Writes a whole assessment as YAML. */
import { emitEntry, emitKey } from "./syntax/emit-yaml.ts";
import type { Layout } from "./layout.ts";

/** The last line of every file: a file without it may have been cut short. */
export const END_MARKER = "...";

/** The comments that are written with an entry. */
export interface EntryComments {
  /** Those in front of the entry. */
  readonly above: readonly string[];
  /** Those after its last field. */
  readonly below: readonly string[];
  /** Those in front of one of its fields. */
  readonly of: (field: string) => readonly string[];
}

const NO_COMMENTS: EntryComments = { above: [], below: [], of: () => [] };

/**
 * The text of a new file. `comments` are written below the header: those of a text that is written again as a whole.
 * The keys of `assessment` are expected in the order of the layout.
 */
export function writeYaml(assessment: object, layout: Layout, comments: readonly string[] = []): string {
  const kept = comments.filter((comment) => !layout.header.includes(comment));
  const entries = Object.entries(assessment).flatMap(([key, value]) => [
    ...listed(layout.noticeOf(key)),
    ...emitTopEntry(key, value, layout),
  ]);
  return [...layout.header, ...kept, ...entries, END_MARKER, ""].join("\n");
}

/** The lines of one entry at the top of the file, without the notice above it; answers with their titles. */
export function emitTopEntry(key: string, value: unknown, layout: Layout, comments = NO_COMMENTS): string[] {
  if (key !== "answers") return emitAnswer(key, value, comments);
  return emitFields(key, value, comments, (id, answer, own, at) => [
    ...(at === 0 ? [] : [""]),
    ...listed(layout.titleOf(id)),
    ...own,
    ...emitEntry(id, answer, 0),
  ]);
}

/** The lines of one answer, not indented, without the title of its question. */
export function emitAnswer(id: string, answer: unknown, comments = NO_COMMENTS): string[] {
  return emitFields(id, answer, comments, (field, part, own) => [...own, ...emitEntry(field, part, 0)]);
}

type EmitField = (field: string, value: unknown, comments: readonly string[], at: number) => readonly string[];

function emitFields(key: string, value: unknown, { above, below, of }: EntryComments, emit: EmitField): string[] {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isGroup || Object.keys(value).length === 0) return [...above, ...emitEntry(key, value, 0)];
  const fields = Object.entries(value).flatMap(([field, part], at) => emit(field, part, of(field), at));
  return [...above, `${emitKey(key)}:`, ...[...fields, ...below].map((line) => (line === "" ? "" : `  ${line}`))];
}

function listed(line: string | undefined): readonly string[] {
  return line === undefined ? [] : [line];
}
