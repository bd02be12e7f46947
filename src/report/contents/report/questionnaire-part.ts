/** The questionnaire in full: every question that was put, with its citation and all that was answered. */
import type { Question } from "../../../domain/model/checklist.ts";
import { allQuestions } from "../../../domain/model/checklist.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { answerBlocks } from "./answer-blocks.ts";
import type { ReportSubject } from "./subject.ts";
import { heading, note, paragraph, standingOfEntry } from "../words.ts";

export function questionnairePart(subject: ReportSubject): readonly DocumentBlock[] {
  const { checklist, entries, leftOut, say } = subject;
  const shown = new Map(entries.map((entry) => [entry.question.id, entry]));
  const hidden = new Set(leftOut.map(({ id }) => id));
  const card = (question: Question): readonly DocumentBlock[] => {
    const entry = shown.get(question.id);
    const { id, title, text } = question;
    const top = { kind: "card", id, citation: say("citation.heading", question), title } as const;
    if (entry === undefined)
      return hidden.has(id) ? [{ ...top, body: [paragraph(text), note(say("report.left-out"))] }] : [];
    const { own } = entry.snapshot;
    return [
      {
        ...top,
        standing: standingOfEntry(entry, subject),
        body: [paragraph(text), ...(own === undefined ? [] : answerBlocks(own, question, subject))],
      },
    ];
  };
  return [
    heading(2, say("report-part.questionnaire"), "questionnaire"),
    ...checklist.sections.flatMap(({ id, title, intro }) => {
      const cards = allQuestions(checklist)
        .filter(({ section }) => section === id)
        .flatMap(card);
      return cards.length === 0 ? [] : [heading(3, title, id), note(intro), ...cards];
    }),
  ];
}
