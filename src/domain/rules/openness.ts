/** Rules about what is still open: questions, obstacles without a stage, answers that were only copied. */
import type { Answer } from "../assessment.ts";
import { answerTo } from "../assessment.ts";
import type { Question } from "../checklist.ts";
import { allQuestions, citation } from "../checklist.ts";
import type { Path } from "../diagnostic.ts";
import { isAnswered, questionsPut } from "../progress.ts";
import { changesSince } from "../revision.ts";
import type { Rule, RuleSubject } from "./rule.ts";

/** Texts and lists that show that somebody has begun to answer. */
function hasContent(answer: Answer): boolean {
  return Object.keys(answer).some((key) => !["answered", "publish", "carriedFrom"].includes(key));
}

/** The questions without an answer that are to have one in a final file, of the revision that the file answers. */
function* openQuestions(subject: RuleSubject): Iterable<Question> {
  const { assessment, checklist } = subject;
  const since = assessment.checklist.revision;
  const added = new Set(since < checklist.revision ? changesSince(checklist, since).added : []);
  for (const question of questionsPut(assessment, checklist)) {
    const own = answerTo(assessment, question.id);
    // A reference that leads nowhere has rules of its own.
    if (own?.sameAs !== undefined || isAnswered(assessment, checklist, question)) continue;
    const isWanted = !question.optional && !added.has(question.id);
    if (isWanted || (own !== undefined && hasContent(own))) yield question;
  }
}

/** What is open: the question, or the first of the instruments that it asks about. */
function pathOfOpen({ assessment, checklist }: RuleSubject, question: Question): Path {
  const own = answerTo(assessment, question.id);
  const path = ["answers", question.id];
  if (own?.instruments === undefined || question.form !== "adherence") return path;
  const open = checklist.instruments.find(({ id }) => own.instruments?.[id]?.status === undefined);
  return open !== undefined && own.instruments[open.id] !== undefined
    ? [...path, "instruments", open.id]
    : [...path, "instruments"];
}

const questionOpen: Rule = {
  id: "question-open",
  draft: "off",
  final: "error",
  needsWhole: [],
  *check(subject) {
    for (const question of openQuestions(subject)) {
      const own = answerTo(subject.assessment, question.id);
      if (question.form !== "adherence" && own !== undefined && hasContent(own)) continue;
      const values = { paragraph: citation(question.paragraph), title: question.title };
      yield { path: pathOfOpen(subject, question), at: "key", values };
    }
  },
};

const statusMissing: Rule = {
  id: "status-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check(subject) {
    for (const question of openQuestions(subject)) {
      const own = answerTo(subject.assessment, question.id);
      if (question.form === "standard" && own !== undefined && hasContent(own))
        yield { path: ["answers", question.id], at: "key" };
    }
  },
};

const stageMissing: Rule = {
  id: "ratification-stage-missing",
  draft: "warning",
  final: "error",
  needsWhole: [],
  *check({ assessment, checklist }) {
    for (const { id, form } of allQuestions(checklist)) {
      const own = answerTo(assessment, id);
      if (form === "ratification" && own !== undefined && own.status === undefined && hasContent(own))
        yield { path: ["answers", id], at: "key" };
    }
  },
};

const notPut: Rule = {
  id: "question-not-put",
  draft: "error",
  final: "error",
  *check({ assessment, checklist }) {
    const adherence = allQuestions(checklist).find(({ form }) => form === "adherence");
    const instruments = adherence && answerTo(assessment, adherence.id)?.instruments;
    if (adherence === undefined || !checklist.instruments.every(({ id }) => instruments?.[id]?.status === "party"))
      return;
    for (const { id, putWhen } of allQuestions(checklist)) {
      if (putWhen === "not-party-to-both" && answerTo(assessment, id) !== undefined)
        yield { path: ["answers", id], at: "key", related: [["answers", adherence.id]] };
    }
  },
};

const carriedOver: Rule = {
  id: "carried-over",
  draft: "off",
  final: "error",
  *check({ assessment }) {
    for (const [id, { carriedFrom }] of Object.entries(assessment.answers ?? {}))
      if (carriedFrom !== undefined) yield { path: ["answers", id, "carriedFrom"], values: { year: carriedFrom } };
  },
};

const carriedFromLater: Rule = {
  id: "carried-from-later-year",
  draft: "error",
  final: "error",
  *check({ assessment: { answers, year } }) {
    for (const [id, { carriedFrom }] of Object.entries(answers ?? {})) {
      if (carriedFrom !== undefined && year !== undefined && carriedFrom >= year)
        yield { path: ["answers", id, "carriedFrom"], values: { carried: carriedFrom, year } };
    }
  },
};

export const OPENNESS_RULES: readonly Rule[] = [
  questionOpen,
  statusMissing,
  stageMissing,
  notPut,
  carriedOver,
  carriedFromLater,
];
