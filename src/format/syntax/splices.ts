/** Collects the places in which a text is changed, and then changes them all at once. */
export interface Splices {
  /** How many changes there are so far. */
  readonly count: number;
  /** Puts `text` in place of what stands from `start` up to but not including `end`. */
  add(start: number, end: number, text: string): void;
  /** Forgets all changes but the first `count`. */
  keepFirst(count: number): void;
  /** Whether the character at `offset` is taken out. */
  takesOut(offset: number): boolean;
  /** The changed text, or undefined if two changes are in each other's way. */
  applied(): string | undefined;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** No changes to `text` yet. What is added at one place stands there in the order in which it was added. */
export function createSplices(text: string): Splices {
  const splices: Splice[] = [];
  return {
    get count(): number {
      return splices.length;
    },
    add(start, end, replacement): void {
      splices.push({ start, end, text: replacement });
    },
    keepFirst(count): void {
      splices.length = count;
    },
    takesOut: (offset) => splices.some(({ start, end }) => start <= offset && offset < end),
    applied(): string | undefined {
      const isAddition = ({ start, end }: Splice): number => (start === end ? 0 : 1);
      const ordered = [...splices].sort((a, b) => a.start - b.start || isAddition(a) - isAddition(b));
      const parts: string[] = [];
      let at = 0;
      for (const { start, end, text: replacement } of ordered) {
        // What is taken out twice is taken out once; anything else that meets would be lost.
        if (start < at && replacement !== "") return undefined;
        parts.push(text.slice(at, start), replacement);
        at = Math.max(at, end);
      }
      return [...parts, text.slice(at)].join("");
    },
  };
}
