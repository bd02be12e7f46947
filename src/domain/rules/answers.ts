/** Rules about what each answer should say, given its status. */
import { isBlankText } from "./texts-of.ts";
import type { Answer } from "../model/assessment.ts";
import type { Finding, Rule } from "./rule.ts";
import { inEach } from "./rule.ts";
import type { StandingAnswer } from "./standing-answers.ts";
import { pathToStatus } from "./standing-answers.ts";

/** Each standing answer of which something `isAmiss`, with its status. */
function whereAmiss(isAmiss: (one: StandingAnswer) => boolean): Rule["check"] {
  const look = (one: StandingAnswer): Finding | undefined =>
    isAmiss(one) ? { path: pathToStatus(one), values: { status: one.status.label } } : undefined;
  return ({ standing }) => inEach(standing, look);
}

const measuresMissing: Rule = {
  id: "measures-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  check: whereAmiss(({ status, answer }) => status.calls.includes("measures") && isBlankText(answer.measures)),
};

const explanationMissing: Rule = {
  id: "explanation-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  check: whereAmiss(({ status: { calls }, answer }) => {
    return calls.length === 1 && calls[0] === "difficulties" && saysNothing(answer);
  }),
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
  check: whereAmiss(({ status, answer }) => status.calls.includes("reason") && isBlankText(answer.reason)),
};

const allElementsInPart: Rule = {
  id: "all-elements-yet-in-part",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  check: ({ standing }) =>
    inEach(standing, ({ question, own, answer, status, path }) => {
      const { length } = question.elements;
      // Where the difficulties are told, they are what makes it "in part".
      const isExplained = answer.difficulties !== undefined || !isBlankText(answer.reason);
      return status.id === "partly-implemented" && length > 0 && own.elements?.length === length && !isExplained
        ? { path: [...path, "elements"], values: { status: status.label }, related: [[...path, "status"]] }
        : undefined;
    }),
};

const noElementYet: Rule = {
  id: "no-element-yet-implemented",
  draft: "warning",
  final: "warning",
  needsWhole: [],
  check: whereAmiss(({ status, question, own }) => {
    return status.id === "implemented" && question.elements.length > 0 && (own.elements ?? []).length === 0;
  }),
};

const lawMissing: Rule = {
  id: "law-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  check: whereAmiss(({ status, question, answer }) => {
    return question.legislation && status.id === "implemented" && (answer.law ?? []).length === 0;
  }),
};

/** With so few answers nothing can be said about all of them. */
const FEW = 5;

const practiceMissing: Rule = {
  id: "practice-missing-everywhere",
  draft: "off",
  final: "warning",
  needsWhole: [["answers"]],
  *check({ standing }) {
    const called = standing.filter(({ status }) => status.calls.includes("measures"));
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
