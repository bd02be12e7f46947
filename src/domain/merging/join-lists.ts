/** Puts two lists together, and finds ids that are still free. */
import { LIMITS } from "../model/limits.ts";
import { isSame } from "./same-words.ts";

/** All that is in one of the two, once. An id that already means something else is replaced by a free one. */
export function joinLists(ours: unknown, theirs: unknown): readonly unknown[] {
  const [left = [], right = []] = [ours, theirs].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return right.reduce<readonly unknown[]>(
    (joined, item) =>
      joined.some((one) => isSame(one, item)) ? joined : [...joined, withFreeId(item as string | Item, joined)],
    left,
  );
}

interface Item {
  readonly id?: string;
}

function withFreeId(item: string | Item, others: readonly unknown[]): string | Item {
  const { id } = typeof item === "string" ? {} : item;
  if (id === undefined) return item;
  return { ...(item as Item), id: freeId(id, (one) => others.some((other) => (other as Item).id === one)) };
}

/** The id, or else the first of `id-2`, `id-3` … that is not taken; no longer than an id may be. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) {
    const ending = `-${String(number)}`;
    free = `${id.slice(0, LIMITS.id - ending.length)}${ending}`;
  }
  return free;
}
