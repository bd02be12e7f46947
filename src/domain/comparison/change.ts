/**
 * The changes between two assessments as values: what `diff` shows, and all that it knows. Matched by key, never by
 * position; what does not count as a change is said in `same-value`.
 */
import type { Assessment } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import { isGroup, isNothing, sameValue } from "./same-value.ts";

/** One difference: a text, a number, a truth value or a whole list that came, went, or is another now. */
export interface Change {
  /** The keys that lead to it from the top of the assessment. */
  readonly path: readonly string[];
  /** Undefined if it was not there. */
  readonly before?: unknown;
  /** Undefined if it is no longer there. */
  readonly after?: unknown;
}

/**
 * What changed from `before` to `after`, in the order of the paths. An assessment of an earlier revision is first
 * brought to the present one, so that an answer whose question has another id now is no change.
 */
export function compare(before: Assessment, after: Assessment, checklist: Checklist): readonly Change[] {
  const changes = collect(adoptRevision(before, checklist), adoptRevision(after, checklist), [], []);
  const placed = changes.map((change) => ({ change, place: change.path.join("\u0000") }));
  return placed.sort((a, b) => inOrder(a.place, b.place)).map(({ change }) => change);
}

/** Adds to `changes` what lies below `path`. */
function collect(before: unknown, after: unknown, path: readonly string[], changes: Change[]): Change[] {
  if (before === after) return changes;
  const [old, now] = [groupOf(before), groupOf(after)];
  if (old !== undefined && now !== undefined) {
    for (const key of new Set([...old.keys(), ...now.keys()]))
      collect(old.get(key), now.get(key), [...path, key], changes);
  } else if (!sameValue(before, after)) {
    changes.push({ path, ...(!isNothing(before) && { before }), ...(!isNothing(after) && { after }) });
  }
  return changes;
}

/** The entries of a group, or of nothing; undefined for every other value. */
function groupOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (isNothing(value) && !isGroup(value)) return new Map();
  return isGroup(value) ? new Map(Object.entries(value)) : undefined;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
