/** Comparisons for tests: small answers in, what became of the question out. */
import type { Answer, Assessment } from "../../src/domain/model/assessment.ts";
import { type Comparison, type QuestionChange, compareYears } from "../../src/domain/comparison/comparison.ts";
import checklist from "../../src/generated/checklist.en.ts";
import { SMALL } from "./small.ts";

type Answers = Readonly<Record<string, Answer>>;

/** A draft of a year with these answers and no others. */
export function yearWith(year: number, answers: Answers): Assessment {
  return { ...SMALL, year, answers };
}

/** The comparison of two years with these answers. */
export function compareAnswers(before: Answers, after: Answers): Comparison {
  return compareYears([yearWith(2025, before), yearWith(2026, after)], checklist);
}

/** What became of one question. Throws if it is put in neither year. */
export function changeOf(comparison: Comparison, id: string): QuestionChange {
  const found = comparison.questions.find(({ question }) => question.id === id);
  if (found === undefined) throw new Error(`${id} is not put.`);
  return found;
}

/** What became of a question (para. 6, on the scale of implementation, unless another is named). */
export function became(before: Answer | undefined, after: Answer | undefined, id = "para-06"): QuestionChange {
  const answers = (answer: Answer | undefined): Answers => (answer === undefined ? {} : { [id]: answer });
  return changeOf(compareAnswers(answers(before), answers(after)), id);
}
