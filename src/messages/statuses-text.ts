/** The reply to a question in words: the same in documents, tables and workbooks. */
import { type Checklist, type Question, labelOf } from "../domain/model/checklist.ts";
import type { Say } from "./say.ts";

/** The label of the status; for para. 7, whose statuses are those of the instruments in their order, each with its instrument. */
export function statusesText(
  statuses: readonly string[],
  question: Question,
  checklist: Checklist,
  say: Say,
): string | undefined {
  const labels = statuses.map((id) => labelOf(checklist, question, id));
  if (question.form !== "adherence") return labels[0];
  return labels
    .map((label, at) => say("reply.instrument", { instrument: checklist.instruments[at]?.short ?? "", label }))
    .reduce<string | undefined>(
      (before, next) => (before === undefined ? next : say("reply.and", { before, next })),
      undefined,
    );
}
