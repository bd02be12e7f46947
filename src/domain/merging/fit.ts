/** Whether a file that came back is a part of the assessment that it is to be merged into. */
import { fieldAt } from "../model/answer-fields.ts";
import type { Answer, Assessment, Contributor, Part } from "../model/assessment.ts";
import { sameValue } from "../comparison/same-value.ts";

/** Why a file cannot be merged. */
export type Misfit =
  | { readonly kind: "no-part" }
  | {
      readonly kind: "part-other-state" | "part-other-year" | "part-other-revision";
      readonly ours: string;
      readonly theirs: string;
    }
  | { readonly kind: "part-other-file"; readonly of: string; readonly key: string };

/** What keeps `returned` from being merged into `base`; undefined if it fits. */
export function misfitOf(base: Assessment, returned: Assessment): Misfit | undefined {
  const { part } = returned;
  if (part === undefined) return { kind: "no-part" };
  const differ = (
    kind: "part-other-state" | "part-other-year" | "part-other-revision",
    ours?: string | number,
    theirs?: string | number,
  ): Misfit | undefined =>
    ours === theirs ? undefined : { kind, ours: String(ours ?? "–"), theirs: String(theirs ?? "–") };
  return (
    differ("part-other-state", base.state, returned.state) ??
    differ("part-other-year", base.year, returned.year) ??
    differ("part-other-revision", base.checklist.revision, returned.checklist.revision) ??
    (base.parts?.some(({ key, id }) => key === part.key && id === part.id) === true
      ? undefined
      : { kind: "part-other-file", of: part.of ?? "–", key: part.key })
  );
}

type WithPart = Assessment & { readonly part: Part };

/**
 * The part with contributors who were added in it named by ids that mean nobody else in `base`. Somebody who stands in
 * the file under another id already is named by that.
 */
export function withFreeIds(base: Assessment, returned: WithPart): WithPart {
  const sent = new Set((returned.asSent?.contributors ?? []).map(({ id }) => id));
  const taken = base.contributors ?? [];
  const names = new Map<string, string>();
  for (const one of returned.contributors ?? []) {
    if (sent.has(one.id)) continue;
    let id = one.id;
    for (let number = 2; taken.some((other) => other.id === id && !isSamePerson(other, one)); number += 1)
      id = `${one.id}-${number}`;
    if (id !== one.id) names.set(one.id, id);
  }
  if (names.size === 0) return returned;
  const renamed = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === "string" && fieldAt(path)?.kind === "contributor") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item, at) => renamed(item, [...path, at]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, [...path, key])]));
  };
  const answers = Object.entries(returned.answers ?? {}).map(([id, answer]) => [id, renamed(answer, []) as Answer]);
  return {
    ...returned,
    ...(returned.contributors && {
      contributors: returned.contributors.map((one) => ({ ...one, id: names.get(one.id) ?? one.id })),
    }),
    answers: Object.fromEntries(answers) as Readonly<Record<string, Answer>>,
  };
}

function isSamePerson(a: Contributor, b: Contributor): boolean {
  return (
    sameValue(a.authority, b.authority) && (a.name === undefined || b.name === undefined || sameValue(a.name, b.name))
  );
}
