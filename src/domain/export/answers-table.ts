/** The table of the answers: a row for each question that a State is asked in a year, also where it is open. */
import type { PracticeLink } from "../model/assessment.ts";
import { type Entry, type Subject, authorityOf, dayOf } from "./subject.ts";
import { type Described, createTable } from "./table.ts";

/** The columns that every table has whose rows belong to an answer. */
export const ANSWER_KEY = ["state", "year", "question"] as const;
export const KEY_COLUMNS: Readonly<Record<(typeof ANSWER_KEY)[number], Described<{ readonly entry: Entry }>>> = {
  state: { type: "text", about: "state", value: ({ entry }) => entry.subject.state },
  year: { type: "integer", about: "year", value: ({ entry }) => entry.subject.year },
  question: { type: "text", about: "question", value: ({ entry }) => entry.question.id },
};

interface Item {
  readonly entry: Entry;
}

const text = (value: (entry: Entry) => string | undefined): Described<Item> => ({
  type: "text",
  value: ({ entry }) => value(entry),
});
const authority = (value: (entry: Entry) => string | undefined): Described<Item> =>
  text((entry) => authorityOf(entry.subject.assessment, value(entry)));
const day = (value: (entry: Entry) => string | undefined): Described<Item> => ({
  type: "day",
  value: ({ entry }) => dayOf(value(entry)),
});

export const ANSWERS = createTable<Subject, Item>({
  name: "answers",
  key: ANSWER_KEY,
  references: [
    { columns: ["state", "year"], table: "states" },
    { columns: ["question"], table: "questions" },
  ],
  items: ({ entries }) => entries.map((entry) => ({ entry })),
  columns: {
    ...KEY_COLUMNS,
    mark: { ...text(({ snapshot }) => snapshot.mark), isRequired: true },
    // Para. 7 has a status for each instrument, which are columns of the states.
    status: text(({ question, snapshot }) => (question.form === "adherence" ? undefined : snapshot.statuses[0])),
    carried_from: { type: "integer", value: ({ entry }) => entry.own.carriedFrom },
    same_as: text(({ own }) => own.sameAs),
    measures: text(({ own }) => own.measures),
    practice: text(({ own }) => own.practice),
    practice_links: text(({ own }) => own.practiceLinks?.map(linkText).join("\n")),
    authority: text(({ own }) => own.authority),
    difficulties_note: text(({ own }) => own.difficulties?.note),
    obstacles_note: text(({ own }) => own.obstacles?.note),
    expected_year: { type: "integer", value: ({ entry }) => entry.own.expectedYear },
    assistance_received: text(({ own }) => own.assistance?.received),
    assistance_note: text(({ own }) => own.assistance?.note),
    good_practice: text(({ own }) => own.goodPractice),
    reason: text(({ own }) => own.reason),
    language: text(({ own, subject }) => own.language ?? subject.assessment.language),
    publish: { type: "boolean", isRequired: true, value: ({ entry }) => entry.snapshot.answer?.publish !== false },
    answered_by: authority(({ own }) => own.answered?.by),
    answered_on: day(({ own }) => own.answered?.date),
    confirmed_by: authority(({ own }) => own.confirmed?.by),
    confirmed_on: day(({ own }) => own.confirmed?.date),
  },
});

function linkText({ title, url }: PracticeLink): string {
  return title === undefined ? url : `${title} ${url}`;
}
