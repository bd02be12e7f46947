/** A comparison for programs. Its shape is published as `schemas/diff.schema.json`. */
import type { Assessment } from "../../domain/model/assessment.ts";
import { ATTENTIONS } from "../../domain/comparison/attention.ts";
import { CHANGE_CLASSES } from "../../domain/comparison/classify.ts";
import type { QuestionChange } from "../../domain/comparison/comparison.ts";
import { levelOf } from "../../domain/comparison/level.ts";
import type { Snapshot } from "../../domain/comparison/snapshot.ts";
import { countBySection, countTransitions } from "../../domain/comparison/tally.ts";
import { visibleJson } from "../visible.ts";
import type { ComparisonSubject } from "../contents/comparison/subject.ts";
import { isListed } from "../contents/comparison/subject.ts";

/** The format that is written; it rises when a program that reads it would have to change. */
const DIFF_FORMAT = "tip-checklist/diff/1";

/** Lines in the two files, from 1. */
type Lines = (questionId: string) => { readonly old?: number; readonly new?: number };

/** The whole comparison as JSON; `linesOf` says where the answers stand in the two files. */
export function renderJson(subject: ComparisonSubject, linesOf: Lines): string {
  const { comparison, series, files, checklist } = subject;
  const { questions, form, particulars } = comparison;
  const wanted = questions.filter((one) => isListed(one, subject));
  const [old, now] = series.map((assessment, index) => fileData(assessment, files[index] ?? "")).slice(-2);
  const data = {
    format: DIFF_FORMAT,
    old,
    new: now,
    summary: {
      questions: questions.length,
      classes: Object.fromEntries(
        CHANGE_CLASSES.map((name) => [name, questions.filter((one) => one.class === name).length]),
      ),
      attention: Object.fromEntries(
        ATTENTIONS.map((name) => [name, questions.filter((one) => one.attention.includes(name)).length]),
      ),
      sections: countBySection(questions, checklist).map(({ section, before, after }) => ({
        section: section.id,
        before,
        after,
      })),
      transitions: countTransitions(questions, checklist).map(({ from, to, count }) => ({
        from: from?.id ?? null,
        to: to?.id ?? null,
        count,
      })),
    },
    changes: wanted.map((one) => changeData(one, linesOf)),
    form,
    particulars: particulars.map(({ path, before, after }) => fieldData(path, before, after)),
    ...(series.length > 2 && { years: yearsData(subject) }),
  };
  return `${visibleJson(data)}\n`;
}

function fileData({ state, year, stage, checklist }: Assessment, file: string): object {
  return { file, state, year, stage, checklist };
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
    fields: changes.map((change) => fieldData(change.path.slice(2), change.before, change.after)),
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

function fieldData(path: readonly string[], before: unknown, after: unknown): object {
  return { field: path.join("."), ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function yearsData({ series, files, strips, checklist }: ComparisonSubject): object {
  return {
    files: series.map((assessment, index) => fileData(assessment, files[index] ?? "")),
    questions: strips.map(({ question, snapshots }) => ({
      question: question.id,
      levels: snapshots.map((snapshot) => (snapshot === undefined ? null : levelOf(snapshot, checklist, question))),
      statuses: snapshots.map((snapshot) => snapshot?.statuses ?? []),
    })),
  };
}
