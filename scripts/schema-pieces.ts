/** The pieces that the derived schema is made of: closed objects, bounded texts and lists, each with title and description. */
import type { Choice } from "../src/domain/model/checklist.ts";
import { LIMITS } from "../src/domain/model/limits.ts";

export type Schema = Record<string, unknown>;

/** A closed object. */
export const object = (
  title: string,
  description: string,
  properties: Record<string, Schema>,
  required: string[] = [],
): Schema => ({
  title,
  description,
  type: "object",
  additionalProperties: false,
  ...(required.length > 0 ? { required } : {}),
  properties,
});
/** A text of one line. */
export const line = (title: string, description: string): Schema => ({
  title,
  description,
  type: "string",
  maxLength: LIMITS.line,
});
/** A text of several lines. */
export const text = (title: string, description: string): Schema => ({
  title,
  description,
  type: "string",
  maxLength: LIMITS.text,
});
/** A year. */
export const year = (title: string, description: string): Schema => ({
  title,
  description,
  type: "integer",
  minimum: LIMITS.firstYear,
  maximum: LIMITS.lastYear,
});
/** How the ids of questions look. */
export const QUESTION_ID = "^para-[0-9]{2}[a-z]?$";
const DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
/** A day. */
export const day = (title: string, description: string): Schema => ({
  title,
  description,
  type: "string",
  pattern: `^${DAY}$`,
  maxLength: 10,
});
/** A date that may be known only to the year or the month. */
export const date = (title: string, description: string): Schema => ({
  title,
  description: `${description} As precisely as known: 2019, 2019-05 or 2019-05-01.`,
  type: "string",
  pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
  maxLength: 10,
});
/** Any number of entries of a list. */
export const choices = (title: string, description: string, list: readonly Choice[]): Schema => ({
  title,
  description: `${description} ${explain(list)}`,
  type: "array",
  maxItems: list.length,
  uniqueItems: true,
  items: { type: "string", maxLength: LIMITS.id, enum: list.map((choice) => choice.id) },
});
/** The entries of a list with what they mean. */
export const explain = (list: readonly Choice[]): string =>
  list.map((choice) => `${choice.id}: ${choice.label}.`).join(" ");
/** What is defined under `$defs`. */
export const reference = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
/** Questions, by the ids that are defined under `$defs`; `most` is how many there are. */
export const questionIds = (title: string, description: string, most: number): Schema => ({
  title,
  description,
  type: "array",
  maxItems: most,
  uniqueItems: true,
  items: reference("questionId"),
});
/** A BCP 47 tag of a language. */
export const LANGUAGE: Schema = { type: "string", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", maxLength: 35 };
