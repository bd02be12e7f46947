/**
 * The tables of what an answer lists. An answer that is given by reference to another one has none of these rows: what it
 * takes from there is in the rows of the other answer. All have the column `carried`, so that nobody counts what a State has
 * not confirmed for the year.
 */
import type { EarlierStep, Law, Step } from "../model/assessment.ts";
import type { Choice, Element, ListId } from "../model/checklist.ts";
import { ANSWER_KEY, KEY_COLUMNS } from "./answers-table.ts";
import type { Entry, Subject } from "./subject.ts";
import { type Described, type TableDescription, type TableOf, createTable } from "./table.ts";

interface Item {
  readonly entry: Entry;
}

/** A table of what answers list: the rows of each, told apart by `key`. */
function listTable<One extends Item>(
  description: Pick<TableDescription<Subject, One>, "name" | "key" | "columns"> & {
    readonly items: (entry: Entry) => readonly One[];
  },
): TableOf<Subject> {
  const { name, key, items, columns } = description;
  return createTable<Subject, One>({
    name,
    key: [...ANSWER_KEY, ...key],
    references: [{ columns: ANSWER_KEY, table: "answers" }],
    items: ({ entries }) => entries.flatMap(items),
    columns: {
      ...KEY_COLUMNS,
      ...columns,
      carried: { type: "boolean", about: "carried", isRequired: true, value: ({ entry }) => entry.isCarried },
    },
  });
}

/** The position in the list of the answer, from 1: ids of drafts need not be different. */
const ITEM: Described<{ readonly item: number }> = { type: "integer", about: "item", value: ({ item }) => item };

/** A row for each element of a question that has a reply, whether it is marked or not. */
const ELEMENTS = listTable<Item & { readonly element: Element }>({
  name: "elements",
  key: ["element"],
  items: (entry) => (entry.hasReply ? entry.question.elements.map((element) => ({ entry, element })) : []),
  columns: {
    element: { type: "text", value: ({ element }) => element.id },
    label: { type: "text", isRequired: true, value: ({ element }) => element.label },
    need: { type: "text", isRequired: true, value: ({ element }) => element.need },
    marked: {
      type: "boolean",
      isRequired: true,
      value: ({ entry, element }) => entry.own.elements?.includes(element.id) === true,
    },
  },
});

const LAWS = listTable<Item & { readonly law: Law; readonly item: number }>({
  name: "laws",
  key: ["item"],
  items: (entry) => (entry.own.law ?? []).map((law, index) => ({ entry, law, item: index + 1 })),
  columns: {
    item: ITEM,
    title: { type: "text", value: ({ law }) => law.title },
    provision: { type: "text", value: ({ law }) => law.provision },
    date: { type: "text", value: ({ law }) => law.date },
    url: { type: "text", value: ({ law }) => law.url },
  },
});

interface Kind extends Item {
  readonly list: ListId;
  readonly id: string;
}

const KIND_COLUMNS: Readonly<Record<"kind" | "label", Described<Kind>>> = {
  kind: { type: "text", value: ({ id }) => id },
  label: { type: "text", value: ({ entry, list, id }) => labelIn(entry.subject.checklist.lists[list], id) },
};

/** Kinds of difficulty, and of obstacles to becoming party (para. 8). */
const DIFFICULTIES = listTable<Kind>({
  name: "difficulties",
  key: ["list", "kind"],
  items: (entry) => [
    ...kindsOf(entry, "difficulties", entry.own.difficulties?.kinds),
    ...kindsOf(entry, "obstacles", entry.own.obstacles?.kinds),
  ],
  columns: { list: { type: "text", value: ({ list }) => list }, ...KIND_COLUMNS },
});

/** Kinds of assistance that are requested. */
const ASSISTANCE = listTable<Kind>({
  name: "assistance",
  key: ["kind"],
  items: (entry) => kindsOf(entry, "assistance", entry.own.assistance?.requested),
  columns: KIND_COLUMNS,
});

function kindsOf(entry: Entry, list: ListId, ids: readonly string[] = []): readonly Kind[] {
  return [...new Set(ids)].map((id) => ({ entry, list, id }));
}

function labelIn(choices: readonly Choice[], id: string): string | undefined {
  return choices.find((choice) => choice.id === id)?.label;
}

interface StepItem extends Item {
  readonly list: "next" | "earlier";
  readonly step: Step & Pick<EarlierStep, "year" | "outcome" | "note">;
  readonly item: number;
}

/** What a State says it will do, and what became of the steps of earlier years. */
const STEPS = listTable<StepItem>({
  name: "steps",
  key: ["list", "item"],
  items: (entry) => [
    ...(entry.own.nextSteps ?? []).map((step, index) => ({ entry, list: "next" as const, step, item: index + 1 })),
    ...(entry.own.earlierSteps ?? []).map((step, index) => ({
      entry,
      list: "earlier" as const,
      step,
      item: index + 1,
    })),
  ],
  columns: {
    list: { type: "text", value: ({ list }) => list },
    item: ITEM,
    step: { type: "text", value: ({ step }) => step.id },
    text: { type: "text", value: ({ step }) => step.text },
    due: { type: "text", value: ({ step }) => step.by },
    authority: { type: "text", value: ({ step }) => step.authority },
    from_year: { type: "integer", value: ({ step }) => step.year },
    outcome: { type: "text", value: ({ step }) => step.outcome },
    note: { type: "text", value: ({ step }) => step.note },
  },
});

export const LIST_TABLES: readonly TableOf<Subject>[] = [ELEMENTS, LAWS, DIFFICULTIES, ASSISTANCE, STEPS];
