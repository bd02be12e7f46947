/** Rules about the texts that each answer should have, given its status. */
import { fieldsWith, valuesIn } from "../model/find-fields.ts";
import type { Answer } from "../model/assessment.ts";
import { answersIn, replyIn } from "../model/in-force.ts";
import { meaningOfMarks } from "../model/needs.ts";
import { type Check, type RuleTable, inEach } from "./rule.ts";
import { type GivenAnswer, pathToStatus, reportsPractice } from "./given-answers.ts";
import { isBlankText } from "../texts/invisible.ts";

/** A check that reports each answer that `isWrong`, by its status. */
function answersThat(isWrong: (one: GivenAnswer) => boolean): Check<{ status: string }> {
  return ({ given }) =>
    inEach(given, (one) =>
      isWrong(one) ? { path: pathToStatus(one), values: { status: one.status.label } } : undefined,
    );
}

/** Fields whose texts can explain a "No": not those that belong to a "Yes". */
const EXPLAINING: ReadonlySet<unknown> = new Set(
  fieldsWith({ contributed: true }).filter((field) => field !== "goodPractice"),
);

/** Whether nothing explains a "No": neither a text nor a difficulty. */
function saysNothing(answer: Answer): boolean {
  return valuesIn(answer).every(({ path: [key], field, value }) => {
    if (!EXPLAINING.has(key)) return true;
    if (field.kind === "text") return isBlankText(value as string);
    return field.kind !== "choices" || field.list !== "difficulties" || (value as readonly string[]).length === 0;
  });
}

/** Answers, also to former questions, that hold what their reply takes out of force, by whether that is not to be disclosed. */
function keptAside(isWithheld: boolean): Check<{ fields: string; status: string }> {
  return ({ assessment, checklist, outOfForce }) => {
    const all = answersIn(assessment);
    return inEach([...outOfForce], ([id, fields]) => {
      const [first = "", ...others] = fields;
      const reply = replyIn(all, id);
      if ((reply === "withheld") !== isWithheld) return undefined;
      const path = [Object.hasOwn(assessment.answers ?? {}, id) ? "answers" : "formerAnswers", id];
      const status = checklist.exceptions.find((one) => one.id === reply)?.label ?? "";
      const values = { status, fields: fields.join(", ") };
      return { path: [...path, first], at: "key", values, related: others.map((field) => [...path, field]) };
    });
  };
}

/** Fewest answers that say something about all of them. */
const FEW = 5;

export const ANSWER_RULES = {
  "measures-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: ({ given }) =>
      inEach(given, (one) => {
        const { status, answer } = one;
        return status.calls.includes("measures") && isBlankText(answer.measures)
          ? { path: pathToStatus(one), values: { status: status.label, meaning: meaningOfMarks(status.id) } }
          : undefined;
      }),
  },
  "explanation-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: answersThat(({ status: { calls }, answer }) => {
      return calls.length === 1 && calls[0] === "difficulties" && saysNothing(answer);
    }),
  },
  "reason-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: answersThat(({ status, answer }) => status.calls.includes("reason") && isBlankText(answer.reason)),
  },
  "withheld-yet-described": {
    severity: { draft: "warning", final: "error" },
    check: keptAside(true),
  },
  "set-aside-yet-described": {
    severity: { draft: "warning", final: "warning" },
    check: keptAside(false),
  },
  "law-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: answersThat(({ status, question, answer }) => {
      return (
        question.legislation &&
        status.id === "implemented" &&
        (answer.law ?? []).every(({ title }) => isBlankText(title))
      );
    }),
  },
  "practice-missing-everywhere": {
    severity: { draft: "off", final: "warning" },
    needsWhole: [["answers"]],
    *check({ given }) {
      const called = given.filter(({ status }) => status.calls.includes("measures"));
      if (called.length >= FEW && !called.some(({ answer }) => reportsPractice(answer)))
        yield { path: ["answers"], at: "key", values: { count: called.length } };
    },
  },
} satisfies RuleTable;
