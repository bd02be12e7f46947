/** Choices that look random and are the same for the same seed, on every machine. */

export interface Chance {
  /** True in this share of cases, 0 to 1. */
  is(share: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of them. Throws if there is none. */
  pick<T>(from: readonly T[]): T;
  /** Each of them with this share, 0 to 1, in their order. */
  some<T>(from: readonly T[], share: number): readonly T[];
}

/** Choices for a seed: any text. */
export function createChance(seed: string): Chance {
  let state = hash(seed);
  /** At least 0 and below 1: the generator called mulberry32. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const is = (share: number): boolean => next() < share;
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    is,
    between,
    pick(from) {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new Error("There is nothing to pick from.");
      return picked;
    },
    some: (from, share) => from.filter(() => is(share)),
  };
}

/** FNV-1a, over the code units of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
