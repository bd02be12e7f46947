import type { ScalarNode } from "./source-tree.ts";

/** Goes through a text from its beginning, piece by piece. All patterns are sticky. */
export class Scanner {
  protected readonly text: string;
  /** Where the next piece begins. */
  protected at = 0;

  constructor(text: string) {
    this.text = text;
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
