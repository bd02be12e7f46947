/** All tables of the data package. */
import type { Checklist } from "../model/checklist.ts";
import { ANSWERS } from "./answers-table.ts";
import { LIST_TABLES } from "./list-tables.ts";
import { questionsTable } from "./questions-table.ts";
import { statesTable } from "./states-table.ts";
import type { Subject } from "./subject.ts";
import type { Table, TableOf } from "./table.ts";

export interface ExportTables {
  /** The questionnaire itself, with its rows. */
  readonly questions: TableOf<Checklist>;
  /** The tables with rows of each assessment, each after those that it refers to. */
  readonly ofAssessments: readonly TableOf<Subject>[];
  /** All of them, in the same order. */
  readonly all: readonly Table[];
}

/** The tables for a checklist, whose texts there are in these languages, by their tags (BCP 47). */
export function exportTables(checklist: Checklist, languages: Readonly<Record<string, Checklist>>): ExportTables {
  const questions = questionsTable(languages);
  const ofAssessments = [statesTable(checklist), ANSWERS, ...LIST_TABLES];
  return { questions, ofAssessments, all: [questions, ...ofAssessments] };
}
