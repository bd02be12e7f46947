/** The rows of a question in a form: each place to fill in, with its label and what was answered. */
import { nameBefore } from "../../../messages/name-before.ts";
import { type Place, placesOf } from "../../../domain/form/place.ts";
import type { Answer, EarlierStep } from "../../../domain/model/assessment.ts";
import { type Choice, type Question, findStatus } from "../../../domain/model/checklist.ts";
import { LIMITS } from "../../../domain/model/limits.ts";
import { meaningOfMarks, neededElements } from "../../../domain/model/needs.ts";
import type { ShownAssessment } from "../../../domain/model/publication.ts";
import { elementNeeds } from "../../../messages/element-needs.ts";
import { nameUnder } from "../../../messages/field-name.ts";
import { replyText } from "../../../messages/form-words.ts";
import type { Say } from "../../../messages/say.ts";
import { itemTexts } from "../answer-words.ts";
import type { DocumentWords } from "../words.ts";

/** A cell of a row with several cells; one with `choices` is chosen from them. */
export interface FormCell {
  readonly text: string;
  readonly choices?: readonly string[];
}

/** What can be ticked, under what it is for. `number` is the position of the choice in the place, from 1. */
export interface TickGroup {
  readonly label?: string;
  readonly ticks: readonly (Choice & { readonly number: number; readonly isTicked: boolean })[];
}

/** The content of a row beside its label. */
type Content =
  | { readonly kind: "choice"; readonly cell: Required<FormCell> }
  | { readonly kind: "words"; readonly text: string; readonly room: "line" | "text" }
  | { readonly kind: "ticks"; readonly groups: readonly TickGroup[] }
  | { readonly kind: "tick"; readonly text: string; readonly isTicked: boolean }
  /** A row of headings, and one for each entry, with a label if it has one. */
  | {
      readonly kind: "rows";
      readonly columns: readonly string[];
      readonly entries: readonly { readonly label: string; readonly cells: readonly FormCell[] }[];
    };

/** A row to fill in. */
export type FormRow = { readonly place: Place; readonly label: string } & Content;

/** Texts that nobody changes in the form, beside what is to be filled in. */
export interface ShownText {
  readonly label: string;
  readonly text: string;
}

/** Entries that can be written below those that are there; a row can be copied for more. */
const EMPTY_ENTRIES = 2;

/** The rows of a question, with the answer as it was sent. */
export function questionRows(
  question: Question,
  words: DocumentWords,
  assessment: ShownAssessment | undefined,
): readonly FormRow[] {
  const answer = assessment?.asSent?.answers?.[question.id] ?? {};
  const places = placesOf(question, words.checklist);
  const [confirmed, others] = [places.filter(isConfirmed), places.filter((place) => !isConfirmed(place))];
  return [...confirmed, ...others].flatMap((place) => rowOf(place, answer, question, words));
}

/** Texts that are mostly of several lines. */
const ROOMY: readonly string[] = ["measures", "practice"];

function isConfirmed({ path }: Place): boolean {
  return path[0] === "confirmed";
}

function rowOf(place: Place, answer: Answer, question: Question, words: DocumentWords): readonly FormRow[] {
  const { say } = words;
  const row = (content: Content, label = labelOf(place, answer, words)): readonly FormRow[] => [
    { place, label, ...content },
  ];
  const value = valueAt(answer, place.path);
  switch (place.shape) {
    case "choice":
      return row({ kind: "choice", cell: replyCell(place, answer, question, words) });
    case "words":
      return row({ kind: "words", text: textOf(value), room: ROOMY.includes(place.path.join(".")) ? "text" : "line" });
    case "ticks":
      return row({ kind: "ticks", groups: tickGroups(place, value as readonly string[] | undefined, question, words) });
    case "rows":
      return rowsOf(place, (value ?? []) as readonly Entry[], say).flatMap((content) => row(content));
    case "tick": {
      if (!isConfirmed(place)) return row({ kind: "tick", text: say("field.publish"), isTicked: value === false });
      if (answer.carriedFrom === undefined) return [];
      const label = say("answer.carried", { year: String(answer.carriedFrom) });
      return row({ kind: "tick", text: say("carried.confirm"), isTicked: false }, label);
    }
  }
}

