/** What is in an entry of a plan, in words. */
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { MergeEntry } from "../../../domain/merging/merge-entry.ts";
import { pathOfField, stepFieldOf } from "../../../domain/merging/step-fields.ts";
import type { EarlierStep, Provenance } from "../../../domain/model/assessment.ts";
import { type Question, findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import type { Outcome } from "../../../domain/steps/step.ts";
import { type AnswerWords, fieldLabel, itemTexts, valueText } from "../answer-words.ts";
import { shortenText } from "../comparison/shorten.ts";

/** What a field is called. */
export function entryLabel({ field, of, step }: MergeEntry, words: AnswerWords): string {
  const called = words.say as (id: string) => string;
  if (of?.kind === "contributor") return called(`merge.field-${field}`);
  if (of === undefined) return field === "language" ? called("particular.language") : field;
  return step === undefined ? fieldLabel(pathOfField(field), words) : stepLabel(field, step, words);
}

/** Characters of the text of a step in the name of a field. */
const STEP = 60;

/** Which step a field is of, and what of it. */
function stepLabel(field: string, { id, text = id }: EarlierStep, { say }: AnswerWords): string {
  const [list = "", name = "none"] = pathOfField(field);
  return say("merge.step", { list, name, step: name === "none" ? "none" : shortenText(text, STEP) });
}

/** The items of a list, or a whole step, in words; undefined for other values. */
export function entryItems(entry: MergeEntry, value: unknown, words: AnswerWords): readonly string[] | undefined {
  const items = isWholeStep(entry) && value !== undefined ? [value] : value;
  return Array.isArray(items) ? itemTexts(pathOfField(entry.field), items, questionOf(entry, words), words) : undefined;
}

function isWholeStep({ field }: MergeEntry): boolean {
  const step = stepFieldOf(field);
  return step !== undefined && step.name === undefined;
}

/** A value that is not a list, in words; undefined for no value. */
export function entryText(entry: MergeEntry, value: unknown, words: AnswerWords): string | undefined {
  const { field } = entry;
  const question = questionOf(entry, words);
  if (value === undefined || typeof value !== "object" || value === null)
    return singleText(pathOfField(field), value, question, words);
  if (field === "answered" || field === "confirmed") return provenanceText(value, words);
  if (field !== "status") return JSON.stringify(value);
  const { status, sameAs } = value as { readonly status?: string; readonly sameAs: string };
  const reference = words.say("answer.same-as", { paragraph: paragraphOfId(sameAs) });
  return status === undefined
    ? reference
    : `${valueText(["status"], status, question, words) ?? ""}${words.say("list.semicolon")}${reference}`;
}

function singleText(
  path: readonly string[],
  value: unknown,
  question: Question | undefined,
  words: AnswerWords,
): string | undefined {
  return path[1] === "outcome" && value !== undefined
    ? words.say(`outcome.${value as Outcome}`)
    : valueText(path, value, question, words);
}

/** Who wrote something, and when, as far as it is known. */
export function provenanceText(by: Provenance | undefined, { say, people }: AnswerWords, isOurs = false): string {
  // In the file itself, an answer without a name is that of the focal point.
  const nobody = say(isOurs ? "merge.focal-point" : "merge.nobody");
  const name = by?.by === undefined ? nobody : authorOf(people, by.by);
  return say("merge.by", { by: name, on: by?.date ?? "none" });
}

function questionOf({ of }: MergeEntry, { checklist }: AnswerWords): Question | undefined {
  return of?.kind === "question" ? findQuestion(checklist, of.id) : undefined;
}
