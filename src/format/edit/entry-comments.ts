/** Where the comments of an entry go when it is written again as a whole. */
import type { Comment } from "../syntax/comments.ts";
import { type Entry, nameOf } from "../syntax/source-tree.ts";
import type { EntryComments } from "../write-yaml.ts";

/**
 * The comments of `entry`, each in front of the field that it is in or above. If that field is gone, the comment goes
 * to the next that is still there, or to the end. A new value without fields has all comments in front of it.
 * `isOwnLine` says whether the comment at an offset is alone on its line.
 */
export function commentsOfEntry(
  { value }: Entry,
  comments: readonly Comment[],
  is: unknown,
  isOwnLine: (offset: number) => boolean,
): EntryComments {
  const left = new Set(typeof is === "object" && is !== null && !Array.isArray(is) ? Object.keys(is) : []);
  const fields = value.kind === "map" ? value.entries : [];
  const above: string[] = [];
  const below: string[] = [];
  const byField = new Map<string, string[]>();
  for (const { start, text } of comments) {
    const at = fields.findLastIndex(({ key }) => key.start <= start);
    const isAfter = isOwnLine(start) && start >= (fields[at]?.value.end ?? 0);
    const field = fields.slice(isAfter ? at + 1 : Math.max(at, 0)).find((one) => left.has(nameOf(one)));
    if (left.size === 0 || (at === -1 && !isAfter)) above.push(text);
    else if (field === undefined) below.push(text);
    else byField.set(nameOf(field), [...(byField.get(nameOf(field)) ?? []), text]);
  }
  return { above, below, of: (name) => byField.get(name) ?? [] };
}
