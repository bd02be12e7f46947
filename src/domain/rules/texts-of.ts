/** The texts in an assessment, wherever they stand. */
import type { Assessment } from "../assessment.ts";
import type { Path } from "../diagnostic.ts";

export interface PlacedText {
  readonly path: Path;
  readonly text: string;
  /** Only letters, digits and signs of ASCII are in it, so that nothing can be hidden in it. */
  readonly isPlain: boolean;
}

const PLAIN = /^[ -~\n]*$/;

/** Several rules look at the same texts; they are collected once. */
const collected = new WeakMap<Assessment, readonly PlacedText[]>();

/**
 * Every text in an assessment, also those that are words of a list, in the order of the file. How a part was when it was
 * sent is not looked at: nobody writes there.
 */
export function textsOf(assessment: Assessment): readonly PlacedText[] {
  const known = collected.get(assessment);
  if (known !== undefined) return known;
  const texts: PlacedText[] = [];
  const { asSent: _, ...written } = assessment;
  collect(written, [], texts);
  collected.set(assessment, texts);
  return texts;
}

function collect(value: unknown, path: Path, texts: PlacedText[]): void {
  if (typeof value === "string") texts.push({ path, text: value, isPlain: PLAIN.test(value) });
  else if (Array.isArray(value))
    value.forEach((item, index) => {
      collect(item, [...path, index], texts);
    });
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) collect(part, [...path, key], texts);
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
