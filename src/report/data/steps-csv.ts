/** The next steps as a table, a row for each, in the order of their dates. */
import { type CsvReader, renderCsv } from "./csv.ts";
import { type ListedStep, listedSteps } from "../contents/report/listed-steps.ts";
import type { ReportSubject } from "../contents/report/subject.ts";

/** The columns by name, in their order. */
const COLUMNS: Readonly<Record<string, (step: ListedStep, subject: ReportSubject) => string>> = {
  state: (_, { assessment }) => assessment.state ?? "",
  year: (_, { assessment }) => String(assessment.year ?? ""),
  by: ({ by }) => by ?? "",
  authority: ({ authority }) => authority ?? "",
  author: ({ author }) => author ?? "",
  section: ({ question }) => question.section,
  paragraph: ({ question }) => question.paragraph,
  question: ({ question }) => question.id,
  title: ({ question }) => question.title,
  step: ({ id }) => id,
  text: ({ text }) => text,
  "from-year": ({ fromYear }) => String(fromYear ?? ""),
  due: ({ isDue }) => (isDue ? "yes" : "no"),
  carried: ({ isCarried }) => (isCarried ? "yes" : "no"),
};

/** The rows, with the names of the columns above them. */
export function renderStepsCsv(subject: ReportSubject, reader?: CsvReader): string {
  const rows = listedSteps(subject).map((step) => Object.values(COLUMNS).map((text) => text(step, subject)));
  return renderCsv(Object.keys(COLUMNS), rows, reader);
}
