/** White space around and within texts, in time that grows with the text and not faster. */

/** A text without the white space at its ends, and that white space. */
export interface Spaced {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Parts a text from the white space at its ends; a text of white space alone is all `before`. */
export function splitOuterSpace(text: string): Spaced {
  const rest = text.trimStart();
  const inner = rest.trimEnd();
  return { before: text.slice(0, text.length - rest.length), text: inner, after: rest.slice(inner.length) };
}

/** The white space at the end of a text. */
export function endSpace(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** A text on one line: a line end, with the white space around it, becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes("\n") ? " " : space));
}
