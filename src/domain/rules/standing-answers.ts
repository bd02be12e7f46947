import type { Answer, Assessment } from "../model/assessment.ts";
import type { Path } from "../model/path.ts";
import type { Checklist, Question, Status } from "../model/checklist.ts";
import { allQuestions, findStatus } from "../model/checklist.ts";
import { resolveAnswer } from "../model/same-as.ts";
import { answerTo } from "../model/assessment.ts";

/** An answer as it counts, references followed. */
export interface StandingAnswer {
  readonly question: Question;
  /** What stands in the file under this question. */
  readonly own: Answer;
  readonly answer: Answer;
  readonly status: Status;
  readonly path: Path;
}

/** The answers that have a status, in the order of the checklist. References that lead nowhere are left out. */
export function standingAnswers(assessment: Assessment, checklist: Checklist): readonly StandingAnswer[] {
  const standing: StandingAnswer[] = [];
  for (const question of allQuestions(checklist)) {
    const own = answerTo(assessment, question.id);
    const resolution = resolveAnswer(assessment, checklist, question.id);
    if (own === undefined || resolution?.kind !== "answer") continue;
    const status = findStatus(checklist, question, resolution.answer.status);
    if (status === undefined) continue;
    standing.push({ question, own, answer: resolution.answer, status, path: ["answers", question.id] });
  }
  return standing;
}

/** What was answered to one question in both years. */
export interface AnswerPair {
  readonly before: StandingAnswer;
  readonly now: StandingAnswer;
}

/** The answers of two years to the same questions, in the order of the later ones. */
export function answerPairs(
  former: readonly StandingAnswer[],
  standing: readonly StandingAnswer[],
): readonly AnswerPair[] {
  const byQuestion = new Map(former.map((one) => [one.question.id, one]));
  return standing.flatMap((now) => {
    const before = byQuestion.get(now.question.id);
    return before === undefined ? [] : [{ before, now }];
  });
}

/** The path to the status of an answer, or to its reference if it is given by one. */
export function pathToStatus({ own, path }: StandingAnswer): Path {
  return [...path, own.status === undefined ? "sameAs" : "status"];
}
