/**
 * Which counts of replies may be public. The rule, for one question, where `least` is the fewest States that a count may be
 * of (3 unless more are asked for), and a count of 0 is treated as a small one:
 *
 * 1. Of all States together, a count below `least` is not shown. If what is hidden could be found out by subtraction from
 *    the number of States that replied, because only one reply is hidden, or because all hidden ones must be as large as a
 *    hidden count can be, the smallest count that is still shown is hidden, too. Where nothing is hidden but zeros, there is
 *    nobody to protect.
 * 2. By group, a reply is shown only if it is shown for all States, and each group has at least `least` States that gave
 *    it: either all groups are shown, or none, so that no group follows from the sum and the others. If only one reply is
 *    left that is not shown by group, the smallest one that is shown is hidden, too: otherwise it would follow in each group
 *    from the number of States in the group.
 * 3. Groups of which fewer than `least` States sent a file are counted together with the next smallest one.
 *
 * No sum is shown in addition.
 */
import type { Count } from "./overview.ts";

/** The fewest States that a public count may be of. */
export const LEAST = 3;

/** Counts for all States, and for groups of them that together are all. */
export interface Counts {
  readonly all: readonly Count[];
  readonly parts: readonly (readonly Count[])[];
}

/** The counts of the replies to one question that may be public; `parts` are the counts of each reply by group. */
export function suppress(parts: readonly (readonly number[])[], least: number): Counts {
  const kinds = (parts[0] ?? []).map((_, kind) => kind);
  const sums = kinds.map((kind) => parts.reduce((sum, part) => sum + (part[kind] ?? 0), 0));
  const shown = shownOfAll(sums, least);
  const byGroup = shownByGroup(parts, sums, shown, least);
  return {
    all: kinds.map((kind) => (shown.has(kind) ? sums[kind] : undefined)),
    parts: parts.map((part) => kinds.map((kind) => (byGroup.has(kind) ? part[kind] : undefined))),
  };
}

/** The kinds that are shown for all States. */
function shownOfAll(sums: readonly number[], least: number): ReadonlySet<number> {
  const kinds = sums.map((_, kind) => kind);
  const shown = new Set(kinds.filter((kind) => (sums[kind] ?? 0) >= least));
  const hidden = (): readonly number[] => kinds.filter((kind) => !shown.has(kind));
  const total = hidden().reduce((sum, kind) => sum + (sums[kind] ?? 0), 0);
  const most = hidden().length * (least - 1);
  if (total > 0 && (hidden().length === 1 || total === most)) dropSmallest(shown, sums);
  return shown;
}

/** The kinds that are shown for each group. */
function shownByGroup(
  parts: readonly (readonly number[])[],
  sums: readonly number[],
  shown: ReadonlySet<number>,
  least: number,
): ReadonlySet<number> {
  if (parts.length < 2) return new Set();
  const whole = new Set([...shown].filter((kind) => parts.every((part) => (part[kind] ?? 0) >= least)));
  // What is hidden for all States is one thing, of which nobody knows how it divides.
  const rest = sums.reduce((sum, count, kind) => sum + (shown.has(kind) ? 0 : count), 0);
  const hidden = shown.size - whole.size + (rest > 0 ? 1 : 0);
  if (hidden === 1) dropSmallest(whole, sums);
  return whole;
}

/** Hides the kind with the smallest count; all that have it, because which of them is chosen would say something. */
function dropSmallest(kinds: Set<number>, sums: readonly number[]): void {
  const smallest = Math.min(...[...kinds].map((kind) => sums[kind] ?? 0));
  for (const kind of [...kinds]) if (sums[kind] === smallest) kinds.delete(kind);
}

/** Groups of at least `least` States: those that have fewer together with the next smallest. `sizes` are their numbers of States. */
export function mergeSmall(sizes: readonly number[], least: number): readonly (readonly number[])[] {
  const bySize = sizes.map((_, at) => at).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  const small = bySize.filter((at) => (sizes[at] ?? 0) < least);
  if (small.length === 0) return sizes.map((_, at) => [at]);
  const together: number[] = [];
  let size = 0;
  for (const at of bySize) {
    if (!small.includes(at) && size >= least) break;
    together.push(at);
    size += sizes[at] ?? 0;
  }
  const others = sizes.map((_, at) => at).filter((at) => !together.includes(at));
  return [...others.map((at) => [at]), together.sort((a, b) => a - b)];
}
