/** What a form says that a file cannot hold: a text that is not a date, a list that is too long. */
import { type Answer, type Assessment, withFields } from "../../domain/model/assessment.ts";
import { numberOf } from "../../domain/form/place.ts";
import { parsePointer } from "../schema/schema-error.ts";
import { schemaErrors } from "../schema/schema-errors.ts";
import type { Stray } from "./filled-in.ts";
import { valueAt } from "./read-answers.ts";

type Step = string | number;

/** Most rounds: each puts aside one field, item or answer. */
const ROUNDS = 500;

/**
 * The assessment with only what the schema allows. What it refuses goes back to what it was `before`, and is listed with
 * its text. Gives `undefined` if the rest of it does not follow the schema either.
 */
export function withoutRefused(
  assessment: Assessment,
  before: Pick<Assessment, "answers">,
): { readonly assessment: Assessment; readonly strays: readonly Stray[] } | undefined {
  const strays: Stray[] = [];
  let result = assessment;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [error] = schemaErrors(result);
    if (error === undefined) return { assessment: result, strays };
    const [top, id, field, at, ...rest] = parsePointer(error.instancePath, result) as Step[];
    if (top !== "answers" || typeof id !== "string" || field === undefined) return undefined;
    const answer = result.answers?.[id] ?? {};
    const old = valueAt(before, ["answers", id, field]);
    const own = valueAt(answer, [field]);
    const isList = Array.isArray(own);
    const [refused, kept] = isList ? cutList(own, at, rest, error.params["limit"]) : [own, old];
    strays.push({ near: [numberOf(id), field].join("."), text: textOf(refused), why: "unread" });
    result = { ...result, answers: { ...result.answers, [id]: withFields<Answer>(answer, { [field]: kept }) } };
  }
  return undefined;
}

/** What of a list is refused, and what is kept of it: all but one field of an item, all but one item, or its beginning. */
function cutList(
  list: readonly unknown[],
  at: Step | undefined,
  [key]: readonly Step[],
  limit: unknown,
): readonly [refused: unknown, kept: unknown] {
  if (typeof at !== "number") {
    const most = typeof limit === "number" ? limit : 0;
    return [list.slice(most), list.slice(0, most)];
  }
  const item = list[at];
  if (key === undefined || typeof item !== "object" || item === null)
    return [item, list.filter((_, index) => index !== at)];
  const { [key]: value, ...others } = item as Readonly<Record<Step, unknown>>;
  return [value, list.map((one, index) => (index === at ? others : one))];
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.values(value).map(textOf).join(" · ");
}
