/** What came back in a form: an assessment, as a part has it, and all that is not in it. */
import { type Place, filePlaces, placesOf } from "../../domain/form/place.ts";
import { type Assessment, type Contributor, withFields } from "../../domain/model/assessment.ts";
import { createPlaceFinder } from "../../domain/form/find-place.ts";
import { type Checklist, allQuestions } from "../../domain/model/checklist.ts";
import { createFailure } from "../../messages/failure.ts";
import { isSameText, isShown } from "./entries.ts";
import type { FilledIn, Stray } from "./filled-in.ts";
import { findFilledIn, formTextsOf } from "./find-filled-in.ts";
import { questionsIn as questionsAt } from "./find-row.ts";
import type { FormTexts } from "./form-texts.ts";
import type { MadeForm } from "./made-form.ts";
import { type AnswerReading, readAnswers, valueAt } from "./read-answers.ts";
import { withoutRefused } from "./refused.ts";
import { readLeaf } from "./leaf-words.ts";
import type { WordDocument } from "./tree.ts";

/** What a form is read with. */
export interface FormReading extends Omit<AnswerReading, "year" | "by" | "made"> {
  /** The form as it was made: what it says itself, and what was at its places, is no answer. */
  readonly made: MadeForm;
  /** The code of the State that a text names. */
  readonly stateMeant: (text: string) => string | undefined;
  /** Whether State and year are those in the form; those of a part are what it was sent for. */
  readonly takesParticulars: boolean;
}

/** What came back, and what a person has to look at. */
export interface ReadForm extends Pick<FilledIn, "strays" | "comments" | "missing" | "doubled" | "recoded"> {
  readonly assessment: Assessment;
  /** How many tracked changes were taken as accepted. */
  readonly tracked: number;
}

/**
 * What was filled in, over what the form was made from: `before`, with the answers that it showed. Throws a failure
 * `word-damaged` if what the document says of itself does not fit together; `file` is its name in what is said.
 */
export function readForm(document: WordDocument, before: Assessment, reading: FormReading, file: string): ReadForm {
  const { checklist, outcomeLabel } = reading;
  const { part, year } = before;
  const questions = allQuestions(checklist).flatMap((question) => placesOf(question, checklist));
  const places = [...filePlaces(part !== undefined), ...questions];
  const texts = formTextsOf(reading.made, places);
  const filled = findFilledIn(document, places, texts);
  const named = withParticulars(before, places, filled, texts, reading);
  const by = withFields({}, { by: named.by, date: document.saved });
  const read = readAnswers(filled, places, before.answers ?? {}, {
    checklist,
    say: reading.say,
    outcomeLabel,
    year,
    by,
    made: texts.made,
  });
  const allowed = withoutRefused({ ...named.assessment, answers: read.answers }, before);
  if (allowed === undefined) throw createFailure("word-damaged", { file });
  return {
    assessment: allowed.assessment,
    strays: [...filled.strays, ...named.strays, ...read.strays, ...allowed.strays],
    comments: filled.comments,
    missing: [...filled.missing, ...read.missing],
    doubled: filled.doubled,
    recoded: filled.recoded,
    tracked: document.tracked,
  };
}

interface Named {
  readonly assessment: Assessment;
  /** Id of who filled it in. */
  readonly by?: string;
  readonly strays: readonly Stray[];
}

/** The ids of the questions of which a document has places. */
export function questionsIn({ body }: WordDocument, checklist: Checklist): readonly string[] {
  const places = allQuestions(checklist).flatMap((question) => placesOf(question, checklist));
  return [...questionsAt(body, createPlaceFinder(places))];
}

/** What the form says of the whole file and of who filled it in. */
function withParticulars(
  before: Assessment,
  places: readonly Place[],
  { words }: FilledIn,
  texts: FormTexts,
  { outcomeLabel, stateMeant, takesParticulars }: FormReading,
): Named {
  const strays: Stray[] = [];
  const { part, contributors = [] } = before;
  let assessment = before;
  let person: Readonly<Record<string, unknown>> = contributors.find(({ id }) => id === part?.contributor) ?? {};
  for (const { code, path, field, question } of places) {
    const text = words.get(code);
    if (question !== undefined || text === undefined) continue;
    const [group = "", key = ""] = path;
    const was = group === "contributor" ? person[key] : valueAt(before, path);
    if (isSameText(text, texts.made.words.get(code)) || isShown(text, was, outcomeLabel)) continue;
    const value = group === "state" ? stateMeant(text) : readLeaf(text, field, outcomeLabel).value;
    if (value === was && text !== "") continue;
    if (group === "contributor") person = withFields(person, { [key]: value });
    else if (group === "focalPoint")
      assessment = { ...assessment, focalPoint: withFields(assessment.focalPoint ?? {}, { [key]: value }) };
    else if (takesParticulars && (group === "state" ? value !== undefined : typeof value === "number"))
      assessment = { ...assessment, [group]: value };
    else if (text !== "") strays.push({ near: code, text, why: "unread" });
  }
  if (part === undefined || Object.keys(person).length === 0) return { assessment, strays };
  const id = part.contributor ?? freeId(part.id, contributors);
  const others = contributors.filter((one) => one.id !== id);
  const own = { id, ...person } as Contributor;
  const all =
    others.length === contributors.length
      ? [...contributors, own]
      : contributors.map((one) => (one.id === id ? own : one));
  return { assessment: { ...assessment, contributors: all }, by: id, strays };
}

function freeId(wanted: string, contributors: readonly Contributor[]): string {
  let id = wanted;
  for (let number = 2; contributors.some((one) => one.id === id); number += 1) id = `${wanted}-${String(number)}`;
  return id;
}
