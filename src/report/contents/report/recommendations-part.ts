/** An index of all recommendations of the report, also of those that are not addressed to States. */
import type { Recommendation } from "../../../domain/model/checklist.ts";
import { findQuestion } from "../../../domain/model/checklist.ts";
import type { DocumentBlock, Inlines } from "../../document/document.ts";
import type { ReportSubject } from "./subject.ts";
import { heading, paragraph, standingOfEntry } from "../words.ts";

export function recommendationsPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { checklist, entries, leftOut, say } = subject;
  const shown = new Map(entries.map((entry) => [entry.question.id, entry]));
  const hidden = new Set(leftOut.map(({ id }) => id));
  const standing = ({ question, notAsked }: Recommendation): string => {
    if (question === null) return say("recommendation-index.not-asked", { reason: notAsked ?? "" });
    const entry = shown.get(question);
    if (entry !== undefined) return standingOfEntry(entry, subject).label;
    return hidden.has(question) ? say("report.left-out") : say("recommendation-index.not-put");
  };
  const cited = ({ question, paragraph: text }: Recommendation): Inlines =>
    question !== null && (shown.has(question) || hidden.has(question))
      ? [{ kind: "reference", to: question, text }]
      : [text];
  return [
    heading(2, say("report-part.recommendations"), "recommendations"),
    paragraph(say("recommendation-index.intro", { count: checklist.recommendations.length })),
    {
      kind: "table",
      caption: say("recommendation-index.caption"),
      head: [
        say("recommendation-index.paragraph"),
        say("recommendation-index.subject"),
        say("recommendation-index.addressees"),
        say("recommendation-index.standing"),
      ],
      rows: checklist.recommendations.map((one) => [
        cited(one),
        [(one.question === null ? undefined : findQuestion(checklist, one.question)?.title) ?? one.heading],
        [one.addressees.map((addressee) => say(`addressee.${addressee}`)).join(", ")],
        [standing(one)],
      ]),
      columns: [12, 42, 18, 28],
    },
  ];
}
