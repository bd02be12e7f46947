/** What a part brings back about the steps of an answer, step by step and field by field. */
import { type Answer, type EarlierStep, type Provenance, type Step, withFields } from "../model/assessment.ts";
import { LIMITS } from "../model/limits.ts";
import { type MergeEntry, type Three, kindOf } from "./merge-entry.ts";
import { isSame } from "./same-words.ts";
import { STEP_LISTS, type StepList, stepFieldOf, stepsByKey } from "./step-fields.ts";

/** The answer as it was sent, is in the file, and came back. */
export interface AnswerSides {
  readonly of: NonNullable<MergeEntry["of"]>;
  readonly isSentKnown: boolean;
  readonly sent: Answer | undefined;
  readonly ours: Answer | undefined;
  readonly theirs: Answer | undefined;
  readonly oursBy: Provenance | undefined;
  readonly theirsBy: Provenance;
}

const MOST: Readonly<Record<StepList, number>> = { nextSteps: LIMITS.steps, earlierSteps: LIMITS.earlierSteps };

/** Steps that only one side changed come as they are; the same field of the same step, changed on both, is a conflict. */
export function stepEntries(sides: AnswerSides, keepsOrigin: boolean): readonly MergeEntry[] {
  return STEP_LISTS.flatMap((list) => {
    const lists = [sides.sent, sides.ours, sides.theirs].map((answer) => stepsByKey(answer?.[list]));
    const keys = [...new Set(lists.flatMap((steps) => [...steps.keys()]))];
    const entries = keys.flatMap((key) => {
      const [sent, ours, theirs] = lists.map((steps) => steps.get(key));
      return entriesOfStep(`${list}[${key}]`, { sent, ours, theirs }, sides);
    });
    return withinLimit(entries, MOST[list] - (sides.ours?.[list] ?? []).length).map((entry) => ({
      ...entry,
      ...(keepsOrigin && { keepsOrigin }),
    }));
  });
}

interface StepSides {
  readonly sent: EarlierStep | undefined;
  readonly ours: EarlierStep | undefined;
  readonly theirs: EarlierStep | undefined;
}

function entriesOfStep(field: string, steps: StepSides, sides: AnswerSides): readonly MergeEntry[] {
  const { sent, ours, theirs } = steps;
  const step = ours ?? theirs;
  if (step === undefined) return [];
  const { of, isSentKnown, oursBy, theirsBy } = sides;
  const entry = (name: string, values: Three, isConflict = false): readonly MergeEntry[] => {
    const kind = isConflict ? "conflict" : kindOf(values, isSentKnown);
    return kind === undefined ? [] : [{ kind, of, field: name, step, ...values, ...(oursBy && { oursBy }), theirsBy }];
  };
  // A step that is on one side only is there as a whole, or not at all.
  if (ours === undefined || theirs === undefined) return entry(field, steps, isInDispute(step.id, sides));
  const { id: _, year: __, ...all } = { ...sent, ...ours, ...theirs };
  return (Object.keys(all) as (keyof typeof all)[]).flatMap((name) =>
    entry(`${field}.${name}`, { sent: sent?.[name], ours: ours[name], theirs: theirs[name] }),
  );
}

/**
 * Whether both sides say differently what became of the step. Then whoever decides that decides as well whether it goes on
 * as a next step.
 */
function isInDispute(id: string, { sent, ours, theirs, isSentKnown }: AnswerSides): boolean {
  const [before, now, back] = [sent, ours, theirs].map((answer) => stepsByKey(answer?.earlierSteps));
  return [...(now ?? [])].some(([key, step]) => {
    const returned = back?.get(key);
    if (step.id !== id || returned === undefined) return false;
    const outcomes = { sent: before?.get(key)?.outcome, ours: step.outcome, theirs: returned.outcome };
    return kindOf(outcomes, isSentKnown) === "conflict";
  });
}

/** The entries; those that bring a step to the file for which there is no room are refused. */
function withinLimit(entries: readonly MergeEntry[], room: number): readonly MergeEntry[] {
  const isStep = ({ field }: MergeEntry): boolean => stepFieldOf(field)?.name === undefined;
  const coming = entries.filter((entry) => isStep(entry) && entry.ours === undefined);
  const tooMany = new Set(coming.slice(Math.max(room, 0)));
  return entries.map((entry) => (tooMany.has(entry) ? { ...entry, kind: "refused" } : entry));
}

/**
 * The part's answer, with another id for each new next step that has the id of another step of the file, or that is a
 * step of the file in everything but its id: from a form, or a part without ids. A new id holds the year; a step that came
 * back before under another id keeps that one.
 */
export function withFreeStepIds(theirs: Answer, ours: Answer, sent: Answer, freeId: (taken: Answer) => string): Answer {
  const known = new Set([...(sent.nextSteps ?? []), ...(sent.earlierSteps ?? [])].map(({ id }) => id));
  const others = (ours.nextSteps ?? []).filter(({ id }) => !known.has(id));
  const isSameAs = (step: Step, other: Step): boolean => isSame({ ...step, id: other.id }, other);
  // A step that was sent and has changed in the file since may be in conflict with what came back.
  const asSent = (ours.nextSteps ?? []).filter((one) => (sent.nextSteps ?? []).some((was) => isSame(was, one)));
  const meant = [...asSent, ...others];
  const isThere = (step: Step): boolean => others.some((one) => one.id === step.id && isSameAs(step, one));
  const isKept = (step: Step): boolean => known.has(step.id) || isThere(step);
  const used = new Set((theirs.nextSteps ?? []).filter(isKept).map(({ id }) => id));
  let taken: Answer = withFields(ours, {
    nextSteps: [...(ours.nextSteps ?? []), ...(theirs.nextSteps ?? [])],
    earlierSteps: [...(ours.earlierSteps ?? []), ...(theirs.earlierSteps ?? [])],
  });
  const isOther = (id: string): boolean => [...(ours.earlierSteps ?? []), ...others].some((one) => one.id === id);
  const nextSteps = (theirs.nextSteps ?? []).map((step) => {
    if (isKept(step)) return step;
    const same = meant.find((one) => !used.has(one.id) && isSameAs(step, one));
    if (same === undefined && !isOther(step.id)) return step;
    const renamed = { ...step, id: same?.id ?? freeId(taken) };
    used.add(renamed.id);
    taken = withFields(taken, { nextSteps: [...(taken.nextSteps ?? []), renamed] });
    return renamed;
  });
  return nextSteps.every((step, at) => step === theirs.nextSteps?.[at]) ? theirs : withFields(theirs, { nextSteps });
}
