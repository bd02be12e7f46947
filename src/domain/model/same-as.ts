/**
 * What `sameAs` means: an answer given by reference takes its status, and the texts that support it, from another answer,
 * as that answer counts. What it says itself goes before; elements and who answered are always its own.
 */
import { fieldsWith } from "./find-fields.ts";
import { inForce } from "./in-force.ts";
import { type Answer, type Assessment, answerTo, withAnswer, withFields } from "./assessment.ts";
import { type Checklist, type Question, findQuestion } from "./checklist.ts";
import { resolveReference } from "../recommendations/recommendation.ts";

/** What a reference comes to. */
export type Resolution =
  /** The answer as it counts, with what is in force. `source` is the question whose own answer it is, perhaps the question itself. */
  | { readonly kind: "answer"; readonly answer: Answer; readonly source: string }
  /** The reference leads to a question that is open, or that does not exist. */
  | { readonly kind: "nowhere"; readonly target: string }
  /** The references lead back to where they began; `through` are the questions on the way. */
  | { readonly kind: "circle"; readonly through: readonly string[] }
  /** The other question is answered on another scale, so its status says nothing here. */
  | { readonly kind: "other-scale"; readonly target: string };

/** The answer to a question as it counts, references followed; undefined while there is none. */
export function resolveAnswer(
  assessment: Assessment,
  checklist: Checklist,
  questionId: string,
): Resolution | undefined {
  const own = answerTo(assessment, questionId);
  if (own === undefined) return undefined;
  if (own.sameAs === undefined) return { kind: "answer", answer: inForce(own), source: questionId };
  const scale = findQuestion(checklist, questionId)?.scale;
  const through = [questionId];
  const answers = [own];
  let answer = own;
  for (let target: string | undefined = own.sameAs; target !== undefined; target = answer.sameAs) {
    if (through.includes(target)) return { kind: "circle", through };
    through.push(target);
    const question = findQuestion(checklist, target);
    const next = answerTo(assessment, target);
    if (question === undefined || next === undefined) return { kind: "nowhere", target };
    if (question.scale !== scale) return { kind: "other-scale", target };
    answers.push(next);
    answer = next;
  }
  const source = through.at(-1) ?? questionId;
  if (answer.status === undefined) return { kind: "nowhere", target: source };
  return { kind: "answer", answer: inForce(answers.reduceRight((other, one) => join(one, inForce(other)))), source };
}

const SHARED = fieldsWith({ shared: true });

function join(own: Answer, other: Answer): Answer {
  const fields = SHARED.filter((field) => other[field] !== undefined);
  const shared = Object.fromEntries(fields.map((field) => [field, other[field]]));
  // What may not be published there may not be published by way of a reference either.
  const publish = own.publish === false || other.publish === false ? false : undefined;
  return withFields<Answer>({ ...shared, ...own }, { sameAs: undefined, publish });
}

/**
 * The questions whose answer may be used for `question`: those that its recommendation itself refers to, on the same scale
 * and answered, and not by reference to this one, so that no circle can come about.
 */
export function referable(assessment: Assessment, checklist: Checklist, question: Question): readonly Question[] {
  if (question.form !== "standard") return [];
  // Without its own answer, whatever relies on that leads nowhere.
  const others = withAnswer(assessment, question.id, undefined);
  const ids = new Set(question.seeAlso.flatMap((one) => resolveReference(checklist, one)).map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const other = findQuestion(checklist, id);
    const resolution = resolveAnswer(others, checklist, id);
    const isAnswered = resolution?.kind === "answer" && resolution.answer.status !== undefined;
    return isAnswered && other?.scale === question.scale ? [other] : [];
  });
}

/** The questions that are answered by reference to this one, directly or through others. */
export function reliantOn(assessment: Assessment, checklist: Checklist, questionId: string): readonly string[] {
  const answers = assessment.answers ?? {};
  const others = withAnswer(assessment, questionId, undefined);
  const isAnswer = (where: Assessment, id: string): boolean => resolveAnswer(where, checklist, id)?.kind === "answer";
  return Object.keys(answers).filter(
    (id) => id !== questionId && answers[id]?.sameAs !== undefined && isAnswer(assessment, id) && !isAnswer(others, id),
  );
}
