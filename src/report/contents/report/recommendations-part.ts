/** An index of all recommendations of the report, also of those that are not addressed to States. */
import { findQuestion } from "../../../domain/model/checklist.ts";
import type { Recommendation } from "../../../domain/recommendations/recommendation.ts";
import { addresseesText } from "../../../messages/addressed.ts";
import { heading, paragraph, table } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { type ReportSubject, standingOfEntry } from "./subject.ts";

export function recommendationsPart(
  subject: Pick<ReportSubject, "checklist" | "entries" | "leftOut" | "say">,
): readonly DocumentBlock[] {
  const { checklist, entries, leftOut, say } = subject;
  const shown = new Map(entries.map((entry) => [entry.question.id, standingOfEntry(entry, subject).label]));
  const replies = new Map([...leftOut.map(({ id }) => [id, say("report.left-out")] as const), ...shown]);
  const reply = ({ question, notAsked }: Recommendation): string =>
    question === null
      ? say("recommendation-index.not-asked", { reason: notAsked ?? "" })
      : (replies.get(question) ?? say("recommendation-index.not-put"));
  const head = (["paragraph", "subject", "addressees", "standing"] as const).map((name) =>
    say(`recommendation-index.${name}`),
  );
  const rows = checklist.recommendations.map((one) => {
    const { question, heading: subjectText } = one;
    const text = say("citation.number", { paragraph: one.paragraph });
    return [
      [question !== null && replies.has(question) ? ({ kind: "reference", to: question, text } as const) : text],
      [(question === null ? undefined : findQuestion(checklist, question)?.title) ?? subjectText],
      [addresseesText(one, say)],
      [reply(one)],
    ];
  });
  return [
    heading(2, say("report-part.recommendations"), "recommendations"),
    paragraph(say("recommendation-index.intro", { count: rows.length })),
    ...table(say("recommendation-index.caption"), head, rows, [12, 42, 18, 28]),
  ];
}
