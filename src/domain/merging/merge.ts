/** Merges parts into the assessment that they were cut out of, one after the other. */
import { sameValue } from "../comparison/same-value.ts";
import { fieldAt } from "../model/find-fields.ts";
import { type Answer, type Assessment, type Contributor, answerTo } from "../model/assessment.ts";
import { freeStepId } from "../steps/step.ts";
import { type Decide, applyPlan } from "./apply.ts";
import { freeId } from "./join-lists.ts";
import type { MergeEntry } from "./merge-entry.ts";
import { type PartPlan, type PlanOptions, planPart } from "./plan.ts";
import type { Returned } from "./returned.ts";
import { withFreeStepIds } from "./step-entries.ts";

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

/** The plan for one part, in which nobody and no step that was added has the id of another one. */
export function planReturned(base: Assessment, returned: Returned, options: PlanOptions): PartPlan {
  const assessment = withNewSteps(base, { ...returned, assessment: withFreeIds(base, returned) });
  return planPart(base, { ...returned, assessment }, options);
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
export function conflictsIn(plans: readonly PartPlan[]): readonly MergeEntry[] {
  return plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "conflict"));
}

/** What there is no room for. */
export function refusedIn(plans: readonly PartPlan[]): readonly MergeEntry[] {
  return plans.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "refused"));
}

/** The part, with another id for each contributor who was added in it under the id of somebody else. */
function withFreeIds(base: Assessment, { assessment: part, sent }: Returned): Returned["assessment"] {
  const { contributors = [], answers = {} } = part;
  // Where it is not known who was sent, an id that the file knows is that person.
  const known = new Set(((sent ?? base).contributors ?? []).map(({ id }) => id));
  const ids: string[] = [];
  const names = new Map<string, string>();
  for (const one of contributors) {
    const isOfSomebodyElse = (id: string): boolean =>
      base.contributors?.some((other) => other.id === id && !isSamePerson(other, one)) === true;
    const isTaken = (id: string): boolean =>
      ids.includes(id) ||
      (id === one.id ? !known.has(id) && isOfSomebodyElse(id) : isOfSomebodyElse(id) || isIn(contributors, id));
    const id = freeId(one.id, isTaken);
    ids.push(id);
    if (!names.has(one.id)) names.set(one.id, id);
  }
  if (contributors.every(({ id }, at) => ids[at] === id)) return part;
  const renamed = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === "string" && fieldAt(path)?.kind === "contributor") return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item, at) => renamed(item, [...path, at]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, [...path, key])]));
  };
  const named = Object.entries(answers).map(([id, answer]) => [id, renamed(answer, []) as Answer]);
  return {
    ...part,
    contributors: contributors.map((one, at) => ({ ...one, id: ids[at] ?? one.id })),
    answers: Object.fromEntries(named) as Readonly<Record<string, Answer>>,
  };
}

/** The part, with another id for each step that was added in it, as `withFreeStepIds` gives them. */
function withNewSteps(base: Assessment, { assessment: part, sent }: Returned): Returned["assessment"] {
  const { answers } = part;
  if (answers === undefined) return part;
  const renamed = Object.entries(answers).map(([id, answer]) => {
    // Where it is not known what was sent, an id that the file knows is that step.
    const [ours = {}, before = {}] = [answerTo(base, id), answerTo(sent ?? base, id)];
    return [id, withFreeStepIds(answer, ours, before, (taken) => freeStepId(taken, base.year))] as const;
  });
  return { ...part, answers: Object.fromEntries(renamed) };
}

function isIn(contributors: readonly Contributor[], id: string): boolean {
  return contributors.some((one) => one.id === id);
}

function isSamePerson(a: Contributor, b: Contributor): boolean {
  return (
    sameValue(a.authority, b.authority) && (a.name === undefined || b.name === undefined || sameValue(a.name, b.name))
  );
}
