/** The questionnaire in full: every question that is asked, and those no longer asked, with all that was answered. */
import { type Question, paragraphOfId } from "../../../domain/model/checklist.ts";
import { heading, note } from "../../document/blocks.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { fieldNames } from "../answer-words.ts";
import { questionBlocks } from "../words.ts";
import { answerBlocks } from "./answer-blocks.ts";
import { type ReportSubject, standingOfEntry } from "./subject.ts";

export function questionnairePart(subject: ReportSubject): readonly DocumentBlock[] {
  const { checklist, entries, leftOut, say } = subject;
  const card = (question: Question): readonly DocumentBlock[] => {
    const { id, title } = question;
    const asked = questionBlocks(question, subject);
    const entry = entries.find((one) => one.question.id === id);
    const top = { kind: "card", id, citation: say("citation.heading", question), title } as const;
    if (entry === undefined) {
      const isHidden = leftOut.some((one) => one.id === id);
      return isHidden ? [{ ...top, body: [...asked, note(say("report.left-out"))] }] : [];
    }
    const { own } = entry.snapshot;
    const answer = own === undefined ? [] : answerBlocks(own, question, subject);
    const rest = outOfForceNote(id, subject);
    return [{ ...top, standing: standingOfEntry(entry, subject), body: [...asked, ...answer, ...rest] }];
  };
  return [
    heading(2, say("report-part.questionnaire"), "questionnaire"),
    ...checklist.sections.flatMap(({ id, title, intro, questions }) => {
      const cards = questions.flatMap(card);
      return cards.length === 0 ? [] : [heading(3, title, id), note(intro), ...cards];
    }),
  ];
}

/** Answers that the file keeps to questions that are no longer asked. */
export function formerPart(subject: ReportSubject): readonly DocumentBlock[] {
  const { assessment, checklist, section, say } = subject;
  const former = Object.entries(assessment.formerAnswers ?? {});
  if (former.length === 0 || section !== undefined) return [];
  const dropped = checklist.history.flatMap((changes) => changes.dropped);
  return [
    heading(2, say("report-part.former"), "former"),
    ...former.map(([id, answer]): DocumentBlock => ({
      kind: "card",
      id: `former-${id}`,
      citation: say("citation.heading", { paragraph: paragraphOfId(id) }),
      title: dropped.find((one) => one.id === id)?.title ?? say("answer.former", { id }),
      body: [...answerBlocks(answer, undefined, subject), ...outOfForceNote(id, subject)],
    })),
  ];
}

/** Says that the file has more than is shown. */
function outOfForceNote(id: string, { outOfForce, say }: ReportSubject): readonly DocumentBlock[] {
  const fields = outOfForce.get(id);
  return fields === undefined ? [] : [note(say("answer.out-of-force", { fields: fieldNames(fields, say) }))];
}
