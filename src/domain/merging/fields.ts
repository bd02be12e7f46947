/** An answer as the fields that are compared one by one when a part comes back. */
import { withoutOrigin } from "../model/carry-over.ts";
import { fieldAt, fieldsWith } from "../model/find-fields.ts";
import type { Answer } from "../model/assessment.ts";
import { isGroup, isNothing } from "../comparison/same-value.ts";
import { STEP_LISTS, pathOfField, stepFieldOf, stepsByKey, withStep } from "./step-fields.ts";

/** Names of fields, `measures` or `difficulties.note`, with what they hold. Who answered, and the like, is no field. */
export type Fields = ReadonlyMap<string, unknown>;

type Group = Readonly<Record<string, unknown>>;

const ORIGIN = new Set<string>(fieldsWith({ group: "origin" }));

/** Whether this is not a field, but who answered or confirmed, or from which year the answer was copied. */
export function isOrigin(field: string): boolean {
  return ORIGIN.has(field);
}

/**
 * What an answer holds, field by field, steps too. How it is answered, by a status or by a reference, is one field:
 * `status`.
 */
export function fieldsOf(answer: Answer | undefined): Fields {
  const { status, sameAs, nextSteps, earlierSteps, ...rest } = withoutOrigin(answer ?? {});
  const fields = new Map<string, unknown>();
  const reply = sameAs === undefined ? status : { ...(status !== undefined && { status }), sameAs };
  if (reply !== undefined) fields.set("status", reply);
  collect(rest, "", fields);
  const steps = { nextSteps, earlierSteps };
  // The year of a step is in its key.
  for (const list of STEP_LISTS)
    for (const [key, { year: _, ...step }] of stepsByKey(steps[list])) collect(step, `${list}[${key}].`, fields);
  return fields;
}

function collect(group: Group, before: string, fields: Map<string, unknown>): void {
  for (const [key, value] of Object.entries(group)) {
    if (isNothing(value)) continue;
    if (isGroup(value)) collect(value, `${before}${key}.`, fields);
    else fields.set(before + key, value);
  }
}

/** The answer with this field replaced, or removed if `value` is undefined. */
export function withField(answer: Answer, field: string, value: unknown): Answer {
  const step = stepFieldOf(field);
  if (step !== undefined) return withStep(answer, step, value);
  if (field !== "status") return withValue({ ...answer }, field.split("."), value);
  const { status: _, sameAs: __, ...rest } = answer;
  return isGroup(value) ? { ...rest, ...value } : { ...rest, ...(typeof value === "string" && { status: value }) };
}

function withValue(group: Group, [key = "", ...rest]: readonly string[], value: unknown): Group {
  const { [key]: before, ...others } = group;
  const after = rest.length === 0 ? value : withValue(isGroup(before) ? before : {}, rest, value);
  return isNothing(after) ? others : { ...others, [key]: after };
}

/** What two different values of a field are: texts that can be side by side, lists that can be joined, or neither. */
export function kindOfField(field: string): "text" | "list" | "single" {
  if (stepFieldOf(field) !== undefined) return "single";
  const path = pathOfField(field);
  const contributed: readonly string[] = fieldsWith({ contributed: true });
  switch (fieldAt(path)?.kind) {
    case "elements":
    case "choices":
    case "list":
      return "list";
    case "text":
    case "line":
      return contributed.includes(path[0] ?? "") ? "text" : "single";
    default:
      return "single";
  }
}
