/** Who gave an answer, in words that hold beyond one file: ids of contributors are only labels within theirs. */
import type { Assessment, Contributor } from "../model/assessment.ts";
import { fieldsWith } from "../model/find-fields.ts";
import type { Change } from "./change.ts";
import { plainText, sameValue } from "./same-value.ts";

/** The authority of a contributor, else the person, else the id as the file has it. */
export function authorOf({ contributors = [] }: Pick<Assessment, "contributors">, id: string): string {
  const found = contributors.find((one) => one.id === id);
  return found?.authority ?? found?.name ?? id;
}

const ORIGIN = new Set<string>(fieldsWith({ group: "origin" }));

/** Whether a change only names the same authority, who answered or confirmed, by another id. */
export function isSameAuthor({ path, before, after }: Change, old: Assessment, now: Assessment): boolean {
  if (!ORIGIN.has(path[2] ?? "") || path[3] !== "by" || typeof before !== "string" || typeof after !== "string")
    return false;
  return plainText(authorOf(old, before)) === plainText(authorOf(now, after));
}

/** Whether a change of the contributors only says who is to answer which questions. */
export function isAssignment({ path, before, after }: Change): boolean {
  if (path[0] !== "contributors") return false;
  const people = (list: unknown): readonly unknown[] =>
    ((list ?? []) as readonly Contributor[]).map(({ questions: _, ...person }) => person);
  return sameValue(people(before), people(after));
}

/** The contributors of two files side by side: the same by id, else by authority; undefined where there is none. */
export function pairContributors(
  before: readonly Contributor[],
  after: readonly Contributor[],
): readonly (readonly [Contributor | undefined, Contributor | undefined])[] {
  const rest = [...after];
  const take = (isIt: (one: Contributor) => boolean): Contributor | undefined => {
    const at = rest.findIndex(isIt);
    return at === -1 ? undefined : rest.splice(at, 1)[0];
  };
  const pairs = before.map((old) => {
    const match =
      take(({ id, authority }) => id === old.id && authority === old.authority) ??
      take(({ authority }) => authority !== undefined && authority === old.authority) ??
      take(({ id }) => id === old.id);
    return [old, match] as const;
  });
  return [...pairs, ...rest.map((now) => [undefined, now] as const)];
}