function valueAt(answer: Answer, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], answer);
}

/** What is written in a cell for a text or a year; nothing for no value. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function labelOf({ path }: Place, answer: Answer, { checklist, say }: DocumentWords): string {
  const [first = "", instrument, part] = path;
  if (first === "elements") return say("field.elements-question", { meaning: meaningOfMarks(answer.status) });
  if (first !== "instruments") return say(`part.${nameUnder(path.join("-") as "measures", answer.status)}`);
  const { short = "" } = checklist.instruments.find(({ id }) => id === instrument) ?? {};
  return part === "status" ? short : say(`part.${part as "signed"}`, { instrument: short });
}

function replyCell(
  place: Place,
  answer: Answer,
  question: Question,
  { checklist, say }: DocumentWords,
): Required<FormCell> {
  const given = place.path.length === 1 ? answer : (valueAt(answer, place.path.slice(0, -1)) as Answer | undefined);
  const choices = place.items.map((id) => findStatus(checklist, question, id)?.label ?? id);
  return { text: replyText(given ?? {}, question, checklist, say) ?? "", choices };
}

function tickGroups(
  { path, items }: Place,
  ticked: readonly string[] = [],
  question: Question,
  { checklist, say }: DocumentWords,
): readonly TickGroup[] {
  const ticks = (choices: readonly Choice[]): TickGroup["ticks"] =>
    choices.map(({ id, label }) => ({ id, label, number: items.indexOf(id) + 1, isTicked: ticked.includes(id) }));
  if (path[0] !== "elements") {
    const list = path[0] as "obstacles" | "difficulties" | "assistance";
    return [{ ticks: ticks(checklist.lists[list]) }];
  }
  const needed = neededElements(question);
  return [
    ...(needed.length === 0 ? [] : [{ ticks: ticks(needed) }]),
    ...elementNeeds(question, checklist, say).map(({ label, elements }) => ({
      label: nameBefore(label, say),
      ticks: ticks(elements),
    })),
  ];
}

type Entry = Readonly<Record<string, unknown>>;

/** A list: what is there and room for more; steps of earlier years only where there are some. */
function rowsOf({ path: [list = ""], items, field }: Place, given: readonly Entry[], say: Say): readonly Content[] {
  const isEarlier = list === "earlierSteps";
  if (isEarlier && given.length === 0) return [];
  const most = field.kind === "list" ? field.most : LIMITS.steps;
  const empty = isEarlier ? 0 : Math.min(EMPTY_ENTRIES, most - given.length);
  const titled = say as (id: string) => string;
  const cell = (entry: Entry, key: string): FormCell => {
    const text = textOf(entry[key]);
    if (key !== "outcome") return { text };
    const words = OUTCOMES.map((one) => say(`outcome.${one}`));
    return { text: text === "" ? "" : titled(`outcome.${text}`), choices: words };
  };
  return [
    {
      kind: "rows",
      // The text of a step is called after what it is.
      columns: items.map((key) => titled(`schema-title.${list}-${key === "text" ? "item" : key}`)),
      entries: [...given, ...Array.from({ length: empty }, () => ({}))].map((entry) => ({
        label: isEarlier ? stepLabel(entry as unknown as EarlierStep, say) : "",
        cells: items.map((key) => cell(entry, key)),
      })),
    },
  ];
}

const OUTCOMES = ["done", "under-way", "postponed", "dropped"] as const;

/** What says which step it is, and is not filled in: its year, by when, and who. */
function stepLabel({ year, by, authority }: EarlierStep, say: Say): string {
  return [year, by, authority].filter((one) => one !== undefined).join(say("list.semicolon"));
}

/** What stands beside the answer, and is not changed by the form: what others wrote. */
export function shownTexts(
  question: Question,
  { checklist, say, language }: DocumentWords,
  assessment: ShownAssessment | undefined,
): readonly ShownText[] {
  const { contributions = [] } = assessment?.asSent?.answers?.[question.id] ?? {};
  if (assessment === undefined || contributions.length === 0) return [];
  const words = { checklist, say, language, people: assessment };
  const texts = itemTexts(["contributions"], contributions, question, words);
  return [{ label: say("part.contributions"), text: texts.join("\n\n") }];
}
