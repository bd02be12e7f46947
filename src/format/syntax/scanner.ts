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
}
