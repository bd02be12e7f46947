import type { Answer } from "../assessment.ts";
import type { Path } from "../diagnostic.ts";
import type { Question, Status } from "../checklist.ts";
import { allQuestions, findStatus } from "../checklist.ts";
import { resolveAnswer } from "../same-as.ts";
import { answerTo } from "../assessment.ts";
import type { RuleSubject } from "./rule.ts";

/** An answer as it counts, references followed. */
export interface StandingAnswer {
  readonly question: Question;
  /** What stands in the file under this question. */
  readonly own: Answer;
  readonly answer: Answer;
  readonly status: Status;
  readonly path: Path;
}

/** Several rules look at the same answers; references are followed once. */
const collected = new WeakMap<RuleSubject, readonly StandingAnswer[]>();

/** The answers that have a status, in the order of the checklist. References that lead nowhere are left out. */
export function standingAnswers(subject: RuleSubject): readonly StandingAnswer[] {
  const known = collected.get(subject);
  if (known !== undefined) return known;
  const answers = [...follow(subject)];
  collected.set(subject, answers);
  return answers;
}

function* follow({ assessment, checklist }: RuleSubject): Iterable<StandingAnswer> {
  for (const question of allQuestions(checklist)) {
    const own = answerTo(assessment, question.id);
    const resolution = resolveAnswer(assessment, checklist, question.id);
    if (own === undefined || resolution?.kind !== "answer") continue;
    const status = findStatus(checklist, question, resolution.answer.status);
    if (status === undefined) continue;
    yield { question, own, answer: resolution.answer, status, path: ["answers", question.id] };
  }
}

/** The path to the status of an answer, or to its reference if it is given by one. */
export function pathToStatus({ own, path }: StandingAnswer): Path {
  return [...path, own.status === undefined ? "sameAs" : "status"];
}
