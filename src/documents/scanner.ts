import type { ScalarNode } from "./source-tree.ts";

/** Thrown where a text is not in the form that is read here; the parser of all forms decides then. */
export const NOT_PLAIN = new Error("The text is not in plain form.");

/** A file of ours has some 3,000 values. One with very many is left to the parser, which knows its bounds. */
const MOST_VALUES = 50_000;

/** Goes through a text from its beginning, piece by piece. All patterns are sticky. */
export class Scanner {
  protected readonly text: string;
  /** Where the next piece begins. */
  protected at = 0;

  private values = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Counts a value; throws when there are very many. */
  protected countValue(): void {
    this.values += 1;
    if (this.values > MOST_VALUES) throw NOT_PLAIN;
  }

  /** What `pattern` matches at this place, or undefined; the place is behind it then. */
  protected take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return undefined;
    const start = this.at;
    this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }

  /** A text in double quotes, with the escapes of JSON, if one matches `pattern` at this place. */
  protected takeQuoted(pattern: RegExp): ScalarNode | undefined {
    const start = this.at;
    const quoted = this.take(pattern);
    if (quoted === undefined) return undefined;
    const text = quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
    return { kind: "scalar", text, style: "string", start, end: this.at };
  }

  /** A value without quotes, if one matches `pattern` at this place. */
  protected takeWord(pattern: RegExp): ScalarNode | undefined {
    const start = this.at;
    const text = this.take(pattern);
    return text === undefined ? undefined : { kind: "scalar", text, style: "plain", start, end: this.at };
  }
}
