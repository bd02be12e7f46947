/** The words that stand in a form for what was answered: the same for its writer and its reader. */
import type { Answer } from "../domain/model/assessment.ts";
import { type Checklist, type Question, labelOf, paragraphOfId } from "../domain/model/checklist.ts";
import type { Say } from "./say.ts";

/** The reply: the label of a status, or to which other answer it refers; undefined for none. */
export function replyText(
  { status, sameAs }: Pick<Answer, "status" | "sameAs">,
  question: Question,
  checklist: Checklist,
  say: Say,
): string | undefined {
  if (sameAs !== undefined) return say("word-form.same-as", { paragraph: paragraphOfId(sameAs) });
  return status === undefined ? undefined : labelOf(checklist, question, status);
}
