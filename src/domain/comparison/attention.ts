/** What a careful reader would ask about: changes that the answer itself does not explain. */
import type { Checklist } from "../model/checklist.ts";
import { isDecidedAgainst } from "../model/needs.ts";
import type { ChangeClass, Compared } from "./classify.ts";
import { type EvidenceChanges, isSupported } from "./evidence.ts";
import { isNothing, sameValue } from "./same-value.ts";

/** In the order in which they are shown. */
export const ATTENTIONS = [
  /** Worse than before, with neither a new reason nor a new difficulty stated. */
  "worsened-without-reason",
  /** A "No" that became "does not apply" without the reason that this calls for. */
  "no-became-not-applicable",
  /** A higher status, or more elements, and no law, practice or measure was added. */
  "improved-without-evidence",
  /** A law, the practice or the measures of the year before are no longer named, and no new reason is stated. */
  "evidence-removed",
  /** The texts have been the same for two years or more, and there is still something to be done. */
  "identical-for-years",
] as const;

export type Attention = (typeof ATTENTIONS)[number];

/** What is known about a question when it is decided what a reader would ask. */
export interface Case extends Compared {
  readonly class: ChangeClass;
  /** Whether it is at the top of its scale, with nothing left to be done. */
  readonly isFull: boolean;
  /** The year since which its texts have been the same; undefined if they are new, or if there are none. */
  readonly sameSince?: number;
}

/** Years for which texts may stay as they are before somebody should look at them. */
const YEARS_UNTIL_STALE = 2;

/** What a reader would ask about this question; where an answer follows another one, that is asked only there. */
export function attentionFor(one: Case, year: number | undefined, checklist: Checklist): readonly Attention[] {
  const follows = one.after.reference !== undefined && one.after.reference === one.before.reference;
  return ATTENTIONS.filter((attention) => {
    switch (attention) {
      case "worsened-without-reason":
        return one.class === "worsened" && !follows && !isExplained(one);
      case "no-became-not-applicable":
        return becameNotApplicable(one, checklist) && isNothing(one.after.answer?.reason);
      case "improved-without-evidence":
        return one.class === "improved" && !follows && !isBacked(one);
      case "evidence-removed":
        return isStillAssessed(one) && lostEvidence(one.evidence) && !hasNewReason(one);
      case "identical-for-years":
        return !follows && !isSettled(one) && year !== undefined && year - (one.sameSince ?? year) >= YEARS_UNTIL_STALE;
    }
  });
}

/** Whether nothing is left to be done: at the top of the scale, or decided against. */
function isSettled({ isFull, after }: Case): boolean {
  return isFull || after.statuses.some(isDecidedAgainst);
}

function isExplained(one: Case): boolean {
  return hasNewReason(one) || one.changes.some(({ path, after }) => path[2] === "difficulties" && after !== undefined);
}

/** A reason that was there before, for something else, explains nothing. */
function hasNewReason({ before, after }: Case): boolean {
  const [old, now] = [before.answer?.reason, after.answer?.reason];
  return !isNothing(now) && !sameValue(old, now);
}

/** Whether anything new supports the answer; for para. 7 that is the date of signature or ratification. */
function isBacked({ evidence, changes }: Case): boolean {
  const dated = changes.some(
    ({ path, after }) => ["signed", "ratified"].includes(path[4] ?? "") && after !== undefined,
  );
  return dated || isSupported(evidence);
}

function becameNotApplicable({ before, after }: Case, checklist: Checklist): boolean {
  const [from, to] = [before.statuses[0], after.statuses[0]];
  const isNo = checklist.scales.some(({ statuses }) => statuses.some(({ id, rank }) => id === from && rank === 1));
  return isNo && to === "not-applicable";
}

/** What is set aside, open or no longer asked has no evidence to show. */
function isStillAssessed({ class: name, before, after }: Case): boolean {
  return before.isAsked && after.isAsked && after.mark !== "open" && name !== "out-of-scope";
}

function lostEvidence({ laws, practice, measures }: EvidenceChanges): boolean {
  return laws.lost.length > 0 || practice === "removed" || measures === "removed";
}
