/** Where in a text: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets into lines and columns. Columns count UTF-16 units, as editors do. */
export interface LineIndex {
  /** Line and column of an offset, both from 1. */
  position(offset: number): { line: number; column: number };
  /** The offset at which a line begins, counted from 1. */
  startOf(line: number): number;
  /** The place of a range; an empty range is widened to one character. */
  place(start: number, end?: number): Place;
  /** The place of a range, also of an empty one. */
  exactPlace(start: number, end: number): Place;
}

/** An index over the line ends of `text`. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);

  function position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  function exactPlace(start: number, end: number): Place {
    const from = position(start);
    const to = position(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  return {
    position,
    startOf: (line) => starts[line - 1] ?? text.length,
    exactPlace,
    place(start, end = start): Place {
      if (end > start) return exactPlace(start, end);
      const { line, column } = position(start);
      return { line, column, endLine: line, endColumn: column + 1 };
    },
  };
}
