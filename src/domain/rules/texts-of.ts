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
  readonly key: string | number | undefined;
  /** The key at the top of the assessment under which it stands. */
  readonly top: string | number | undefined;
  readonly #way: Step | undefined;

  constructor(text: string, way: Step | undefined, top: string | number | undefined) {
    this.text = text;
    this.isPlain = PLAIN.test(text);
    this.key = way?.key;
    this.top = top;
    this.#way = way;
  }

  get path(): Path {
    const path: (string | number)[] = [];
    for (let step = this.#way; step !== undefined; step = step.from) path.push(step.key);
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
  for (const [key, part] of Object.entries(written)) collect(part, { key, from: undefined }, key, texts);
  collected.set(assessment, texts);
  return texts;
}

function collect(value: unknown, way: Step, top: string, texts: PlacedText[]): void {
  if (typeof value === "string") texts.push(new PlacedText(value, way, top));
  else if (Array.isArray(value))
    for (let key = 0; key < value.length; key += 1) collect(value[key], { key, from: way }, top, texts);
  else if (typeof value === "object" && value !== null)
    for (const key in value) collect((value as Record<string, unknown>)[key], { key, from: way }, top, texts);
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
