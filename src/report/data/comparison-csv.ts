/** A comparison as a table, a row for each change. */
import type { QuestionChange } from "../../domain/comparison/comparison.ts";
import type { Snapshot } from "../../domain/comparison/snapshot.ts";
import { statusesText } from "../../messages/statuses-text.ts";
import { type CsvReader, renderCsv } from "./csv.ts";
import { labelsOf, textAt, wholeLaw } from "../contents/answer-words.ts";
import { type ComparisonSubject, isInData } from "../contents/comparison/subject.ts";

type Cell = (one: QuestionChange, subject: ComparisonSubject) => string;

const status = ({ statuses }: Snapshot, { question }: QuestionChange, { checklist, say }: ComparisonSubject): string =>
  statusesText(statuses, question, checklist, say) ?? "";

/** Each field that changed, with what it held before or holds now, a line for each. */
const values = (side: "before" | "after"): Cell => {
  return ({ changes, question }, { comparison, ...words }) =>
    changes
      .flatMap((change) => {
        const field = change.path.slice(2);
        const text = textAt(field, change[side], question, { ...words, people: comparison[side] });
        return text === undefined ? [] : [`${field.join(".")}: ${text}`];
      })
      .join("\n");
};

/** The columns by name, in their order. */
const COLUMNS: Readonly<Record<string, Cell>> = {
  state: (_, { comparison }) => comparison.after.state ?? "",
  "old-year": (_, { comparison }) => String(comparison.before.year ?? ""),
  "new-year": (_, { comparison }) => String(comparison.after.year ?? ""),
  section: ({ question }) => question.section,
  paragraph: ({ question }) => question.paragraph,
  question: ({ question }) => question.id,
  title: ({ question }) => question.title,
  class: (one) => one.class,
  attention: ({ attention }) => attention.join("; "),
  "old-status": (one, subject) => status(one.before, one, subject),
  "new-status": (one, subject) => status(one.after, one, subject),
  "elements-gained": ({ question, elements }) => labelsOf(elements.gained, question.elements).join("; "),
  "elements-lost": ({ question, elements }) => labelsOf(elements.lost, question.elements).join("; "),
  "laws-gained": ({ evidence }, { say }) => evidence.laws.gained.map((law) => wholeLaw(law, say)).join("\n"),
  "laws-lost": ({ evidence }, { say }) => evidence.laws.lost.map((law) => wholeLaw(law, say)).join("\n"),
  fields: ({ changes }) => changes.map(({ path }) => path.slice(2).join(".")).join("; "),
  "old-measures": ({ before }) => before.own?.measures ?? "",
  "new-measures": ({ after }) => after.own?.measures ?? "",
  "old-practice": ({ before }) => before.own?.practice ?? "",
  "new-practice": ({ after }) => after.own?.practice ?? "",
  reason: ({ after }) => after.own?.reason ?? "",
  publish: ({ after }) => (after.answer?.publish === false ? "no" : "yes"),
  "old-values": values("before"),
  "new-values": values("after"),
  steps: ({ question }, { steps }) =>
    steps.followed
      .flatMap((step) => (step.question.id === question.id ? [`${step.id}: ${step.class}`] : []))
      .join("; "),
};

/** The rows, with the names of the columns above them. */
export function renderComparisonCsv(subject: ComparisonSubject, reader?: CsvReader): string {
  const rows = subject.comparison.questions
    .filter((one) => isInData(one, subject))
    .map((one) => Object.values(COLUMNS).map((text) => text(one, subject)));
  return renderCsv(Object.keys(COLUMNS), rows, reader);
}
