/** Where in a text: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets into a text into lines and columns, both from 1. Columns count UTF-16 units, as editors do. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset at which a line begins. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#length;
  }

  /** The place of a range; an empty range is widened to one character. */
  place(start: number, end = start): Place {
    if (end > start) return this.exactPlace(start, end);
    const { line, column } = this.position(start);
    return { line, column, endLine: line, endColumn: column + 1 };
  }

  /** The place of a range, also of an empty one. */
  exactPlace(start: number, end: number): Place {
    const from = this.position(start);
    const to = this.position(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }
}
