/**
 * An assessment as a tidy table: a row for each question and field, with the value as the file has it and what it is
 * called. Spreadsheets run nothing in it, and databases load it as it is.
 */
import { fieldAt } from "../../domain/model/answer-fields.ts";
import type { Question } from "../../domain/model/checklist.ts";
import { findQuestion, paragraphOfId } from "../../domain/model/checklist.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import { labelOf } from "../../domain/model/checklist.ts";
import { renderTable, tableCell } from "../table.ts";
import { EXCERPT_FIELDS } from "../contents/report/observations-part.ts";
import type { Excerpt, ReportSubject } from "../contents/report/subject.ts";

const COLUMNS = [
  "state", "year", "part", "section", "paragraph", "question", "title", "field", "item", "value", "label",
] as const; // prettier-ignore
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The table, with the names of its columns in the first row; `bom` marks it as UTF-8 for spreadsheets. */
export function renderReportCsv(subject: ReportSubject, { bom }: { readonly bom: boolean }): string {
  const rows = [...particulars(subject), ...answers(subject), ...former(subject)].filter((row) =>
    isWanted(row, subject.excerpt),
  );
  return renderTable(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => tableCell(row[column]))),
    { bom },
  );
}

function isWanted({ part, field }: Row, excerpt: Excerpt | undefined): boolean {
  if (excerpt === undefined) return true;
  const [key = ""] = field.split(".");
  return part === "answers" && EXCERPT_FIELDS[excerpt].some((name) => name === key);
}

/** One value in the file, by where it stands: the names on the way, and its place in a list, from 1. */
interface Leaf {
  readonly field: string;
  readonly item: string;
  readonly value: string;
}

function* leavesOf(value: unknown, field = "", item = ""): Iterable<Leaf> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      yield* leavesOf(one, field, item === "" ? String(index + 1) : `${item}.${index + 1}`);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value))
      yield* leavesOf(part, field === "" ? key : `${field}.${key}`, item);
  } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    yield { field, item, value: String(value) };
  }
}

function rowOf(subject: ReportSubject, part: string, leaf: Leaf, about: Partial<Row> = {}): Row {
  const { state = "", year } = subject.assessment;
  const blank = { section: "", paragraph: "", question: "", title: "", label: "" };
  return { ...blank, state, year: year === undefined ? "" : String(year), part, ...leaf, ...about };
}

/** Everything beside the answers. */
function particulars(subject: ReportSubject): readonly Row[] {
  if (subject.section !== undefined) return [];
  const { answers: _, formerAnswers: __, asSent: ___, ...rest } = subject.assessment;
  return [...leavesOf(rest)].map((leaf) => rowOf(subject, "particulars", leaf));
}

/** What was answered; a question without an answer has a row of its own, with no status. */
function answers(subject: ReportSubject): readonly Row[] {
  return subject.entries.flatMap(({ question, snapshot, level }) => {
    const about = aboutQuestion(question);
    const open: readonly Row[] =
      level === "open"
        ? [
            rowOf(
              subject,
              "answers",
              { field: "status", item: "", value: "" },
              { ...about, label: subject.say("report.open") },
            ),
          ]
        : [];
    const given = [...leavesOf(snapshot.own ?? {})].map((leaf) =>
      rowOf(subject, "answers", leaf, { ...about, label: labelFor(leaf, question, subject) }),
    );
    return [...open, ...given];
  });
}

function former(subject: ReportSubject): readonly Row[] {
  if (subject.section !== undefined) return [];
  return Object.entries(subject.assessment.formerAnswers ?? {}).flatMap(([id, answer]) =>
    [...leavesOf(answer)].map((leaf) =>
      rowOf(subject, "formerAnswers", leaf, { question: id, paragraph: paragraphOfId(id) }),
    ),
  );
}

function aboutQuestion({ section, paragraph, id, title }: Question): Partial<Row> {
  return { section, paragraph, question: id, title };
}

/** What a value is called, where it is an id. */
function labelFor({ field, value }: Leaf, question: Question, { checklist, assessment, say }: ReportSubject): string {
  const named = (choices: readonly { readonly id: string; readonly label: string }[]): string =>
    choices.find(({ id }) => id === value)?.label ?? "";
  const format = fieldAt(field.split("."));
  switch (format?.kind) {
    case "status":
      return labelOf(checklist, question, value);
    case "elements":
      return named(question.elements);
    case "choices":
      return named(checklist.lists[format.list]);
    case "contributor":
      return authorOf(assessment, value);
    case "question":
      return findQuestion(checklist, value) === undefined
        ? ""
        : say("citation.paragraph", { paragraph: paragraphOfId(value) });
    case "flag":
      return say(value === "true" ? "compare.yes" : "compare.no");
    default:
      return "";
  }
}
