/** The texts in an assessment, wherever they stand. */
import { fieldsWith, keysOfKind } from "../model/answer-fields.ts";
import type { AnswerField } from "../model/answer-format.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Path } from "../model/path.ts";

/** A step of the way from the assessment to a text. */
interface Step {
  readonly key: string | number;
  readonly from: Step | undefined;
}

/** A text and where it stands. Its path is only put together where something is to be said about it. */
export class PlacedText {
  readonly text: string;
  /** Only letters, digits and signs of ASCII are in it, so that nothing can be hidden in it. */
  readonly isPlain: boolean;
  /** The key or the position at which it stands. */
  readonly key: string | number;
  /** The key at the top of the assessment under which it stands. */
  readonly top: string;
  readonly #from: Step | undefined;

  constructor(text: string, isPlain: boolean, key: string | number, from: Step | undefined, top: string) {
    this.text = text;
    this.isPlain = isPlain;
    this.key = key;
    this.top = top;
    this.#from = from;
  }

  get path(): Path {
    const path: (string | number)[] = [this.key];
    for (let step = this.#from; step !== undefined; step = step.from) path.push(step.key);
    return path.reverse();
  }
}

const PLAIN = /^[ -~\n]*$/;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

const INTERNAL: readonly AnswerField[] = fieldsWith({ group: "internal" });
const ANSWERED = fieldsWith({}).filter((field) => !INTERNAL.includes(field));
/** Keys of the file beside the answers under which a person writes in words of their own. */
const PROSE_OF_FILE = ["name", "title", "authority", "phone", "note"] as const;
/** Keys under which a person writes in words of their own; notes for those who work on the file may be unfinished. */
const PROSE = new Set<string | number>([...PROSE_OF_FILE, ...keysOfKind(["text", "line"], ANSWERED)]);
/** Keys that hold a date, in an answer and beside the answers. */
const DATES = new Set<string | number>(keysOfKind(["date", "day"]));

/**
 * The texts in an assessment that there can be something to say about, in the order of the file: words of a person's
 * own, dates, and all that are not plain. How a part was when it was sent is not looked at: nobody writes there.
 */
export function textsOf(assessment: Assessment): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  const { asSent: _, ...written } = assessment;
  for (const [key, part] of Object.entries(written)) collect(part, key, undefined, key, texts);
  return texts;
}

/** Adds the texts in what stands at `key`, to which `from` leads. */
function collect(part: unknown, key: string | number, from: Step | undefined, top: string, texts: PlacedText[]): void {
  if (typeof part === "string") {
    const isPlain = PLAIN.test(part);
    if (!isPlain || PROSE.has(key) || DATES.has(key)) texts.push(new PlacedText(part, isPlain, key, from, top));
  } else if (typeof part === "object" && part !== null) {
    const here = { key, from };
    if (Array.isArray(part)) for (let at = 0; at < part.length; at += 1) collect(part[at], at, here, top, texts);
    else for (const name in part) collect((part as Record<string, unknown>)[name], name, here, top, texts);
  }
}

/** Whether a text was written by a person in words of their own, by where it stands. */
export function isProse({ key }: PlacedText): boolean {
  return PROSE.has(key);
}

/** Whether a text has the form of a date, and stands where one belongs. */
export function isPlacedDate({ key, top, text }: PlacedText): boolean {
  return DATES.has(key) && top !== "formerAnswers" && DATE.test(text);
}

/** Whether a text is not there, or has nothing but white space in it. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
