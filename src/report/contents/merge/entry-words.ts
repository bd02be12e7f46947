/** What is in an entry of a plan, in words. */
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { MergeEntry } from "../../../domain/merging/merge-entry.ts";
import type { Provenance } from "../../../domain/model/assessment.ts";
import { type Question, findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import { type AnswerWords, fieldLabel, itemTexts, valueText } from "../answer-words.ts";

/** What a field is called. */
export function entryLabel({ field, of }: MergeEntry, words: AnswerWords): string {
  const called = words.say as (id: string) => string;
  if (of?.kind === "contributor") return called(`merge.field-${field}`);
  if (of === undefined) return field === "language" ? called("particular.language") : field;
  return fieldLabel(field.split("."), words);
}

/** The items of a list, in words; undefined for other values. */
export function entryItems(entry: MergeEntry, value: unknown, words: AnswerWords): readonly string[] | undefined {
  return Array.isArray(value) ? itemTexts(entry.field.split("."), value, questionOf(entry, words), words) : undefined;
}

/** A value that is not a list, in words; undefined for no value. */
export function entryText(entry: MergeEntry, value: unknown, words: AnswerWords): string | undefined {
  const { field } = entry;
  const question = questionOf(entry, words);
  if (value === undefined || typeof value !== "object" || value === null)
    return valueText(field.split("."), value, question, words);
  if (field === "answered" || field === "confirmed") return provenanceText(value, words);
  if (field !== "status") return JSON.stringify(value);
  const { status, sameAs } = value as { readonly status?: string; readonly sameAs: string };
  const reference = words.say("answer.same-as", { paragraph: paragraphOfId(sameAs) });
  return status === undefined ? reference : `${valueText(["status"], status, question, words) ?? ""}; ${reference}`;
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
