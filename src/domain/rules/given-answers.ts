/** The answers that have a status, of one year and of two. */
import { type Answer, type Assessment, answerTo } from "../model/assessment.ts";
import {
  type Checklist,
  type Element,
  type Question,
  type Status,
  allQuestions,
  findStatus,
} from "../model/checklist.ts";
import { type MissingElements, missingElements } from "../model/needs.ts";
import type { Path } from "../model/path.ts";
import { resolveAnswer } from "../model/same-as.ts";
import { isBlankText } from "../texts/invisible.ts";

export interface GivenAnswer {
  readonly question: Question;
  /** The answer as the file has it. */
  readonly own: Answer;
  /** The answer as it counts, references followed. */
  readonly answer: Answer;
  readonly status: Status;
  readonly path: Path;
}

/** The answers that have a status, in the order of the checklist. References that lead nowhere are left out. */
export function givenAnswers(assessment: Assessment, checklist: Checklist): readonly GivenAnswer[] {
  return allQuestions(checklist).flatMap((question) => {
    const own = answerTo(assessment, question.id);
    const resolution = resolveAnswer(assessment, checklist, question.id);
    if (own === undefined || resolution?.kind !== "answer") return [];
    const { answer } = resolution;
    const status = findStatus(checklist, question, answer.status);
    return status === undefined ? [] : [{ question, own, answer, status, path: ["answers", question.id] }];
  });
}

/** What was answered to one question in both years. */
export interface AnswerPair {
  readonly before: GivenAnswer;
  readonly now: GivenAnswer;
}

/** The answers of two years to the same questions, in the order of the later ones. */
export function answerPairs(former: readonly GivenAnswer[], given: readonly GivenAnswer[]): readonly AnswerPair[] {
  const byQuestion = new Map(former.map((one) => [one.question.id, one]));
  return given.flatMap((now) => {
    const before = byQuestion.get(now.question.id);
    return before === undefined ? [] : [{ before, now }];
  });
}

/** The path to the status of an answer, or to its reference if it is given by one. */
export function pathToStatus({ own, path }: GivenAnswer): Path {
  return [...path, own.status === undefined ? "sameAs" : "status"];
}

/** Whether an answer says, or shows by a link, how things work in practice. */
export function reportsPractice({ practice, practiceLinks = [] }: Answer): boolean {
  return !isBlankText(practice) || practiceLinks.some(({ url }) => !isBlankText(url));
}

/** An answer to a question that has elements. */
export interface MarkedAnswer extends GivenAnswer {
  /** The elements that are marked. */
  readonly marks: readonly Element[];
  /** What a "Yes" needs and is not marked. */
  readonly missing: MissingElements;
  /** Whether it says, under difficulties or as the reason, why marks and status do not agree. */
  readonly isExplained: boolean;
}

/** Those of the answers whose questions have elements. */
export function markedAnswers(given: readonly GivenAnswer[]): readonly MarkedAnswer[] {
  return given.flatMap((one) => {
    const { question, own, answer } = one;
    const ids = own.elements ?? [];
    if (question.elements.length === 0) return [];
    return {
      ...one,
      marks: question.elements.filter(({ id }) => ids.includes(id)),
      missing: missingElements(question, ids),
      isExplained: answer.difficulties !== undefined || !isBlankText(answer.reason),
    };
  });
}
