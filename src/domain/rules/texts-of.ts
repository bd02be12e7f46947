/** The texts in an assessment, wherever they stand. */
import type { Assessment } from "../assessment.ts";
import type { Path } from "../diagnostic.ts";

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

  constructor(text: string, key: string | number, from: Step | undefined, top: string) {
    this.text = text;
    this.isPlain = PLAIN.test(text);
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
  for (const [key, part] of Object.entries(written)) collect(part, key, undefined, key, texts);
  collected.set(assessment, texts);
  return texts;
}

/** Adds the texts in what stands at `key`, to which `from` leads. */
function collect(part: unknown, key: string | number, from: Step | undefined, top: string, texts: PlacedText[]): void {
  if (typeof part === "string") texts.push(new PlacedText(part, key, from, top));
  else if (typeof part === "object" && part !== null) {
    const here = { key, from };
    if (Array.isArray(part)) for (let at = 0; at < part.length; at += 1) collect(part[at], at, here, top, texts);
    else for (const name in part) collect((part as Record<string, unknown>)[name], name, here, top, texts);
  }
}

/** Keys under which a person writes in words of their own. */
const PROSE = new Set<string | number | undefined>([
  "measures", "practice", "note", "text", "received", "goodPractice", "reason", "title", "provision", "authority",
  "name", "phone",
]); // prettier-ignore

/** Whether a text was written by a person in words of their own, by where it stands. */
export function isProse({ key }: PlacedText): boolean {
  return PROSE.has(key);
}

/** Whether a text is not there, or has nothing but white space in it. */
export function isBlankText(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
