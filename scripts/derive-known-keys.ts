/**
 * Derives from the schema of the assessment what is needed to name the keys that are known at a place, so that a
 * misspelt one can be told from one that does not belong there. Everything else of the schema is left out.
 */
import type { KeyTree, KnownKeys, Labels } from "../src/format/schema/known-keys.ts";
import {
  allQuestions,
  type Checklist,
  type Choice,
  findQuestion,
  type ListId,
  type Scale,
} from "../src/domain/model/checklist.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The keys that the schema knows, at all places, and the labels of statuses in the languages of these checklists. */
export function deriveKnownKeys(schema: Schema, checklists: readonly Checklist[]): KnownKeys {
  const [checklist] = checklists;
  if (checklist === undefined) throw new Error("There is no checklist.");
  const { $defs = {}, ...root } = schema;
  const parts = Object.entries($defs as Record<string, Schema>).map(([name, part]) => [name, keyTree(part)] as const);
  return {
    checklist: { id: checklist.id, revision: checklist.revision },
    elements: Object.fromEntries(
      allQuestions(checklist).map((question) => [question.id, question.elements.map((element) => element.id)]),
    ),
    labels: labelsIn(checklists),
    root: keyTree(root),
    parts: Object.fromEntries(parts),
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
