/** Rules about what is still open: questions, obstacles without a stage, answers that were only copied. */
import { contentOf } from "../model/find-fields.ts";
import { type Answer, answerTo } from "../model/assessment.ts";
import { type Question, adherenceQuestion, allQuestions } from "../model/checklist.ts";
import type { Path } from "../model/path.ts";
import { answersNotPut, askedQuestions, isAnswered } from "../model/progress.ts";
import { changesSince } from "../model/revision.ts";
import { type RuleTable, inEach } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** Whether somebody has begun to answer. */
function hasContent(answer: Answer): boolean {
  return Object.keys(contentOf(answer)).length > 0;
}

/** The questions without an answer that are to have one in a final file, of the revision that the file answers. */
function openQuestions({ assessment, checklist }: Subject): readonly Question[] {
  const since = assessment.checklist.revision;
  const added = new Set(since < checklist.revision ? changesSince(checklist, since).added : []);
  return askedQuestions(assessment, checklist).filter((question) => {
    const own = answerTo(assessment, question.id);
    // A reference that leads nowhere has rules of its own.
    if (own?.sameAs !== undefined || isAnswered(assessment, checklist, question)) return false;
    const isWanted = !question.optional && !added.has(question.id);
    return isWanted || (own !== undefined && hasContent(own));
  });
}

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

export const OPENNESS_RULES = {
  "question-open": {
    severity: { draft: "off", final: "error" },
    needsWhole: [],
    check: (subject) =>
      inEach(openQuestions(subject), (question) => {
        const own = answerTo(subject.assessment, question.id);
        if (question.form !== "adherence" && own !== undefined && hasContent(own)) return undefined;
        const values = { paragraph: question.paragraph, title: question.title };
        return { path: pathOfOpen(subject, question), at: "key", values };
      }),
  },
  "status-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: (subject) =>
      inEach(openQuestions(subject), ({ form, id }) => {
        const own = answerTo(subject.assessment, id);
        return form === "standard" && own !== undefined && hasContent(own)
          ? { path: ["answers", id], at: "key" }
          : undefined;
      }),
  },
  "ratification-stage-missing": {
    severity: { draft: "warning", final: "error" },
    needsWhole: [],
    check: ({ assessment, checklist }) =>
      inEach(allQuestions(checklist), ({ form, id }) => {
        const own = form === "ratification" ? answerTo(assessment, id) : undefined;
        return own !== undefined && own.status === undefined && hasContent(own)
          ? { path: ["answers", id], at: "key" }
          : undefined;
      }),
  },
  "question-not-put": {
    severity: { draft: "error", final: "error" },
    *check({ assessment, checklist }) {
      const adherence = adherenceQuestion(checklist);
      if (adherence === undefined) return;
      for (const id of answersNotPut(assessment, checklist))
        yield { path: ["answers", id], at: "key", related: [["answers", adherence.id]] };
    },
  },
  "carried-over": {
    severity: { draft: "off", final: "error" },
    check: ({ answers }) =>
      inEach(answers, ({ id, answer: { carriedFrom } }) =>
        carriedFrom === undefined ? undefined : { path: ["answers", id, "carriedFrom"], values: { year: carriedFrom } },
      ),
  },
  "carried-from-later-year": {
    severity: { draft: "error", final: "error" },
    check: ({ answers, assessment: { year } }) =>
      inEach(answers, ({ id, answer: { carriedFrom } }) =>
        carriedFrom !== undefined && year !== undefined && carriedFrom >= year
          ? { path: ["answers", id, "carriedFrom"], values: { carried: carriedFrom, year } }
          : undefined,
      ),
  },
} satisfies RuleTable;
