/** Compares two lists item by item. */
import { sameData } from "../../domain/model/same-data.ts";

/**
 * For each item of `is`, the place in `was` of the same item or of the item that became it; undefined if it is new.
 * The places only go up: an item that moved counts as taken out and new.
 */
export function matchItems(was: readonly unknown[], is: readonly unknown[]): readonly (number | undefined)[] {
  const matches: (number | undefined)[] = is.map(() => undefined);
  let [i, j] = [0, 0];
  for (const [left, right] of [...sameItems(was, is), [was.length, is.length] as const]) {
    for (const [from, to] of pairs(was.slice(i, left), is.slice(j, right))) matches[j + to] = i + from;
    if (right < is.length) matches[right] = left;
    [i, j] = [left + 1, right + 1];
  }
  return matches;
}

type Pair = readonly [left: number, right: number];

/** The places of the most items that are the same in both lists, in order. */
function sameItems(was: readonly unknown[], is: readonly unknown[]): readonly Pair[] {
  const isSame = was.map((left) => is.map((right) => sameData(left, right)));
  const most = Array.from({ length: was.length + 1 }, () => Array.from({ length: is.length + 1 }, () => 0));
  const mostFrom = (i: number, j: number): number => most[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const row = most[i] ?? [];
      const longer = Math.max(mostFrom(i + 1, j), mostFrom(i, j + 1));
      row[j] = isSame[i]?.[j] === true ? mostFrom(i + 1, j + 1) + 1 : longer;
    }
  }
  const found: Pair[] = [];
  for (let i = 0, j = 0; i < was.length && j < is.length;) {
    if (isSame[i]?.[j] === true) found.push([i++, j++]);
    else if (mostFrom(i + 1, j) >= mostFrom(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/** Of items that all differ: which became which. As many as there were are those that were; else they are known by name. */
function pairs(was: readonly unknown[], is: readonly unknown[]): readonly Pair[] {
  const found: Pair[] = [];
  let next = 0;
  for (const [right, item] of is.entries()) {
    const left = was.length === is.length ? right : was.findIndex((one, at) => at >= next && hasSameName(one, item));
    if (left === -1 || !isGroup(was[left]) || !isGroup(item)) continue;
    found.push([left, right]);
    next = left + 1;
  }
  return found;
}

function hasSameName(a: unknown, b: unknown): boolean {
  if (!isGroup(a) || !isGroup(b)) return false;
  return ["id", "title"].some((key) => a[key] !== undefined && a[key] === b[key]);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
