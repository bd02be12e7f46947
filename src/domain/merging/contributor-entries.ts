/** What a part brings back about the people who answer. */
import type { Assessment, Contributor } from "../model/assessment.ts";
import { LIMITS } from "../model/limits.ts";
import type { AsSent } from "./as-sent.ts";
import { type MergeEntry, kindOf } from "./merge-entry.ts";

export const PERSON = ["authority", "name", "email"] as const;

/** What is new about them; nothing of those for whom there is no room. `sent` is undefined if it is not known. */
export function contributorEntries(
  base: Assessment,
  { contributors = [] }: Assessment,
  sent: AsSent | undefined,
): readonly MergeEntry[] {
  const known = base.contributors ?? [];
  const added = contributors.filter(({ id }) => !known.some((one) => one.id === id));
  const tooMany = added.slice(LIMITS.contributors - known.length);
  return contributors.flatMap((theirs): readonly MergeEntry[] => {
    if (!tooMany.includes(theirs)) return entriesOf(known, theirs, sent);
    return [{ kind: "refused", of: { kind: "contributor", id: theirs.id }, field: "", theirs }];
  });
}

function entriesOf(
  known: readonly Contributor[],
  theirs: Contributor,
  asSent: AsSent | undefined,
): readonly MergeEntry[] {
  const find = (list: readonly Contributor[] | undefined): Contributor | undefined =>
    list?.find(({ id }) => id === theirs.id);
  const [sent, ours] = [find(asSent?.contributors), find(known)];
  const of = { kind: "contributor", id: theirs.id } as const;
  // A contributor can have no more than an id.
  if (ours === undefined && PERSON.every((field) => theirs[field] === undefined))
    return [{ kind: "added", of, field: "id", theirs: theirs.id }];
  return PERSON.flatMap((field): readonly MergeEntry[] => {
    // Somebody who has been removed from the file is needed again if an answer names them.
    const values = { sent: ours && sent?.[field], ours: ours?.[field], theirs: theirs[field] };
    const kind = kindOf(values, asSent !== undefined);
    return kind === undefined ? [] : [{ kind, of, field, ...values }];
  });
}
