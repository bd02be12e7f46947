/** A comparison as a table, a row for each change, that spreadsheets open without running anything in it. */
import type { QuestionChange } from "../../domain/comparison/comparison.ts";
import { labelOf } from "../../domain/model/checklist.ts";
import type { Snapshot } from "../../domain/comparison/snapshot.ts";
import { renderTable, tableCell } from "../table.ts";
import { lawText } from "../contents/answer-words.ts";
import { shortenText } from "../contents/comparison/shorten.ts";
import type { ComparisonSubject } from "../contents/comparison/subject.ts";
import { isListed } from "../contents/comparison/subject.ts";

/** What a cell of a spreadsheet can hold, with room for marks. */
const LONGEST_CELL = 32_000;

const COLUMNS = [
  "state",
  "old-year",
  "new-year",
  "section",
  "paragraph",
  "question",
  "title",
  "class",
  "attention",
  "old-status",
  "new-status",
  "elements-gained",
  "elements-lost",
  "laws-gained",
  "laws-lost",
  "fields",
  "old-measures",
  "new-measures",
  "old-practice",
  "new-practice",
  "reason",
  "publish",
] as const;

/** The rows, with the names of the columns above them; UTF-8 with a mark by which spreadsheets know it. */
export function renderCsv(subject: ComparisonSubject): string {
  const rows = subject.comparison.questions.filter((one) => isListed(one, subject)).map((one) => rowOf(one, subject));
  return renderTable(COLUMNS, rows, { bom: true });
}

function rowOf(one: QuestionChange, { comparison, checklist }: ComparisonSubject): string[] {
  const { question, before, after, evidence, elements, changes } = one;
  const status = (snapshot: Snapshot): string =>
    snapshot.statuses.map((id) => labelOf(checklist, question, id)).join(" / ");
  const named = (ids: readonly string[]): string =>
    ids.map((id) => question.elements.find((element) => element.id === id)?.label ?? id).join("; ");
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    state: comparison.after.state ?? "",
    "old-year": String(comparison.before.year ?? ""),
    "new-year": String(comparison.after.year ?? ""),
    section: question.section,
    paragraph: question.paragraph,
    question: question.id,
    title: question.title,
    class: one.class,
    attention: one.attention.join("; "),
    "old-status": status(before),
    "new-status": status(after),
    "elements-gained": named(elements.gained),
    "elements-lost": named(elements.lost),
    "laws-gained": evidence.laws.gained.map(lawText).join("\n"),
    "laws-lost": evidence.laws.lost.map(lawText).join("\n"),
    fields: changes.map(({ path }) => path.slice(2).join(".")).join("; "),
    "old-measures": before.own?.measures ?? "",
    "new-measures": after.own?.measures ?? "",
    "old-practice": before.own?.practice ?? "",
    "new-practice": after.own?.practice ?? "",
    reason: after.own?.reason ?? "",
    publish: after.answer?.publish === false ? "no" : "yes",
  };
  return COLUMNS.map((column) => cell(cells[column]));
}

/** A text for a cell, no longer than a spreadsheet takes. */
function cell(text: string): string {
  return shortenText(tableCell(text), LONGEST_CELL);
}
