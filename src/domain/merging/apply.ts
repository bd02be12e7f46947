/** Carries out what a plan says, and what was decided where both sides changed the same. */
import {
  type Answer,
  type Assessment,
  type Contribution,
  type Provenance,
  answerTo,
  withAnswer,
  withFields,
} from "../model/assessment.ts";
import { withoutOrigin } from "../model/carry-over.ts";
import { withoutInternalFields } from "../model/publication.ts";
import { sameData } from "../model/same-data.ts";
import { fieldsOf, isOrigin, kindOfField, withField } from "./fields.ts";
import { isNothing } from "../comparison/same-value.ts";
import { joinLists } from "./join-lists.ts";
import type { MergeEntry } from "./merge-entry.ts";
import type { PartPlan } from "./plan.ts";
import { lastOf } from "./provenance.ts";

/** What becomes of a conflict: what the file has, what came back, both, or a text that was written for it. */
export type Decision = "mine" | "theirs" | "both" | { readonly text: string };

/** What was decided of a conflict; undefined while it is not. */
export type Decide = (entry: MergeEntry) => Decision | undefined;

/**
 * The assessment with what the plan brings. A conflict that is not decided leaves what is there, and so does what there is
 * no room for; then the part does not count as merged.
 */
export function applyPlan(base: Assessment, plan: PartPlan, decide: Decide, today: string): Assessment {
  if (plan.mergedBefore !== undefined) return base;
  const { part } = plan.returned.assessment;
  const merged = joinQuestions(joinContributors(base, plan, decide), plan, decide);
  const isLeft = (entry: MergeEntry): boolean =>
    entry.kind === "refused" || (entry.kind === "conflict" && decide(entry) === undefined);
  const isWhole = !plan.entries.some(isLeft);
  if (!isWhole || merged.parts === undefined) return merged;
  const returned = { date: today, digest: plan.returned.digest };
  const parts = merged.parts.map((one) => (one.key === part.key && one.id === part.id ? { ...one, returned } : one));
  return { ...merged, parts };
}

/** What an entry changes; undefined if what is there stays. */
function outcomeOf(entry: MergeEntry, decide: Decide): Exclude<Decision, "mine"> | undefined {
  if (entry.kind === "outside" || entry.kind === "refused") return undefined;
  if (entry.kind !== "conflict") return "theirs";
  const decision = decide(entry);
  return decision === "mine" ? undefined : decision;
}

function joinContributors(base: Assessment, { entries }: PartPlan, decide: Decide): Assessment {
  let contributors = base.contributors ?? [];
  for (const entry of entries) {
    const outcome = outcomeOf(entry, decide);
    if (entry.of?.kind !== "contributor" || outcome === undefined) continue;
    const { id } = entry.of;
    const value = typeof outcome === "object" ? outcome.text : entry.theirs;
    const before = contributors.find((one) => one.id === id);
    const after = entry.field === "id" ? { id, ...before } : withFields({ id, ...before }, { [entry.field]: value });
    contributors =
      before === undefined ? [...contributors, after] : contributors.map((one) => (one === before ? after : one));
  }
  return sameData(contributors, base.contributors ?? []) ? base : { ...base, contributors };
}

function joinQuestions(base: Assessment, { entries }: PartPlan, decide: Decide): Assessment {
  const ids = new Set(entries.flatMap(({ of }) => (of?.kind === "question" ? [of.id] : [])));
  return [...ids].reduce((assessment, id) => {
    const before = answerTo(assessment, id);
    const own = entries.filter(({ of }) => of?.kind === "question" && of.id === id);
    const { answer, by } = joinAnswer(before ?? {}, own, decide);
    const after = by === undefined ? answer : { ...answer, answered: by };
    if (sameData(before ?? {}, after)) return assessment;
    // Where only what others wrote beside it and internal notes are left, nobody has answered or confirmed.
    const isEmpty = fieldsOf(withFields(withoutInternalFields(after), { contributions: undefined })).size === 0;
    const left = isEmpty ? withoutOrigin(after) : after;
    return withAnswer(assessment, id, fieldsOf(left).size === 0 ? undefined : left);
  }, base);
}

/** The answer with what came back, and who gave it then; undefined if that does not change. */
function joinAnswer(
  before: Answer,
  entries: readonly MergeEntry[],
  decide: Decide,
): { readonly answer: Answer; readonly by: Provenance | undefined } {
  let answer = before;
  let by: Provenance | undefined;
  for (const entry of inOrder(entries)) {
    const outcome = outcomeOf(entry, decide);
    if (outcome === undefined) continue;
    if (outcome === "both" && kindOfField(entry.field) === "text") {
      answer = withContribution(answer, entry);
      continue;
    }
    const value = valueOf(entry, outcome);
    answer = withField(answer, entry.field, value);
    // Texts beside the answer have their own authors.
    if (entry.field === "contributions" || isOrigin(entry.field) || entry.keepsOrigin === true) continue;
    // Nobody has confirmed what it says now; a confirmation is of the answer, not of its steps.
    if (entry.step === undefined) answer = withFields(answer, { confirmed: undefined });
    // Who only deleted something has not given the answer.
    if (isNothing(value)) continue;
    answer = withFields(answer, { carriedFrom: undefined });
    if (entry.theirsBy !== undefined) by = lastOf(entry.oursBy, entry.theirsBy);
  }
  return { answer, by };
}

/**
 * Contributions that came back go first, because texts are added to them; steps that are gone come last, the last of them
 * first, because of two with the same id each is known by its place.
 */
function inOrder(entries: readonly MergeEntry[]): readonly MergeEntry[] {
  const place = ({ field, step, theirs }: MergeEntry): number =>
    field === "contributions" ? 0 : step !== undefined && theirs === undefined ? 2 : 1;
  const at = (wanted: number): readonly MergeEntry[] => entries.filter((entry) => place(entry) === wanted);
  return [...at(0), ...at(1), ...at(2).toReversed()];
}

function valueOf({ ours, theirs }: MergeEntry, outcome: Exclude<Decision, "mine">): unknown {
  if (typeof outcome === "object") return outcome.text;
  return outcome === "both" ? joinLists(ours, theirs) : theirs;
}

/** Adds a text of theirs beside the answer, with its author, to what they wrote there already. */
function withContribution(answer: Answer, { field, theirs, theirsBy }: MergeEntry): Answer {
  const contributions = answer.contributions ?? [];
  const isTheirs = (one: Contribution): boolean => one.by === theirsBy?.by && !fieldsOf(one).has(field);
  const at = contributions.findIndex(isTheirs);
  const { by: _, date: __, ...own }: Contribution = contributions[at] ?? {};
  const contribution = { ...theirsBy, ...withField(own, field, theirs) };
  return {
    ...answer,
    contributions: at === -1 ? [...contributions, contribution] : contributions.with(at, contribution),
  };
}
