import { answerTo } from "../../domain/model/assessment.ts";
import { findStatus } from "../../domain/model/checklist.ts";
import type { Asking } from "../context.ts";
import { currentAnswer } from "../save-answer.ts";

/** What the reason is called: the reason for the reply or, where last year's reply was another one, why it changed. */
export function reasonLabel(asking: Asking): string {
  const { question, checklist, lastYear, say } = asking;
  const before = lastYear && answerTo(lastYear, question.id);
  const { status, sameAs } = currentAnswer(asking);
  const isCalledFor = findStatus(checklist, question, status)?.calls.includes("reason") === true;
  const isChanged = before !== undefined && (before.status !== status || before.sameAs !== sameAs);
  return say(isChanged && !isCalledFor ? "field.reason-changed" : "field.reason");
}
