/**
 * Steps of an answer as fields, so that two sides can change different steps: `nextSteps[s2026-1].text`,
 * `earlierSteps[2025 s2025-1].outcome`, or `nextSteps[s2026-1]` for a whole step.
 */
import { type Answer, type EarlierStep, withFields } from "../model/assessment.ts";

export const STEP_LISTS = ["nextSteps", "earlierSteps"] as const;

export type StepList = (typeof STEP_LISTS)[number];

/** A step, or one field of it. */
export interface StepField {
  readonly list: StepList;
  /** See `stepsByKey`. */
  readonly key: string;
  /** Undefined for the whole step. */
  readonly name: string | undefined;
}

const STEP_FIELD = /^(nextSteps|earlierSteps)\[([^\]]+)\](?:\.(\w+))?$/;

/** Which step a field is of; undefined for other fields. */
export function stepFieldOf(field: string): StepField | undefined {
  const [, list, key, name] = STEP_FIELD.exec(field) ?? [];
  return list === undefined || key === undefined ? undefined : { list: list as StepList, key, name };
}

/** The keys under which the format describes a field, without the step that it is of. */
export function pathOfField(field: string): readonly string[] {
  return field.replace(/\[[^[\]]*\]/, "").split(".");
}

/** Steps by year, where they have one, and id. A file with mistakes can have the same twice: `s1/2` is the second. */
export function stepsByKey(steps: readonly EarlierStep[] = []): ReadonlyMap<string, EarlierStep> {
  const byKey = new Map<string, EarlierStep>();
  for (const step of steps) {
    const name = step.year === undefined ? step.id : `${String(step.year)} ${step.id}`;
    let key = name;
    for (let number = 2; byKey.has(key); number += 1) key = `${name}/${String(number)}`;
    byKey.set(key, step);
  }
  return byKey;
}

/** The step of an answer that a field is of. */
export function stepIn(answer: Answer | undefined, { list, key }: StepField): EarlierStep | undefined {
  return stepsByKey(answer?.[list]).get(key);
}

/** The answer with this step, or this field of it, replaced; removed if `value` is undefined. */
export function withStep(answer: Answer, field: StepField, value: unknown): Answer {
  const steps: readonly EarlierStep[] = answer[field.list] ?? [];
  const before = stepIn(answer, field);
  const after = field.name === undefined ? (value as EarlierStep | undefined) : changed(before, field.name, value);
  const kept = steps.flatMap((step) => (step === before ? (after ?? []) : step));
  const all = before === undefined && after !== undefined ? [...steps, after] : kept;
  return withFields(answer, { [field.list]: all });
}

function changed(step: EarlierStep | undefined, name: string, value: unknown): EarlierStep | undefined {
  return step && withFields(step, { [name]: value as string | undefined });
}
