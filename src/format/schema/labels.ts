/** What the words of an answer are called: a person may write a label where the file needs an id. */
import { allQuestions, type Checklist, type Choice, type ListId, type Scale } from "../../domain/model/checklist.ts";

/** What words are called in all languages, by their ids. */
type LabelsById = Readonly<Record<string, readonly string[]>>;

/** The labels of statuses and of the choices in each list, in all languages, and of the elements of each question in the first. */
export interface Labels {
  readonly statuses: LabelsById;
  readonly elements: Readonly<Record<string, LabelsById>>;
  readonly choices: Readonly<Record<ListId, LabelsById>>;
}

/** What an answer can choose is called in these checklists, which are the same one in several languages. */
export function labelsIn(checklists: readonly Checklist[]): Labels {
  const byId = (all: readonly Choice[]): Record<string, readonly string[]> => {
    const ids = [...new Set(all.map(({ id }) => id))];
    return Object.fromEntries(
      ids.map((id) => [id, [...new Set(all.flatMap((one) => (one.id === id ? [one.label] : [])))]]),
    );
  };
  const merged = (choicesOf: (checklist: Checklist) => readonly Choice[]): Record<string, readonly string[]> =>
    byId(checklists.flatMap(choicesOf));
  const lists = Object.keys(checklists[0]?.lists ?? {}) as ListId[];
  return {
    statuses: merged(({ scales, exceptions }) => [...scales.flatMap(withShortLabels), ...exceptions]),
    elements: Object.fromEntries(
      checklists
        .slice(0, 1)
        .flatMap(allQuestions)
        .map(({ id, elements }) => [id, byId(elements)]),
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
