/** The texts in an assessment, wherever they are. */
import { fieldsWith, formatOf, keysOfKind } from "../model/find-fields.ts";
import type { AnswerField } from "../model/answer-format.ts";
import type { Assessment } from "../model/assessment.ts";
import { FILE_FORMAT } from "../model/file-format.ts";
import type { Path } from "../model/path.ts";

/** A text, and where it is. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
  /** The last key or position of the path. */
  readonly key: string | number;
  /** Only letters, digits and signs of ASCII are in it, and no `&`, so that nothing can be hidden in it. */
  readonly isPlain: boolean;
}

const PLAIN = /^[ -%'-~\n]*$/;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const INTERNAL: readonly AnswerField[] = fieldsWith({ group: "internal" });
const ANSWERED = formatOf(fieldsWith({}).filter((field) => !INTERNAL.includes(field)));
/** Keys under which a person writes in words of their own; notes for those who work on the file may be unfinished. */
const PROSE = new Set<string | number>(keysOfKind(["text", "line"], ANSWERED, FILE_FORMAT));
/** Keys that hold a date, in an answer and beside the answers. */
const DATES = new Set<string | number>(keysOfKind(["date", "day"], ANSWERED, FILE_FORMAT));

/**
 * The texts in an assessment that there can be something to say about, in the order of the file: words of a person's
 * own, dates, and all that are not plain. How a part was when it was sent is left out: nobody writes there.
 */
export function textsOf({ asSent: _, ...written }: Assessment): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  collect(written, [], texts);
  return texts;
}

function collect(group: object, path: Path, texts: PlacedText[]): void {
  const isList = Array.isArray(group);
  for (const name of Object.keys(group)) {
    const key = isList ? Number(name) : name;
    const value: unknown = (group as Readonly<Record<string, unknown>>)[name];
    if (typeof value === "object" && value !== null) collect(value, [...path, key], texts);
    else if (typeof value === "string") {
      const isPlain = PLAIN.test(value);
      if (!isPlain || PROSE.has(key) || DATES.has(key)) texts.push({ text: value, path: [...path, key], key, isPlain });
    }
  }
}

/** Whether a text was written by a person in words of their own, by where it is. */
export function isProse({ key }: PlacedText): boolean {
  return PROSE.has(key);
}

/** Whether a text has the form of a date, and is where one belongs. */
export function isPlacedDate({ text, path, key }: PlacedText): boolean {
  return DATES.has(key) && path[0] !== "formerAnswers" && DATE.test(text);
}
