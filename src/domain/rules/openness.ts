/** Rules about what is still open: questions, obstacles without a stage, answers that were only copied. */
import { answerTo } from "../model/assessment.ts";
import type { Question } from "../model/checklist.ts";
import { allQuestions } from "../model/checklist.ts";
import type { Path } from "../model/path.ts";
import { hasContent } from "./open-questions.ts";
import type { Rule } from "./rule.ts";
import { inEach } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** What is open: the question, or the first of the instruments that it asks about. */
function pathOfOpen({ assessment, checklist }: Subject, question: Question): Path {
  const own = answerTo(assessment, question.id);
  const path = ["answers", question.id];
  if (own?.instruments === undefined || question.form !== "adherence") return path;
  const open = checklist.instruments.find(({ id }) => own.instruments?.[id]?.status === undefined);
  return open !== undefined && own.instruments[open.id] !== undefined
    ? [...path, "instruments", open.id]
    : [...path, "instruments"];
}

const questionOpen: Rule<"question-open", { paragraph: string; title: string }> = {
  id: "question-open",
  draft: "off",
  final: "error",
  needsWhole: [],
  check: (subject) =>
    inEach(subject.open, (question) => {
      const own = answerTo(subject.assessment, question.id);
      if (question.form !== "adherence" && own !== undefined && hasContent(own)) return undefined;
      const values = { paragraph: question.paragraph, title: question.title };
      return { path: pathOfOpen(subject, question), at: "key", values };
    }),
};

const statusMissing: Rule<"status-missing"> = {
  id: "status-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  check: ({ open, assessment }) =>
    inEach(open, ({ form, id }) => {
      const own = answerTo(assessment, id);
      return form === "standard" && own !== undefined && hasContent(own)
        ? { path: ["answers", id], at: "key" }
        : undefined;
    }),
};

const stageMissing: Rule<"ratification-stage-missing"> = {
  id: "ratification-stage-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  check: ({ assessment, checklist }) =>
    inEach(allQuestions(checklist), ({ form, id }) => {
      const own = form === "ratification" ? answerTo(assessment, id) : undefined;
      return own !== undefined && own.status === undefined && hasContent(own)
        ? { path: ["answers", id], at: "key" }
        : undefined;
    }),
};

const notPut: Rule<"question-not-put"> = {
  id: "question-not-put",
  draft: "error",
  final: "error",
  *check({ assessment, checklist }) {
    const adherence = allQuestions(checklist).find(({ form }) => form === "adherence");
    const instruments = adherence && answerTo(assessment, adherence.id)?.instruments;
    if (adherence === undefined || !checklist.instruments.every(({ id }) => instruments?.[id]?.status === "party"))
      return;
    for (const { id, askedWhen } of allQuestions(checklist)) {
      if (askedWhen === "not-party-to-both" && answerTo(assessment, id) !== undefined)
        yield { path: ["answers", id], at: "key", related: [["answers", adherence.id]] };
    }
  },
};

const carriedOver: Rule<"carried-over", { year: number }> = {
  id: "carried-over",
  draft: "off",
  final: "error",
  check: ({ answers }) =>
    inEach(answers, ({ id, answer: { carriedFrom } }) =>
      carriedFrom === undefined ? undefined : { path: ["answers", id, "carriedFrom"], values: { year: carriedFrom } },
    ),
};

const carriedFromLater: Rule<"carried-from-later-year", { carried: number; year: number }> = {
  id: "carried-from-later-year",
  draft: "error",
  final: "error",
  check: ({ answers, assessment: { year } }) =>
    inEach(answers, ({ id, answer: { carriedFrom } }) =>
      carriedFrom !== undefined && year !== undefined && carriedFrom >= year
        ? { path: ["answers", id, "carriedFrom"], values: { carried: carriedFrom, year } }
        : undefined,
    ),
};

export const OPENNESS_RULES = [
  questionOpen,
  statusMissing,
  stageMissing,
  notPut,
  carriedOver,
  carriedFromLater,
] as const;
