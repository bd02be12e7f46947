/** The pieces that the derived schema is made of: closed objects, bounded texts and lists, each with title and description. */
import { allQuestions, type Checklist, type Choice } from "../src/domain/model/checklist.ts";
import { LIMITS } from "../src/domain/model/limits.ts";

export type Schema = Record<string, unknown>;

/** What an editor shows for a part of the schema. */
export interface Texts {
  readonly title: string;
  readonly description: string;
}

/** How the ids of questions look. */
export const QUESTION_ID = "^para-[0-9]{2}[a-z]?$";

/** A closed object. */
export function object(texts: Texts, properties: Record<string, Schema>, required: readonly string[] = []): Schema {
  const needed = required.length > 0 && { required };
  return { ...texts, type: "object", additionalProperties: false, ...needed, properties };
}

/** Any number of entries of a list, which the description explains. */
export function choices({ title, description }: Texts, list: readonly Choice[]): Schema {
  return {
    title,
    description: `${description} ${explain(list)}`,
    type: "array",
    maxItems: list.length,
    uniqueItems: true,
    items: { type: "string", maxLength: LIMITS.id, enum: list.map((choice) => choice.id) },
  };
}

/** The entries of a list with what they mean. */
export function explain(list: readonly Choice[]): string {
  return list.map((choice) => `${choice.id}: ${choice.label}.`).join(" ");
}

/** What is defined under `$defs`. */
export function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** The ids of all questions, and those that questions had in earlier revisions and have no longer. */
export function idsOf(checklist: Checklist): readonly string[] {
  return [...allQuestions(checklist).map(({ id }) => id), ...formerIds(checklist)];
}

/** The ids that questions had in earlier revisions and have no longer. */
export function formerIds(checklist: Checklist): readonly string[] {
  return checklist.history.flatMap(({ dropped, renumbered }) => [
    ...dropped.map(({ id }) => id),
    ...renumbered.map(({ from }) => from),
  ]);
}
