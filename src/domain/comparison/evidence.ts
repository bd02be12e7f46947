/** What supports an answer, compared: the laws it cites, the practice it reports, the measures it names. */
import type { Answer } from "../model/assessment.ts";
import { type LawChanges, compareLaws } from "./laws.ts";
import { isNothing, sameValue } from "./same-value.ts";
import type { Snapshot } from "./snapshot.ts";

type TextChange = "same" | "added" | "removed" | "changed";

export interface EvidenceChanges {
  readonly laws: LawChanges;
  /** The report on practice and the links to it, as one. */
  readonly practice: TextChange;
  readonly measures: TextChange;
}

/**
 * What changed in the evidence. An answer given by reference to the same other answer in both years is compared by
 * what it says itself; what changed in the other answer is said there.
 */
export function compareEvidence(before: Snapshot, after: Snapshot): EvidenceChanges {
  const [old, now] = before.reference === after.reference ? [before.own, after.own] : [before.answer, after.answer];
  return {
    laws: compareLaws(old?.law, now?.law),
    practice: textChange(practiceOf(old), practiceOf(now)),
    measures: textChange(old?.measures, now?.measures),
  };
}

/** The items of a list that came, and those that went. */
export function comparePicks(
  before: readonly string[] = [],
  after: readonly string[] = [],
): { readonly gained: readonly string[]; readonly lost: readonly string[] } {
  return {
    gained: after.filter((id) => !before.includes(id)),
    lost: before.filter((id) => !after.includes(id)),
  };
}

/** Whether anything was added in support of the answer: a law, a measure, a report on practice. */
export function isSupported({ laws, practice, measures }: EvidenceChanges): boolean {
  const texts = [practice, measures];
  return laws.gained.length + laws.altered.length > 0 || texts.some((text) => text === "added" || text === "changed");
}

function practiceOf({ practice, practiceLinks }: Answer = {}): unknown {
  return isNothing(practice) && isNothing(practiceLinks) ? undefined : { practice, practiceLinks };
}

function textChange(old: unknown, now: unknown): TextChange {
  if (sameValue(old, now)) return "same";
  if (isNothing(old)) return "added";
  return isNothing(now) ? "removed" : "changed";
}
