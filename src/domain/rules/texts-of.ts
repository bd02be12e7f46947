/** The texts in an assessment, wherever they stand. */
import type { Path } from "../diagnostic.ts";

export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** Every text in `value`, also those that are words of a list, in the order of the file. */
export function* textsOf(value: unknown, path: Path = []): Iterable<PlacedText> {
  if (typeof value === "string") yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsOf(part, [...path, key]);
}

/** Keys under which a person writes in words of their own. */
const PROSE = new Set([
  "measures", "practice", "note", "text", "received", "goodPractice", "reason", "title", "provision", "authority",
  "name", "phone",
]); // prettier-ignore

/** Whether what stands at a path was written by a person in words of their own. */
export function isProse(path: Path): boolean {
  return PROSE.has(String(path.at(-1)));
}

/** Whether a text is not there, or has nothing but white space in it. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
