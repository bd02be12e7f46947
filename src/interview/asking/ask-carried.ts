/** Asking what becomes of an answer that was copied from an earlier year: it is shown in full, to be looked at. */
import type { Question } from "../../domain/model/checklist.ts";
import { summaryOf } from "../answer-summary.ts";
import type { Move } from "../asker.ts";
import type { Interview } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";

/** "change" to go through the answer step by step; undefined when it was confirmed. */
export async function askCarried(interview: Interview, question: Question): Promise<Move | "change" | undefined> {
  const { say, asker, checklist } = interview;
  const answer = currentAnswer(interview, question);
  const year = answer.carriedFrom;
  if (year === undefined) return "change";
  await asker.show([
    { kind: "gap" },
    { kind: "note", text: say("carried.heading", { year: String(year) }) },
    ...summaryOf(question, answer, checklist, say),
  ]);
  const reply = await asker.choose({
    id: `${question.id}.carried`,
    label: say("carried.question"),
    options: [
      { value: "confirm", label: say("carried.confirm") },
      { value: "change", label: say("carried.change") },
      { value: "later", label: say("carried.later") },
    ],
    current: "confirm",
  });
  if (reply.move) return reply.move;
  if (reply.value === "change") return "change";
  if (reply.value === "later") return { to: "skip" };
  await saveAnswer(interview, question, {});
  return undefined;
}
