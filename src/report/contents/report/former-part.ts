/** Answers that the file keeps to questions that are asked no longer. */
import { paragraphOfId } from "../../../domain/model/checklist.ts";
import type { DocumentBlock } from "../../document/document.ts";
import { answerBlocks } from "./answer-blocks.ts";
import type { ReportSubject } from "./subject.ts";
import { heading } from "../words.ts";

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
      body: answerBlocks(answer, undefined, subject),
    })),
  ];
}
