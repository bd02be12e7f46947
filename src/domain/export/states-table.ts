/** The table of the assessments: a row for each State and year. */
import type { Adherence, Assessment } from "../model/assessment.ts";
import { type Checklist, adherenceQuestion } from "../model/checklist.ts";
import { type Subject, dayOf } from "./subject.ts";
import { type Described, type TableOf, createTable } from "./table.ts";

/** The table, with columns for each of the instruments of the checklist. */
export function statesTable({ instruments }: Checklist): TableOf<Subject> {
  return createTable<Subject, Subject>({
    name: "states",
    key: ["state", "year"],
    items: (subject) => [subject],
    columns: {
      state: { type: "text", about: "state", value: ({ state }) => state },
      year: { type: "integer", about: "year", value: ({ year }) => year },
      name: { type: "text", value: ({ name }) => name },
      group: { type: "text", value: ({ group }) => group },
      stage: { type: "text", isRequired: true, value: ({ assessment }) => assessment.stage },
      language: { type: "text", value: ({ assessment }) => assessment.language },
      valid: { type: "boolean", isRequired: true, value: ({ isValid }) => isValid },
      revision: { type: "integer", isRequired: true, value: ({ revision }) => revision },
      authority: { type: "text", value: ({ assessment }) => assessment.focalPoint?.authority },
      help_wanted: { type: "boolean", value: ({ assessment }) => assessment.helpWithForm?.wanted },
      help_note: { type: "text", value: ({ assessment }) => assessment.helpWithForm?.note },
      cleared_by: { type: "text", value: ({ assessment }) => assessment.clearance?.authority },
      cleared_on: { type: "day", value: ({ assessment }) => dayOf(assessment.clearance?.date) },
      ...Object.fromEntries(instruments.flatMap(({ id }) => adherenceColumns(id))),
    },
  });
}

function adherenceColumns(instrument: string): readonly [string, Described<Subject>][] {
  return (["status", "signed", "ratified"] as const).map((key) => [
    `${instrument}_${key}`,
    {
      type: "text",
      about: `states-${key}`,
      of: instrument,
      value: ({ assessment, checklist }) => adherenceIn(assessment, checklist, instrument)?.[key],
    },
  ]);
}

function adherenceIn({ answers = {} }: Assessment, checklist: Checklist, instrument: string): Adherence | undefined {
  const question = adherenceQuestion(checklist);
  return question && answers[question.id]?.instruments?.[instrument];
}
