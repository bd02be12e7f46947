/** The status of files, for programs. */
import type { Deadline } from "../../domain/deadlines/deadlines.ts";
import type { Question } from "../../domain/model/checklist.ts";
import type { FileStatus } from "../contents/status/status.ts";

/** An array with an object for each file; questions are named by their ids. */
export function renderStatusJson(files: readonly FileStatus[]): string {
  return `${JSON.stringify(files.map(dataOf), null, 2)}\n`;
}

function dataOf(status: FileStatus): object {
  const { file, assessment, revision, progress, sections, gaps, contributors, lastAnswer, isIntact } = status;
  return {
    file,
    state: assessment.state ?? null,
    year: assessment.year ?? null,
    stage: assessment.stage,
    revision,
    ...progress,
    sections: sections.map(({ section, progress: here }) => ({ id: section.id, title: section.title, ...here })),
    openQuestions: idsOf(status.open),
    carriedQuestions: idsOf(status.carried),
    lacks: gaps.map(({ question, text, severity }) => ({ question: question?.id ?? null, severity, message: text })),
    contributors: contributors.map(({ id, name, answered }) => ({ id, name, answered: idsOf(answered) })),
    partOf: partOf(assessment),
    parts: status.parts.map(({ part, name, open }) => ({
      id: part.id,
      contributor: part.contributor ?? null,
      name,
      sent: part.sent ?? null,
      returned: part.returned?.date ?? null,
      isReturned: part.returned !== undefined,
      due: part.due ?? null,
      questions: part.questions,
      openQuestions: idsOf(open),
    })),
    due: status.deadlines.map(deadlineOf),
    stepsWithoutOutcome: status.withoutOutcome.map(({ question, step, year, authority, isOverdue }) => ({
      question: question.id,
      step: step.id,
      year: year ?? null,
      text: step.text ?? null,
      by: step.by ?? null,
      authority: authority ?? null,
      isOverdue,
    })),
    answeredByNobodyNamed: idsOf(status.unnamed),
    lastAnswer: lastAnswer ?? null,
    seal: isIntact === undefined ? null : isIntact ? "intact" : "broken",
  };
}

function partOf({ part }: FileStatus["assessment"]): object | null {
  if (part === undefined) return null;
  return {
    file: part.of ?? null,
    id: part.id,
    sent: part.sent ?? null,
    returnTo: part.returnTo ?? null,
    due: part.due ?? null,
  };
}

/** `part` is an id, `question` and `step` say which next step of which answer. */
function deadlineOf(deadline: Deadline): object {
  const { kind, by, isOverdue } = deadline;
  if (kind !== "step")
    return { kind, by, isOverdue, part: deadline.part.id, question: null, step: null, text: null, authority: null };
  const { question, step } = deadline;
  return {
    kind,
    by,
    isOverdue,
    part: null,
    question,
    step: step.id,
    text: step.text ?? null,
    authority: step.authority ?? null,
  };
}

function idsOf(questions: readonly Question[]): readonly string[] {
  return questions.map(({ id }) => id);
}
