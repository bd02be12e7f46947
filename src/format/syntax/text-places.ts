/** Where in a source the pieces of a text are: escapes, indentation and line ends make the two differ. */
import type { Range, ScalarNode } from "./source-tree.ts";

/** White space is folded, escaped and indented by both syntaxes; all else is in the source one for one. */
const WHITE = /[ \t\r\n]/;

/** How a text is written in its source. */
export type Writing = "double" | "single" | "plain" | "block";

export function writingOf({ start, style }: ScalarNode, source: string): Writing {
  if (style === "plain") return "plain";
  return source[start] === '"' ? "double" : source[start] === "'" ? "single" : "block";
}

/**
 * The places in `source` of pieces of the text of `node`, each of which begins and ends with what is no white space, in
 * their order. Undefined for a piece that is not found, as in a text that was not read as it is written.
 */
export function placesInSource(
  node: ScalarNode,
  source: string,
  pieces: readonly Range[],
): readonly (Range | undefined)[] {
  const wanted = new Set(pieces.flatMap(({ start, end }) => [start, end - 1]));
  const units = new Map<number, Range>();
  const written = unitsIn(node, source);
  for (let at = 0; at < node.text.length && units.size < wanted.size; at += 1) {
    const unit = node.text[at] ?? "";
    if (WHITE.test(unit)) continue;
    let next = written.next();
    // What the syntax does not allow was left out where the text was read.
    while (next.done !== true && next.value.unit !== unit && /\p{Cc}/u.test(next.value.unit)) next = written.next();
    // Where the two do not go together, nothing certain can be said.
    if (next.done === true || next.value.unit !== unit) break;
    if (wanted.has(at)) units.set(at, next.value);
  }
  return pieces.map(({ start, end }) => {
    const [first, last] = [units.get(start), units.get(end - 1)];
    return first && last && { start: first.start, end: last.end };
  });
}

interface Unit extends Range {
  /** One UTF-16 unit. */
  readonly unit: string;
}

/** What is no white space in a scalar, unit by unit, as it is read. */
function* unitsIn(node: ScalarNode, source: string): Generator<Unit, undefined> {
  const writing = writingOf(node, source);
  const isQuoted = writing === "double" || writing === "single";
  const end = isQuoted ? node.end - 1 : node.end;
  for (let start = isQuoted ? node.start + 1 : node.start; start < end;) {
    const length =
      writing === "double" ? lengthOfEscape(source, start) : writing === "single" ? lengthOfQuote(source, start) : 1;
    const text =
      length === 1
        ? source.charAt(start)
        : writing === "single"
          ? "'"
          : readEscape(source.slice(start, start + length));
    for (const unit of text.split("")) if (!WHITE.test(unit)) yield { unit, start, end: start + length };
    start += length;
  }
  return undefined;
}

function lengthOfQuote(source: string, at: number): number {
  return source.startsWith("''", at) ? 2 : 1;
}

/** Digits of the escapes that have some. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** How long what is written at `at` is: an escape, or one unit. */
function lengthOfEscape(source: string, at: number): number {
  return source[at] === "\\" ? 2 + (DIGITS[source[at + 1] ?? ""] ?? 0) : 1;
}

/** Escapes of one letter, in YAML and in JSON. */
const LETTERS: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\u000b",
  f: "\f",
  r: "\r",
  e: "\u001b",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};

/** What an escape is read as. */
function readEscape(escape: string): string {
  const code = parseInt(escape.slice(2), 16);
  if (escape.length > 2) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return LETTERS[escape.charAt(1)] ?? escape.charAt(1);
}
