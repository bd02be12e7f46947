/**
 * Derives from the schema of the assessment what is needed to name the keys that are known at a place, so that a
 * misspelt one can be told from one that does not belong there. Everything else of the schema is left out.
 */
import type { KeyTree, KnownKeys } from "../src/format/schema/known-keys.ts";
import { allQuestions, type Checklist } from "../src/domain/model/checklist.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The keys that the schema knows, at all places, and the labels of statuses in the languages of these checklists. */
export function deriveKnownKeys(schema: Schema, checklists: readonly Checklist[]): KnownKeys {
  const [checklist] = checklists;
  if (checklist === undefined) throw new Error("There is no checklist.");
  const { $defs = {}, ...root } = schema;
  const parts = Object.entries($defs as Record<string, Schema>).map(([name, part]) => [name, keyTree(part)] as const);
  const statuses = checklists.flatMap(({ scales, exceptions }) => [
    ...scales.flatMap((scale) => scale.statuses),
    ...exceptions,
  ]);
  const labelsOf = (id: string): readonly string[] =>
    statuses.flatMap((status) => (status.id === id ? [status.label] : []));
  return {
    checklist: { id: checklist.id, revision: checklist.revision },
    statuses: Object.fromEntries(statuses.map(({ id }) => [id, labelsOf(id)])),
    elements: Object.fromEntries(
      allQuestions(checklist).map((question) => [question.id, question.elements.map((element) => element.id)]),
    ),
    root: keyTree(root),
    parts: Object.fromEntries(parts),
  };
}

function keyTree({ $ref, allOf, properties, items }: Schema): KeyTree {
  const keys = Object.entries((properties ?? {}) as Record<string, Schema | false>).map(
    ([key, part]) => [key, part === false ? false : keyTree(part)] as const,
  );
  return {
    ...(typeof $ref === "string" && { like: $ref.replace("#/$defs/", "") }),
    ...(Array.isArray(allOf) && { all: (allOf as Schema[]).map(keyTree) }),
    ...(keys.length > 0 && { keys: Object.fromEntries(keys) }),
    ...(items !== undefined && { items: keyTree(items as Schema) }),
  };
}
