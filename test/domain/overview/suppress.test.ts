/** What is hidden in public counts cannot be found out, not even by somebody who knows the rule and the number of States in each group. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeSmall, suppress } from "../../../src/domain/overview/suppress.ts";

/** All ways in which so many States can divide over so many replies. */
function divisions(states: number, kinds: number): readonly (readonly number[])[] {
  if (kinds === 1) return [[states]];
  return Array.from({ length: states + 1 }, (_, first) =>
    divisions(states - first, kinds - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** All tables in which the groups have these numbers of States. */
function tables(sizes: readonly number[], kinds: number): readonly (readonly (readonly number[])[])[] {
  const [first, ...rest] = sizes;
  if (first === undefined) return [[]];
  const others = tables(rest, kinds);
  return divisions(first, kinds).flatMap((row) => others.map((table) => [row, ...table]));
}

/** The hidden counts of one or two States that somebody finds out who tries every table that would look the same. */
function found(sizes: readonly number[], kinds: number, least: number): readonly string[] {
  const alike = new Map<string, (readonly number[])[]>();
  for (const table of tables(sizes, kinds)) {
    const { all, parts } = suppress(table, least);
    const shown = [...all, ...parts.flat()].map((one) => one ?? null);
    const sums = all.map((_, kind) => table.reduce((sum, row) => sum + (row[kind] ?? 0), 0));
    const key = JSON.stringify(shown);
    alike.set(key, [...(alike.get(key) ?? []), [...sums, ...table.flat()]]);
  }
  return [...alike].flatMap(([key, candidates]) => {
    const shown = JSON.parse(key) as readonly (number | null)[];
    return shown.flatMap((one, cell) => {
      const values = new Set(candidates.map((values) => values[cell] ?? 0));
      const [value = 0] = values;
      return one === null && values.size === 1 && value > 0 && value < least
        ? [`${key} cell ${String(cell)} is ${String(value)}`]
        : [];
    });
  });
}

describe("public counts", () => {
  it.each([
    [[6, 5], 3, 3],
    [[4, 4, 3], 3, 3],
    [[7, 4], 3, 3],
    [[5, 4], 4, 3],
    [[9], 4, 3],
    [[12], 3, 3],
    [[12], 3, 4],
    [[7, 7], 3, 4],
    [[12, 4], 2, 3],
    [[6, 5, 4], 2, 3],
  ])(
    "of groups of %j States and %i replies tell nothing that is hidden, where %i is the least",
    (sizes, kinds, least) => {
      expect(found(sizes, kinds, least)).toEqual([]);
    },
  );

  it("show no count that is too small, and by group only what is shown for all", () => {
    const table = fc
      .integer({ min: 2, max: 8 })
      .chain((kinds) =>
        fc.array(fc.array(fc.nat(20), { minLength: kinds, maxLength: kinds }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.integer({ min: 3, max: 6 }), (parts, least) => {
        const shown = suppress(parts, least);
        for (const one of [...shown.all, ...shown.parts.flat()])
          if (one !== undefined) expect(one).toBeGreaterThanOrEqual(least);
        for (const [kind, sum] of shown.all.entries()) {
          const own = shown.parts.map((part) => part[kind]);
          expect(new Set(own.map((one) => one === undefined)).size, "all groups or none").toBe(1);
          if (own[0] !== undefined) expect(sum).toBe(own.reduce<number>((total, one = 0) => total + one, 0));
        }
      }),
    );
  });

  it("show what they can: large counts, and all of them where none is small", () => {
    expect(
      suppress(
        [
          [30, 20, 10],
          [12, 9, 4],
        ],
        3,
      ),
    ).toEqual({
      all: [42, 29, 14],
      parts: [
        [30, 20, 10],
        [12, 9, 4],
      ],
    });
    expect(
      suppress(
        [
          [30, 20, 1],
          [12, 9, 0],
        ],
        3,
      ),
    ).toEqual({
      all: [42, undefined, undefined],
      parts: [
        [undefined, undefined, undefined],
        [undefined, undefined, undefined],
      ],
    });
    expect(
      suppress(
        [
          [30, 20, 1, 0],
          [12, 9, 1, 1],
        ],
        3,
      ).all,
    ).toEqual([42, 29, undefined, undefined]);
  });
});

describe("groups that are too small", () => {
  it("are counted together until they are not", () => {
    expect(mergeSmall([50, 40, 2, 30, 1], 3)).toEqual([[0], [1], [3], [2, 4]]);
    expect(mergeSmall([50, 40, 2, 30, 20], 3)).toEqual([[0], [1], [3], [2, 4]]);
    expect(mergeSmall([50, 40, 30], 3)).toEqual([[0], [1], [2]]);
    expect(mergeSmall([2, 1], 4)).toEqual([[0, 1]]);
  });
});
