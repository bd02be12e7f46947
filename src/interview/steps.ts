/** Which steps the dialogue about one question has, by its answer: a pure function, so that going back is easy. */
import type { ANSWER_FORMAT, AnswerField } from "../domain/model/answer-format.ts";
import { countsFor } from "../domain/model/in-force.ts";
import { fieldsWith } from "../domain/model/find-fields.ts";
import type { Answer } from "../domain/model/assessment.ts";
import { type Checklist, type Question, findStatus } from "../domain/model/checklist.ts";

type Format = typeof ANSWER_FORMAT;
/** A field that the interview asks for. */
export type AskedField = {
  [Key in AnswerField]: Format[Key] extends { readonly asked: string } ? Key : never;
}[AnswerField];

/** A field that the list of everything else can offer. */
export type MoreField = {
  [Key in AskedField]: Format[Key]["asked"] extends "step" ? never : Key;
}[AskedField];
/** A field that the dialogue about a question asks for; instruments are asked for one by one. */
export type StepField = Exclude<AskedField, "instruments">;

/** One prompt, or one part of an answer, in the dialogue about a question. */
export type Step =
  | { readonly kind: "instrument"; readonly instrument: string }
  | { readonly kind: "field"; readonly field: StepField }
  /** What became of the steps of earlier years that are due. */
  | { readonly kind: "due" }
  /** The list of everything else. */
  | { readonly kind: "more" };

/** Statuses of something that is done or on its way, so that its elements can be ticked. */
const DOING = new Set(["implemented", "partly-implemented", "adopted", "adopted-in-part", "under-consideration"]);

/**
 * The steps for this answer, as it counts: the short way, then the list of everything else; only the first while it is
 * open. What comes from another answer is not asked again. `hasDue` is whether earlier steps are due of which nothing was
 * said when the dialogue began.
 */
export function stepsFor(
  question: Question,
  answer: Answer,
  checklist: Checklist,
  { byReference = false, hasDue = false }: { readonly byReference?: boolean; readonly hasDue?: boolean } = {},
): readonly Step[] {
  const due: readonly Step[] = hasDue && countsFor("earlierSteps", answer.status) ? [{ kind: "due" }] : [];
  if (question.form === "adherence")
    return [
      ...checklist.instruments.map(({ id }): Step => ({ kind: "instrument", instrument: id })),
      ...due,
      { kind: "more" },
    ];
  const status = findStatus(checklist, question, answer.status);
  if (status === undefined) return [{ kind: "field", field: "status" }];
  const isExpected = question.form === "ratification" && !status.calls.includes("reason");
  // Marks that an earlier reply left are asked about, so that they can be removed.
  const isMarked = countsFor("elements", status.id) && (answer.elements ?? []).length > 0;
  const hasElements = question.elements.length > 0 && (DOING.has(status.id) || isMarked);
  const fields: readonly StepField[] = [
    "status",
    ...(isExpected ? (["obstacles", "expectedYear"] as const) : []),
    ...(hasElements ? (["elements"] as const) : []),
    ...(byReference ? [] : status.calls.slice(0, 1)),
  ];
  return [...fields.map((field): Step => ({ kind: "field", field })), ...due, { kind: "more" }];
}

/** All that is offered, in the order of the file; last what is offered only where it was given. */
const ALL: readonly MoreField[] = [...fieldsWith({ asked: "always" }), ...fieldsWith({ asked: "given" })];
const GIVEN: ReadonlySet<string> = new Set(fieldsWith({ asked: "given" }));

/** The number of a field in the list of everything else, the same after every reply and at every question. */
export function numberInMore(field: MoreField): number {
  return ALL.indexOf(field) + 2;
}

/**
 * What the list of everything else offers, always in the same order: what counts for the reply, and obstacles only where
 * they were given.
 */
export function moreFields(
  question: Question,
  answer: Answer,
  checklist: Checklist,
  isFilled: (field: MoreField) => boolean,
): readonly MoreField[] {
  const status = findStatus(checklist, question, answer.status);
  return ALL.filter((field) => countsFor(field, status?.id) && (!GIVEN.has(field) || isFilled(field)));
}
