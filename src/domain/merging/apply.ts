/** Carries out what a plan says, and what was decided where both had changed the same. */
import type { Answer, Assessment, Contribution, Provenance } from "../model/assessment.ts";
import { answerTo, withAnswer } from "../model/assessment.ts";
import { sameValue } from "../comparison/same-value.ts";
import { sameData } from "../model/same-data.ts";
import { fieldsOf, kindOfField, withField } from "./fields.ts";
import type { MergeEntry, PartPlan } from "./plan.ts";
import { sentAnswer } from "./plan.ts";
import { joinedProvenance } from "./provenance.ts";

/** What becomes of a conflict: what the file has, what came back, both, or a text that was written for it. */
export type Decision = "mine" | "theirs" | "both" | { readonly text: string };

/** What was decided of a conflict; undefined while it is not. */
export type Decide = (entry: MergeEntry) => Decision | undefined;

/**
 * The assessment with what the plan brings. A conflict that is not decided leaves what is there; then the part does not
 * count as merged.
 */
export function applyPlan(base: Assessment, plan: PartPlan, decide: Decide, today: string): Assessment {
  if (plan.mergedBefore !== undefined) return base;
  const { part } = plan.returned.assessment;
  const merged = joinQuestions(joinContributors(base, plan, decide), plan, decide);
  const isWhole = plan.entries.every((entry) => entry.kind !== "conflict" || decide(entry) !== undefined);
  if (!isWhole || merged.parts === undefined) return merged;
  const returned = { date: today, digest: plan.returned.digest };
  const parts = merged.parts.map((one) => (one.key === part.key && one.id === part.id ? { ...one, returned } : one));
  return { ...merged, parts };
}

/** What an entry puts in place of what is there; undefined if that stays. */
function outcomeOf(entry: MergeEntry, decide: Decide): Exclude<Decision, "mine"> | undefined {
  if (entry.kind === "outside") return undefined;
  if (entry.kind !== "conflict") return "theirs";
  const decision = decide(entry);
  return decision === "mine" ? undefined : decision;
}

function joinContributors(base: Assessment, { entries }: PartPlan, decide: Decide): Assessment {
  let contributors = base.contributors ?? [];
  for (const entry of entries) {
    if (entry.of?.kind !== "contributor" || outcomeOf(entry, decide) === undefined) continue;
    const { id } = entry.of;
    if (!contributors.some((one) => one.id === id)) contributors = [...contributors, { id }];
    const decision = outcomeOf(entry, decide);
    const value = typeof decision === "object" ? decision.text : entry.theirs;
    contributors = contributors.map((one) => {
      if (one.id !== id || entry.field === "id") return one;
      const { [entry.field as "name"]: _, ...rest } = one;
      return typeof value === "string" ? { ...rest, [entry.field]: value } : rest;
    });
  }
  return sameData(contributors, base.contributors ?? []) ? base : { ...base, contributors };
}

function joinQuestions(base: Assessment, { entries, returned }: PartPlan, decide: Decide): Assessment {
  const byQuestion = new Map<string, MergeEntry[]>();
  for (const entry of entries)
    if (entry.of?.kind === "question") byQuestion.set(entry.of.id, [...(byQuestion.get(entry.of.id) ?? []), entry]);
  return [...byQuestion].reduce((assessment, [id, own]) => {
    const before = answerTo(assessment, id);
    const joined = joinAnswer(before ?? {}, own, decide);
    // An answer that was taken out has nobody who gave it.
    const isGone = fieldsOf(answerTo(returned.assessment, id)).size === 0;
    const sent = sentAnswer(returned.assessment, id)?.answered;
    const after = joined.by === undefined || isGone ? joined.answer : withProvenance(joined.answer, sent, joined.by);
    if (sameData(before ?? {}, after)) return assessment;
    return withAnswer(assessment, id, fieldsOf(after).size === 0 ? undefined : after);
  }, base);
}

/** The answer with what came back, and who wrote that; nobody if it only stands beside the answer. */
function joinAnswer(
  before: Answer,
  entries: readonly MergeEntry[],
  decide: Decide,
): { readonly answer: Answer; readonly by: Provenance | undefined } {
  let answer = before;
  let theirsBy: Provenance | undefined;
  // What came beside the answer is put there before more is added to it.
  const isList = ({ field }: MergeEntry): boolean => field === "contributions";
  for (const entry of [...entries.filter(isList), ...entries.filter((one) => !isList(one))]) {
    const outcome = outcomeOf(entry, decide);
    if (outcome === undefined) continue;
    const isBeside = outcome === "both" && kindOfField(entry.field) === "text";
    if (isBeside) answer = withContribution(answer, entry);
    else if (entry.field !== "answered") answer = withField(answer, entry.field, valueOf(entry, outcome));
    // A text beside the answer bears its own author.
    if (!isBeside) theirsBy = entry.theirsBy;
  }
  return { answer, by: theirsBy };
}

function withProvenance(answer: Answer, sent: Provenance | undefined, theirs: Provenance): Answer {
  return { ...answer, answered: joinedProvenance(answer.answered, sent, theirs) };
}

function valueOf({ ours, theirs }: MergeEntry, outcome: Exclude<Decision, "mine">): unknown {
  if (typeof outcome === "object") return outcome.text;
  return outcome === "both" ? joinLists(ours, theirs) : theirs;
}

/** All that is in one of the two, once. What bears an id gets another one where that means something else already. */
function joinLists(ours: unknown, theirs: unknown): readonly unknown[] {
  const [left, right] = [ours, theirs].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const joined = [...(left ?? [])];
  for (const item of right ?? [])
    if (!joined.some((one) => sameValue(one, item))) joined.push(withFreeId(item, joined));
  return joined;
}

function withFreeId(item: unknown, others: readonly unknown[]): unknown {
  const idOf = (one: unknown): string | undefined => (one as { readonly id?: string } | null)?.id;
  const id = idOf(item);
  if (id === undefined) return item;
  let free = id;
  for (let number = 2; others.some((one) => idOf(one) === free); number += 1) free = `${id}-${number}`;
  return { ...(item as object), id: free };
}

/** Puts a text of theirs beside the answer, with its author; together with what they wrote beside it already. */
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
