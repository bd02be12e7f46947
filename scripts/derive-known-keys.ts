/** Derives from the schema of the assessment what the program checks files with, and names keys and words from. */
import type { WholeSchema } from "../src/format/schema/find-errors.ts";
import type { KnownKeys } from "../src/format/schema/known-keys.ts";
import { allQuestions, type Checklist } from "../src/domain/model/checklist.ts";

/** The published schema. */
export interface PublishedSchema {
  readonly $defs: Readonly<Record<string, unknown>>;
}

/** What the schema knows, and the labels of statuses, elements and choices in the languages of these checklists. */
export function deriveKnownKeys(schema: PublishedSchema, checklists: readonly Checklist[]): KnownKeys {
  const [checklist] = checklists;
  if (checklist === undefined) throw new Error("There is no checklist.");
  return {
    checklist: { id: checklist.id, revision: checklist.revision },
    elements: Object.fromEntries(
      allQuestions(checklist).map((question) => [question.id, question.elements.map((element) => element.id)]),
    ),
    schema: withoutTexts(byScale(schema)) as WholeSchema,
  };
}

/**
 * The schema with answers by their scales in place of the single questions. The elements of each question are checked in
 * `src/format/schema/schema-errors.ts`.
 */
function byScale({ $schema: _, ...schema }: PublishedSchema & { readonly $schema?: string }): PublishedSchema {
  const { properties, ...answers } = schema.$defs["answers"] as {
    readonly properties: Readonly<Record<string, { readonly allOf?: readonly unknown[] }>>;
  };
  const scales = Object.entries(properties).map(([id, answer]) => [id, answer.allOf?.at(-1) ?? answer] as const);
  return { ...schema, $defs: { ...schema.$defs, answers: { ...answers, properties: Object.fromEntries(scales) } } };
}

/** The schema without its titles and descriptions. */
function withoutTexts(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutTexts);
  if (typeof schema !== "object" || schema === null) return schema;
  // Among properties, `title` is a key of the file.
  const parts = Object.entries(schema).filter(([key, part]) => !(isText(key) && typeof part === "string"));
  return Object.fromEntries(parts.map(([key, part]) => [key, withoutTexts(part)]));
}

function isText(key: string): boolean {
  return key === "title" || key === "description";
}
