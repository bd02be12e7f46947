/** The blocks that documents are made of most. What would be empty is no block. */
import type { DocumentBlock, Field, Inlines, Tone } from "./document.ts";

/** A block that is only text. */
export type TextBlock = Extract<DocumentBlock, { kind: "paragraph" | "list" }>;

export function paragraph(...text: Inlines): TextBlock {
  return { kind: "paragraph", text };
}

export function toned(tone: Tone | undefined, ...text: Inlines): TextBlock {
  return { kind: "paragraph", text, ...(tone && { tone }) };
}

export function note(...text: Inlines): TextBlock {
  return toned("note", ...text);
}

export function heading(level: 2 | 3 | 4, text: string, id?: string): DocumentBlock {
  return { kind: "heading", level, text, ...(id !== undefined && { id }) };
}

export function quoted(text: string | undefined): readonly DocumentBlock[] {
  return text === undefined || text === "" ? [] : [{ kind: "quoted", text }];
}

export function list(items: readonly Inlines[]): readonly TextBlock[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

export function fields(entries: readonly Field[]): readonly DocumentBlock[] {
  return entries.length === 0 ? [] : [{ kind: "fields", entries }];
}

/** A field with these blocks. */
export function field(label: string, value: readonly DocumentBlock[]): readonly Field[] {
  return value.length === 0 ? [] : [{ label, value }];
}

/** A field with a paragraph for each text; undefined and empty texts are left out. */
export function textField(label: string, ...texts: readonly (string | undefined)[]): readonly Field[] {
  return field(
    label,
    texts.flatMap((text) => (text === undefined || text === "" ? [] : [paragraph(text)])),
  );
}

/** A table; `columns` are the shares of the width, in percent. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Inlines[])[],
  columns: readonly number[],
): readonly DocumentBlock[] {
  return rows.length === 0 ? [] : [{ kind: "table", caption, head, rows, columns }];
}
