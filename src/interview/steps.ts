/** Which steps the dialogue about one question has, by its answer: a pure function, so that going back is easy. */
import { fieldsWith } from "../domain/model/answer-fields.ts";
import type { Answer } from "../domain/model/assessment.ts";
import type { Checklist, Question } from "../domain/model/checklist.ts";
import { findStatus } from "../domain/model/checklist.ts";
import type { AskedField } from "./asking/fields.ts";

/** One prompt, or one part of an answer, in the dialogue about a question. */
export type Step =
  | { readonly kind: "status" }
  | { readonly kind: "instrument"; readonly instrument: string }
  | { readonly kind: "elements" }
  | { readonly kind: "expected-year" }
  | { readonly kind: "field"; readonly field: AskedField }
  | { readonly kind: "more" };

/** Statuses under which something is done, or on its way, so that the parts done can be ticked. */
const DOING = new Set(["implemented", "partly-implemented", "adopted", "under-consideration"]);

/**
 * The steps for this answer, as it counts: the short way, then the list of everything else. None but the first while
 * it is open. What is taken from another answer is not asked again.
 */
export function stepsFor(
  question: Question,
  answer: Answer,
  checklist: Checklist,
  byReference = false,
): readonly Step[] {
  if (question.form === "adherence") {
    const instruments = checklist.instruments.map(({ id }): Step => ({ kind: "instrument", instrument: id }));
    return [...instruments, { kind: "more" }];
  }
  const status = findStatus(checklist, question, answer.status);
  if (status === undefined) return [{ kind: "status" }];
  const steps: Step[] = [{ kind: "status" }];
  if (question.form === "ratification" && !status.calls.includes("reason")) {
    steps.push({ kind: "field", field: "obstacles" }, { kind: "expected-year" });
  }
  if (question.elements.length > 0 && DOING.has(status.id)) steps.push({ kind: "elements" });
  const [first] = status.calls;
  if (first !== undefined && !byReference) steps.push({ kind: "field", field: first });
  steps.push({ kind: "more" });
  return steps;
}

const EVIDENCE = fieldsWith({ asked: "evidence" });
const DONE = fieldsWith({ asked: "done" });
const AHEAD = fieldsWith({ asked: "ahead" });
const GIVEN = fieldsWith({ asked: "given" });
const OFFERED: ReadonlySet<string> = new Set([...fieldsWith({ asked: "always" }), ...EVIDENCE, ...DONE, ...AHEAD]);
/** All that is offered whatever was replied, in the order of the file. */
const ALL = fieldsWith({}).filter((field): field is AskedField => OFFERED.has(field));

/**
 * What the list of everything else offers, the most wanted first: what the status calls for, then evidence where
 * something is done and the way ahead where it is not. Obstacles only where they were given.
 */
export function moreFields(
  question: Question,
  answer: Answer,
  checklist: Checklist,
  isFilled: (field: AskedField) => boolean,
): readonly AskedField[] {
  const status = findStatus(checklist, question, answer.status);
  const calls: readonly AskedField[] = status?.calls ?? [];
  const done = question.form === "standard" && (status?.rank ?? 0) >= 3;
  const wanted = done ? [...EVIDENCE, ...DONE] : [...AHEAD, ...EVIDENCE];
  return [...new Set([...calls, ...GIVEN.filter(isFilled), ...wanted, ...ALL])];
}
