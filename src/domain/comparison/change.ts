/**
 * The changes between two assessments as values: what `diff` shows, and all that it knows. Matched by key, never by
 * position; what does not count as a change is said in `same-value`.
 */
import type { Assessment } from "../model/assessment.ts";
import type { Checklist } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import { isNothing, sameValue } from "./same-value.ts";

/** One difference: a text, a number, a truth value or a whole list that came, went, or is another now. */
export interface Change {
  /** The keys that lead to it from the top of the assessment. */
  readonly path: readonly string[];
  /** As it stood before; undefined if it was not there. */
  readonly before?: unknown;
  /** As it stands after; undefined if it is there no longer. */
  readonly after?: unknown;
}

/**
 * What changed from `before` to `after`, in the order of the paths. An assessment of an earlier revision is first
 * brought to the present one, so that an answer whose question bears another id now is no change.
 */
export function compare(before: Assessment, after: Assessment, checklist: Checklist): readonly Change[] {
  const changes = collect(adoptRevision(before, checklist), adoptRevision(after, checklist), [], []);
  const placed = changes.map((change) => ({ change, place: change.path.join("\u0000") }));
  return placed.sort((a, b) => inOrder(a.place, b.place)).map(({ change }) => change);
}

/** The assessment with these changes made. What `compare(before, after)` found turns `before` into `after`. */
export function apply(before: Assessment, changes: readonly Change[], checklist: Checklist): Assessment {
  return changes.reduce<unknown>(
    (data, { path, after }) => withValue(data, path, after),
    adoptRevision(before, checklist),
  ) as Assessment;
}

/** Adds to `changes` what lies below `path`. */
function collect(before: unknown, after: unknown, path: readonly string[], changes: Change[]): Change[] {
  if (before === after) return changes;
  if ((isGroup(before) || isNothing(before)) && (isGroup(after) || isNothing(after))) {
    for (const key of keysOf(before)) collect(partOf(before, key), partOf(after, key), [...path, key], changes);
    for (const key of keysOf(after))
      if (!hasPart(before, key)) collect(undefined, partOf(after, key), [...path, key], changes);
  } else if (!sameValue(before, after)) {
    changes.push({ path, ...(!isNothing(before) && { before }), ...(!isNothing(after) && { after }) });
  }
  return changes;
}

/** The data with the value at a path put in or, if undefined, taken out; a group that becomes empty goes with it. */
function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const group = new Map(isGroup(data) ? Object.entries(data) : []);
  const part = withValue(group.get(key), rest, value);
  if (isNothing(part)) group.delete(key);
  else group.set(key, part);
  return Object.fromEntries(group);
}

/** The keys of a group; none of anything else. */
function keysOf(value: unknown): readonly string[] {
  return isGroup(value) ? Object.keys(value) : [];
}

function hasPart(value: unknown, key: string): boolean {
  return isGroup(value) && Object.hasOwn(value, key);
}

function partOf(value: unknown, key: string): unknown {
  return isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
