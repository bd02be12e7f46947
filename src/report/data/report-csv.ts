/**
 * An assessment as a tidy table: a row for each question and field, with the value as the file has it and what it is
 * called.
 */
import { fieldAt } from "../../domain/model/find-fields.ts";
import { type Choice, type Question, findQuestion, paragraphOfId, labelOf } from "../../domain/model/checklist.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import { type CsvReader, renderCsv } from "./csv.ts";
import { EXCERPT_FIELDS } from "../contents/report/observations-part.ts";
import type { Entry, ReportSubject } from "../contents/report/subject.ts";

const COLUMNS = [
  "state", "year", "part", "section", "paragraph", "question", "title", "field", "item", "value", "label",
] as const; // prettier-ignore
type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], string>>>;

/** The table, with the names of its columns in the first row. */
export function renderReportCsv(subject: ReportSubject, reader?: CsvReader): string {
  const { assessment, section, excerpt } = subject;
  const isWhole = section === undefined && excerpt === undefined;
  const { answers: _, formerAnswers = {}, asSent: __, ...particulars } = assessment;
  const rows: readonly Row[] = [
    ...(isWhole ? leavesOf(particulars) : []).map((leaf) => ({ part: "particulars", ...leaf })),
    ...subject.entries.flatMap((entry) => answerRows(entry, subject)),
    ...(isWhole ? Object.entries(formerAnswers) : []).flatMap(([id, answer]) =>
      leavesOf(answer).map((leaf) => ({ part: "formerAnswers", question: id, paragraph: paragraphOfId(id), ...leaf })),
    ),
  ];
  const { state = "", year = "" } = assessment;
  const all = rows.map((row): Row => ({ state, year: String(year), ...row }));
  return renderCsv(
    COLUMNS,
    all.map((row) => COLUMNS.map((column) => row[column] ?? "")),
    reader,
  );
}

/** One value in the file: the keys on the way to it, and its position in a list, from 1. */
interface Leaf {
  readonly field: string;
  readonly item: string;
  readonly value: string;
}

function leavesOf(value: unknown, field = "", item = ""): readonly Leaf[] {
  const within = (before: string, key: string): string => (before === "" ? key : `${before}.${key}`);
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, field, within(item, String(index + 1))));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, within(field, key), item));
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
  return [{ field, item, value: String(value) }];
}

/** What was answered; a question without an answer has a row of its own, with no status. */
function answerRows({ question, snapshot, level }: Entry, subject: ReportSubject): readonly Row[] {
  const { say, excerpt } = subject;
  const { section, paragraph, id, title } = question;
  const open = { field: "status", item: "", value: "", label: say("report.open") };
  const given = leavesOf(snapshot.own ?? {}).map((leaf) => ({ ...leaf, label: labelFor(leaf, question, subject) }));
  const wanted: readonly string[] | undefined =
    excerpt === undefined || excerpt === "summary" ? undefined : EXCERPT_FIELDS[excerpt];
  return [...(level === "open" ? [open] : []), ...given]
    .filter(({ field }) => wanted === undefined || wanted.includes(field.split(".")[0] ?? ""))
    .map((row) => ({ part: "answers", section, paragraph, question: id, title, ...row }));
}

/** What a value is called, where it is an id. */
function labelFor({ field, value }: Leaf, question: Question, { checklist, assessment, say }: ReportSubject): string {
  const named = (choices: readonly Choice[]): string => choices.find(({ id }) => id === value)?.label ?? "";
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
