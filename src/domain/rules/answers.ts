/** Rules about what each answer should say, given its status. */
import { isBlankText } from "./texts-of.ts";
import type { Answer } from "../assessment.ts";
import type { Rule } from "./rule.ts";
import { pathToStatus, standingAnswers } from "./standing-answers.ts";

const measuresMissing: Rule = {
  id: "measures-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check(subject) {
    for (const one of standingAnswers(subject)) {
      if (one.status.calls.includes("measures") && isBlankText(one.answer.measures))
        yield { path: pathToStatus(one), values: { status: one.status.label } };
    }
  },
};

const explanationMissing: Rule = {
  id: "explanation-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check(subject) {
    for (const one of standingAnswers(subject)) {
      const [first, ...others] = one.status.calls;
      if (first === "difficulties" && others.length === 0 && saysNothing(one.answer))
        yield { path: pathToStatus(one), values: { status: one.status.label } };
    }
  },
};

/** Whether nothing explains a "No". */
function saysNothing({ measures, practice, difficulties, nextSteps, assistance, reason }: Answer): boolean {
  const texts = [measures, practice, difficulties?.note, nextSteps?.text, assistance?.note, reason];
  return texts.every(isBlankText) && (difficulties?.kinds ?? []).length === 0;
}

const reasonMissing: Rule = {
  id: "reason-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check(subject) {
    for (const one of standingAnswers(subject)) {
      if (one.status.calls.includes("reason") && isBlankText(one.answer.reason))
        yield { path: pathToStatus(one), values: { status: one.status.label } };
    }
  },
};

const allElementsInPart: Rule = {
  id: "all-elements-yet-in-part",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  *check(subject) {
    for (const { question, own, answer, status, path } of standingAnswers(subject)) {
      const { length } = question.elements;
      // Where the difficulties are told, they are what makes it "in part".
      const isExplained = answer.difficulties !== undefined || !isBlankText(answer.reason);
      if (status.id === "partly-implemented" && length > 0 && own.elements?.length === length && !isExplained)
        yield { path: [...path, "elements"], values: { status: status.label }, related: [[...path, "status"]] };
    }
  },
};

const noElementYet: Rule = {
  id: "no-element-yet-implemented",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  *check(subject) {
    for (const one of standingAnswers(subject)) {
      const { question, own, status } = one;
      if (status.id === "implemented" && question.elements.length > 0 && (own.elements ?? []).length === 0)
        yield { path: pathToStatus(one), values: { status: status.label } };
    }
  },
};

const lawMissing: Rule = {
  id: "law-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check(subject) {
    for (const one of standingAnswers(subject)) {
      if (one.question.legislation && one.status.id === "implemented" && (one.answer.law ?? []).length === 0)
        yield { path: pathToStatus(one), values: { status: one.status.label } };
    }
  },
};

/** With so few answers nothing can be said about all of them. */
const FEW = 5;

const practiceMissing: Rule = {
  id: "practice-missing-everywhere",
  draft: "off",
  final: "warning",
  needsWhole: [["answers"]],
  *check(subject) {
    const called = [...standingAnswers(subject)].filter(({ status }) => status.calls.includes("measures"));
    if (called.length >= FEW && called.every(({ answer }) => isBlankText(answer.practice)))
      yield { path: ["answers"], at: "key", values: { count: called.length } };
  },
};

export const ANSWER_RULES: readonly Rule[] = [
  measuresMissing,
  explanationMissing,
  reasonMissing,
  allElementsInPart,
  noElementYet,
  lawMissing,
  practiceMissing,
];
