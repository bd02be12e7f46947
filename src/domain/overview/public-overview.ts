/**
 * An overview as the public may read it: counts of replies by the rule in `suppress.ts`, other counts only from enough
 * States, and no State by name but for its good practices. Stages, laws, single steps, and what stays the same for years are left
 * out: their titles and numbers would say of which States they are.
 */
import type { ItemCounts, Move, NamedKind, Overview } from "./overview.ts";
import type { StateFacts } from "./state-facts.ts";
import { mergeSmall, suppress } from "./suppress.ts";

/** What may be public of an overview of these States; `least` is the fewest States that a count may be of. */
export function publicOverview(overview: Overview, facts: readonly StateFacts[], least: number): Overview {
  const sizes = new Map<string, number>();
  for (const { state } of facts) sizes.set(state.group ?? "none", (sizes.get(state.group ?? "none") ?? 0) + 1);
  return {
    ...overview,
    states: facts.length < least ? undefined : facts.length,
    items: overview.items.map((item) => publicItem(item, sizes, least)),
    named: overview.named.flatMap((one) => publicNamed(one, least)),
    practicesLeftOut:
      facts.filter(({ practicesLeftOut }) => practicesLeftOut > 0).length < least
        ? undefined
        : overview.practicesLeftOut,
    ratification: [],
    laws: [],
    steps: [],
    moves: overview.moves.flatMap((move) => publicMove(move, facts, least)),
    lasting: [],
  };
}

function publicItem(item: ItemCounts, sizes: ReadonlyMap<string, number>, least: number): ItemCounts {
  const { statuses, byGroup } = item;
  const merged = mergeSmall(
    byGroup.map(({ groups }) => groups.reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0)),
    least,
  );
  const parts = merged.map((members) =>
    statuses.map((_, kind) => members.reduce((sum, at) => sum + (byGroup[at]?.counts[kind] ?? 0), 0)),
  );
  const shown = suppress(parts, least);
  return {
    ...item,
    all: shown.all,
    byGroup: merged.flatMap((members, at) => {
      const counts = shown.parts[at] ?? [];
      if (counts.every((one) => one === undefined)) return [];
      return [{ groups: members.flatMap((member) => byGroup[member]?.groups ?? []), counts, open: undefined }];
    }),
    open: undefined,
  };
}

/** Without the States; nothing where there are too few, since even that there is one could say which. */
function publicNamed(one: NamedKind, least: number): readonly NamedKind[] {
  return one.count !== undefined && one.count >= least ? [{ ...one, states: [] }] : [];
}

/** The number of all answers that changed in this way, if they are of enough States. */
function publicMove(move: Move, facts: readonly StateFacts[], least: number): readonly Move[] {
  const states = facts.filter(({ moves = [] }) => moves.some((one) => one.class === move.class)).length;
  return states < least ? [] : [{ ...move, byQuestion: [] }];
}
