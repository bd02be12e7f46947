/** Derives from the schema of the assessment what the program checks files with, and names keys and words from. */
import type { WholeSchema } from "../src/format/schema/find-errors.ts";
import type { KnownKeys, Labels } from "../src/format/schema/known-keys.ts";
import {
  allQuestions,
  type Checklist,
  type Choice,
  findQuestion,
  type ListId,
  type Scale,
} from "../src/domain/model/checklist.ts";

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
    labels: labelsIn(checklists),
    schema: withoutTexts(byScale(schema)) as WholeSchema,
  };
}

/** What everything that an answer can choose is called in these checklists, which are the same one in several languages. */
function labelsIn(checklists: readonly Checklist[]): Labels {
  const merged = (choicesOf: (checklist: Checklist) => readonly Choice[]): Record<string, readonly string[]> => {
    const all = checklists.flatMap(choicesOf);
    const ids = [...new Set(all.map(({ id }) => id))];
    return Object.fromEntries(
      ids.map((id) => [id, [...new Set(all.flatMap((one) => (one.id === id ? [one.label] : [])))]]),
    );
  };
  const questions = checklists.slice(0, 1).flatMap(allQuestions);
  const lists = Object.keys(checklists[0]?.lists ?? {}) as ListId[];
  return {
    statuses: merged(({ scales, exceptions }) => [...scales.flatMap(withShortLabels), ...exceptions]),
    elements: Object.fromEntries(
      questions.map(({ id }) => [id, merged((checklist) => findQuestion(checklist, id)?.elements ?? [])]),
    ),
    choices: Object.fromEntries(lists.map((id) => [id, merged(({ lists: all }) => all[id])])) as Labels["choices"],
  };
}

/**
 * The statuses of a scale; one whose label is that of another with something added, as "Yes, in part" is "Yes" with
 * something added, is also called by what is added.
 */
function withShortLabels({ statuses }: Scale): readonly Choice[] {
  return statuses.flatMap(({ id, label }) => [
    { id, label },
    ...statuses
      .filter((other) => label.startsWith(`${other.label}, `))
      .map((other) => ({ id, label: label.slice(other.label.length + 2) })),
  ]);
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
