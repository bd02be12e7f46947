/**
 * The changes between two assessments as values: what `diff` shows, and all that it knows. Matched by key, never by
 * position; what does not count as a change is said in `same-value`.
 */
import type { Assessment } from "../assessment.ts";
import type { Checklist } from "../checklist.ts";
import { adoptRevision } from "../revision.ts";
import { isNothing, sameLetters, sameValue } from "./same-value.ts";

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
  const changes = collect(adoptRevision(before, checklist), adoptRevision(after, checklist), []);
  return changes.sort((a, b) => inOrder(a.path.join("\u0000"), b.path.join("\u0000")));
}

/** The assessment with these changes made. What `compare(before, after)` found turns `before` into `after`. */
export function apply(before: Assessment, changes: readonly Change[], checklist: Checklist): Assessment {
  return changes.reduce<unknown>(
    (data, { path, after }) => withValue(data, path, after),
    adoptRevision(before, checklist),
  ) as Assessment;
}

function collect(before: unknown, after: unknown, path: readonly string[]): Change[] {
  if (sameLetters(before, after) || (isNothing(before) && isNothing(after))) return [];
  if ((isGroup(before) || isNothing(before)) && (isGroup(after) || isNothing(after))) {
    const [left, right] = [partsOf(before), partsOf(after)];
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      collect(left.get(key), right.get(key), [...path, key]),
    );
  }
  if (sameValue(before, after)) return [];
  return [{ path, ...(!isNothing(before) && { before }), ...(!isNothing(after) && { after }) }];
}

/** The data with the value at a path put in or, if undefined, taken out; a group that becomes empty goes with it. */
function withValue(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const group = partsOf(data);
  const part = withValue(group.get(key), rest, value);
  if (isNothing(part)) group.delete(key);
  else group.set(key, part);
  return Object.fromEntries(group);
}

/** The parts of a group by key; none of anything else. */
function partsOf(value: unknown): Map<string, unknown> {
  return new Map(isGroup(value) ? Object.entries(value) : []);
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
