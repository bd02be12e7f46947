/** Merges parts into the assessment that they were cut out of, one after the other. */
import { sameValue } from "../comparison/same-value.ts";
import { fieldAt } from "../model/find-fields.ts";
import type { Answer, Assessment, Contributor } from "../model/assessment.ts";
import { type Decide, applyPlan } from "./apply.ts";
import { type PartPlan, type PlanOptions, type Returned, planPart } from "./plan.ts";

/** What merging came to. */
export interface Merged {
  readonly assessment: Assessment;
  /** What each part brings, given that those before it were merged. */
  readonly plans: readonly PartPlan[];
}

/** The parts in an order that does not depend on how they were named. */
export function inMergeOrder(parts: readonly Returned[]): readonly Returned[] {
  const place = ({ assessment: { part }, digest }: Returned): string => `${part.id} ${part.key} ${digest}`;
  return [...parts].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** The plan for one part, in which nobody who was added has the id of somebody else. */
export function planReturned(base: Assessment, returned: Returned, options: PlanOptions): PartPlan {
  return planPart(base, { ...returned, assessment: withFreeIds(base, returned.assessment) }, options);
}

/** Merges the parts. A conflict that `decide` leaves open leaves what is there. */
export function mergeParts(base: Assessment, parts: readonly Returned[], decide: Decide, options: PlanOptions): Merged {
  let assessment = base;
  const plans: PartPlan[] = [];
  for (const returned of inMergeOrder(parts)) {
    const plan = planReturned(assessment, returned, options);
    plans.push(plan);
    assessment = applyPlan(assessment, plan, decide, options.today);
  }
  return { assessment, plans };
}

/** The conflicts in these plans. */
export function conflictsIn(plans: readonly PartPlan[]): PartPlan["entries"] {
  return plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "conflict"));
}

/** The part, with another id for each contributor who was added in it under the id of somebody else in `base`. */
function withFreeIds(base: Assessment, returned: Returned["assessment"]): Returned["assessment"] {
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
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, [...path, key])]));
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
