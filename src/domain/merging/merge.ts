/** Merges parts into the assessment that they were cut out of, one after the other. */
import type { Assessment } from "../model/assessment.ts";
import type { Decide } from "./apply.ts";
import { applyPlan } from "./apply.ts";
import { withFreeIds } from "./fit.ts";
import type { PartPlan, PlanOptions, Returned } from "./plan.ts";
import { planPart } from "./plan.ts";

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

/** The plan for one part, in which nobody who was added bears the id of somebody else. */
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
