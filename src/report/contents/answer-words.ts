/** The fields of an answer in words: what they are called, and what they hold. */
import { namedText } from "../../messages/name-before.ts";
import { fieldAt, valuesIn } from "../../domain/model/find-fields.ts";
import type { Assessment, Contribution, EarlierStep, Law } from "../../domain/model/assessment.ts";
import { type Checklist, type Choice, type Question, paragraphOfId, labelOf } from "../../domain/model/checklist.ts";
import { languageName } from "../../domain/texts/language-name.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import { nameUnder } from "../../messages/field-name.ts";
import type { Say } from "../../messages/say.ts";

export interface AnswerWords {
  readonly checklist: Checklist;
  readonly say: Say;
  /** BCP 47 tag of the language of `say`. */
  readonly language: string;
  /** The file by which contributors are known. */
  readonly people: Pick<Assessment, "contributors">;
}

/** What the field at a path is called under this status; for para. 7 with the name of the instrument. */
export function fieldLabel(
  path: readonly string[],
  { checklist, say }: Pick<AnswerWords, "checklist" | "say">,
  status?: string,
): string {
  const called = say as (id: string, values?: object) => string;
  const [first, instrument, part] = path;
  if (first !== "instruments") return called(`part.${nameUnder(path.join("-"), status)}`);
  const { short = instrument ?? "" } = checklist.instruments.find(({ id }) => id === instrument) ?? {};
  return part === "status" ? short : called(`part.${part ?? ""}`, { instrument: short });
}

/** What these fields of an answer are called in a sentence: `what has been done, laws`. */
export function fieldNames(fields: readonly string[], say: Say): string {
  return fields.map((key) => say(`settled.${key as "measures"}`)).join(say("list.comma"));
}

/** The items of the list at a path, each in words. */
export function itemTexts(
  path: readonly string[],
  items: readonly unknown[],
  question: Question | undefined,
  words: AnswerWords,
): readonly string[] {
  const field = fieldAt(path);
  if (field?.kind === "elements") return labelsOf(items as readonly string[], question?.elements ?? []);
  if (field?.kind === "choices") return labelsOf(items as readonly string[], words.checklist.lists[field.list]);
  if (field?.kind === "contributions") return items.map((one) => contributionText(one as Contribution, words));
  return items.map((item) => itemText(path[0], item as object, words.say));
}

function itemText(key: string | undefined, item: object, say: Say): string {
  if (key === "law") return wholeLaw(item as Law, say);
  if (key === "earlierSteps") return earlierStepText(item as EarlierStep, say);
  return Object.entries(item)
    .flatMap(([name, value]) => (name === "id" ? [] : [String(value)]))
    .join(say("list.semicolon"));
}

/** A single value at a path, in words; undefined for no value. */
export function valueText(
  path: readonly string[],
  value: unknown,
  question: Question | undefined,
  { checklist, say, people, language }: AnswerWords,
): string | undefined {
  if (typeof value !== "string") return plainValue(value, say);
  const kind = fieldAt(path)?.kind;
  if (kind === "status" && question !== undefined) return labelOf(checklist, question, value);
  if (kind === "contributor") return authorOf(people, value);
  if (kind === "language") return languageName(value, language);
  return kind === "question" ? say("citation.paragraph", { paragraph: paragraphOfId(value) }) : value;
}

/** What a field holds, a list or a single value, in words; undefined for no value. */
export function textAt(
  path: readonly string[],
  value: unknown,
  question: Question | undefined,
  words: AnswerWords,
): string | undefined {
  return Array.isArray(value)
    ? itemTexts(path, value, question, words).join(words.say("list.semicolon"))
    : valueText(path, value, question, words);
}

/** A value that is not an id, in words; undefined for no value. */
export function plainValue(value: unknown, say: Say): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return say(value ? "compare.yes" : "compare.no");
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The labels of these ids; the id itself where this revision does not know it. */
export function labelsOf(ids: readonly string[] | undefined, choices: readonly Choice[]): readonly string[] {
  return (ids ?? []).map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
}

/** A law as it is cited: title, provision, date. */
export function lawText({ title, provision, date }: Law, say: Say): string {
  return [title, provision, date].filter((part) => part !== undefined && part !== "").join(say("list.semicolon"));
}

/** Everything that is said of a law, the address of its text too: what comparisons show, since each of it can change. */
export function wholeLaw(law: Law, say: Say): string {
  return [lawText(law, say), law.url].filter((part) => part !== undefined && part !== "").join(say("list.semicolon"));
}

/** A step of an earlier year, with what became of it. */
export function earlierStepText({ year, text, by, authority, outcome, note }: EarlierStep, say: Say): string {
  const became = outcome === undefined ? undefined : say(`outcome.${outcome as "done"}`);
  return [year?.toString(), text, by, authority, became, note]
    .flatMap((part) => part ?? [])
    .join(say("list.semicolon"));
}

/** A text beside an answer: who wrote it, when, and everything that it says. */
function contributionText({ by, date, ...written }: Contribution, { people, say, checklist }: AnswerWords): string {
  const name = by === undefined ? say("merge.nobody") : authorOf(people, by);
  const texts = valuesIn(written).flatMap(({ field, value }) => {
    if (field.kind === "choices")
      return [labelsOf(value as readonly string[], checklist.lists[field.list]).join(say("list.semicolon"))];
    return field.kind === "id" ? [] : [String(value)];
  });
  return namedText(say("merge.by", { by: name, on: date ?? "none" }), texts.join(" "), say);
}
