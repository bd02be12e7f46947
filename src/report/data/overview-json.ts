/** The overview of many States for programs; questions and States are named by their ids and codes. */
import type { GroupCounts, ItemCounts } from "../../domain/overview/overview.ts";
import type { OverviewSubject } from "../contents/overview/subject.ts";

/** An object with what the document has. A count that is not shown is null. */
export function renderOverviewJson({ overview, sent, silent, notCounted, least, checklist }: OverviewSubject): string {
  const { year, before, states, items, named, practices, laws, steps, moves, lasting } = overview;
  const { practicesLeftOut, ratification } = overview;
  const isPublic = least !== undefined;
  const data = {
    checklist: { id: checklist.id, revision: checklist.revision },
    year,
    comparedWith: before ?? null,
    public: isPublic,
    least: least ?? null,
    states: states ?? null,
    ...(!isPublic && {
      sent: sent.map(({ state, isIntact, ...one }) => ({ state: state.code, ...one, isIntact: isIntact ?? null })),
      silent: silent.map(({ code }) => code),
      notCounted,
    }),
    replies: items.map(itemData),
    named: named.map(({ list, kind, question, count, states: who }) => ({
      list,
      kind: kind.id,
      question: question.id,
      count: count ?? null,
      ...(!isPublic && { states: who.map(({ code }) => code) }),
    })),
    goodPractices: practices.map(({ state, question, text }) => ({ state: state.code, question: question.id, text })),
    goodPracticesLeftOut: practicesLeftOut ?? null,
    changes: moves.map(({ class: kind, answers, byQuestion }) => ({
      class: kind,
      answers,
      ...(!isPublic && { byQuestion: byQuestion.map(({ question, count }) => ({ question: question.id, count })) }),
    })),
    ...(!isPublic && {
      ratification: ratification.map(({ state, status, expectedYear }) => ({
        state: state.code,
        stage: status.id,
        expectedYear: expectedYear ?? null,
      })),
      steps: steps.map(({ state, question, text, by, isOverdue }) => ({
        state: state.code,
        question: question.id,
        text,
        by: by ?? null,
        isOverdue,
      })),
      lasting: lasting.map(({ kind, question, states: who }) => ({
        kind,
        question: question.id,
        states: who.map(({ state, since }) => ({ state: state.code, since })),
      })),
      laws: laws.map(({ state, law, questions }) => ({
        state: state.code,
        ...law,
        questions: questions.map(({ id }) => id),
      })),
    }),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function itemData({ question, instrument, statuses, all, byGroup, open }: ItemCounts): object {
  const counts = (some: GroupCounts["counts"]): object =>
    Object.fromEntries(statuses.map(({ id }, at) => [id, some[at] ?? null]));
  return {
    question: question.id,
    instrument: instrument?.id ?? null,
    all: counts(all),
    open: open ?? null,
    byGroup: byGroup.map((one) => ({ groups: one.groups, counts: counts(one.counts), open: one.open ?? null })),
  };
}
