/** A comparison for programs. Its shape is published as `schemas/diff.schema.json`. */
import { ATTENTIONS } from "../../domain/comparison/attention.ts";
import type { Change } from "../../domain/comparison/change.ts";
import { CHANGE_CLASSES } from "../../domain/comparison/classify.ts";
import type { QuestionChange } from "../../domain/comparison/comparison.ts";
import { levelOf } from "../../domain/comparison/level.ts";
import type { Snapshot } from "../../domain/comparison/snapshot.ts";
import { countBySection, countTransitions } from "../../domain/comparison/tally.ts";
import type { Step } from "../../domain/model/assessment.ts";
import type { FollowedStep, StepKey } from "../../domain/steps/followed-steps.ts";
import { visibleJson } from "../visible.ts";
import { type ComparisonSubject, isInData } from "../contents/comparison/subject.ts";

/** The format that is written; its number rises when programs that read it would have to change. */
const DIFF_FORMAT = "tip-checklist/diff/1";

/** Lines in the two files, from 1. */
type Lines = (questionId: string) => { readonly old?: number; readonly new?: number };

/** The whole comparison as JSON; `linesOf` says where the answers are in the two files. */
export function renderJson(subject: ComparisonSubject, linesOf: Lines): string {
  const { comparison, series, checklist } = subject;
  const { questions, form, particulars } = comparison;
  const [old, now] = filesData(subject).slice(-2);
  const countOf = <Name extends string>(
    names: readonly Name[],
    has: (one: QuestionChange, name: Name) => boolean,
  ): object => Object.fromEntries(names.map((name) => [name, questions.filter((one) => has(one, name)).length]));
  const summary = {
    questions: questions.length,
    classes: countOf(CHANGE_CLASSES, (one, name) => one.class === name),
    attention: countOf(ATTENTIONS, (one, name) => one.attention.includes(name)),
    sections: countBySection(questions, checklist).map(({ section, ...counts }) => ({
      section: section.id,
      ...counts,
    })),
    transitions: countTransitions(questions, checklist).map(({ from, to, count }) => ({
      from: from?.id ?? null,
      to: to?.id ?? null,
      count,
    })),
  };
  const data = {
    format: DIFF_FORMAT,
    old,
    new: now,
    summary,
    changes: questions.filter((one) => isInData(one, subject)).map((one) => changeData(one, linesOf)),
    steps: subject.steps.followed.map(followedData),
    newSteps: subject.steps.added.map(({ question, step }) => ({
      question: question.id,
      step: step.id,
      ...wordsOf(step),
    })),
    form,
    particulars: particulars.map(fieldData),
    ...(series.length > 2 && { years: yearsData(subject) }),
  };
  return `${visibleJson(data)}\n`;
}

function filesData({ series, files }: ComparisonSubject): readonly object[] {
  return series.map(({ state, year, stage, checklist }, index) => ({
    file: files[index] ?? "",
    state,
    year,
    stage,
    checklist,
  }));
}

function changeData(one: QuestionChange, linesOf: Lines): object {
  const { question, attention, before, after, changes, follows, takesAlong } = one;
  return {
    question: question.id,
    paragraph: question.paragraph,
    section: question.section,
    title: question.title,
    class: one.class,
    attention,
    before: snapshotData(before),
    after: snapshotData(after),
    ...(follows !== undefined && { follows }),
    ...(takesAlong.length > 0 && { takesAlong }),
    ...(after.answer?.publish === false && { publish: false }),
    fields: changes.map(({ path, ...values }) => fieldData({ path: path.slice(2), ...values })),
    lines: linesOf(question.id),
  };
}

function snapshotData({ isAsked, mark, statuses, reference, own }: Snapshot): object {
  return {
    asked: isAsked,
    statuses,
    ...(mark === "carried" && { carriedFrom: own?.carriedFrom }),
    ...(reference !== undefined && { reference }),
  };
}

/** A step of the old file; `now` is there while it is a next step of the new one. */
function followedData(one: FollowedStep): object {
  const { question, id, year, before, now, outcome, note, changes, isDue, isOverdue, isUnknown } = one;
  return {
    question: question.id,
    step: id,
    ...(year !== undefined && { year }),
    class: one.class,
    ...(outcome !== undefined && { outcome }),
    ...(note !== undefined && { note }),
    before: wordsOf(before),
    ...(now !== undefined && { now: wordsOf(now) }),
    changes,
    isDue,
    isOverdue,
    isUnknown,
  };
}

function wordsOf({ text, by, authority }: Pick<Step, StepKey>): object {
  return {
    ...(text !== undefined && { text }),
    ...(by !== undefined && { by }),
    ...(authority !== undefined && { authority }),
  };
}

function fieldData({ path, before, after }: Change): object {
  return { field: path.join("."), ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function yearsData(subject: ComparisonSubject): object {
  const { strips, checklist } = subject;
  return {
    files: filesData(subject),
    questions: strips.map(({ question, snapshots }) => ({
      question: question.id,
      levels: snapshots.map((snapshot) => (snapshot === undefined ? null : levelOf(snapshot, checklist, question))),
      statuses: snapshots.map((snapshot) => snapshot?.statuses ?? []),
    })),
  };
}
