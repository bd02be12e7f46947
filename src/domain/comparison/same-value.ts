/** When two values say the same, so that a comparison sees no change. */

/**
 * Spaces of every kind, tabs and line breaks, unless it is one plain space; not U+FEFF, which is invisible and may hide
 * something.
 */
const WHITE_SPACE = /[^\S\ufeff]{2,}|[^\S\ufeff ]/g;

/** A text as it is compared: in Unicode NFC, with every run of white space as one space and none at its ends. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(WHITE_SPACE, " ").replace(/^ | $/g, "");
}

/** Whether there is nothing: no value, an empty text, an empty list, a group without anything in it. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return !/[^\s]|\ufeff/.test(value);
  if (typeof value === "object") return Object.values(value).every(isNothing);
  return false;
}

/** Whether a value is a group of keys. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two values are the same to the letter, as most are: the quick way to find it out. */
export function sameLetters(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether two values say the same. Lists may differ in order (each is a set of things ticked, cited or named), groups in
 * the order of their keys and in parts that hold nothing; texts in what `textForm` makes equal: Unicode form and white space.
 */
export function sameValue(a: unknown, b: unknown, textForm = plainText): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string") return textForm(a) === textForm(b);
  if (sameLetters(a, b)) return true;
  return JSON.stringify(canonical(a, textForm)) === JSON.stringify(canonical(b, textForm));
}

/** The value in the one form in which all values that say the same are equal; undefined if there is nothing. */
export function canonical(value: unknown, textForm = plainText): unknown {
  if (isNothing(value)) return undefined;
  if (typeof value === "string") return textForm(value);
  if (Array.isArray(value)) {
    const items = value.filter((item) => !isNothing(item)).map((item) => JSON.stringify(canonical(item, textForm)));
    return [...new Set(items)].sort();
  }
  if (!isGroup(value)) return value;
  const parts = Object.entries(value)
    .filter(([, part]) => !isNothing(part))
    .map(([key, part]) => [key, canonical(part, textForm)] as const);
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
