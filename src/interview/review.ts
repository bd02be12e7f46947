/** The review before the end: what is still open, what a final file would need, and what can be done next. */
import type { Question } from "../domain/checklist.ts";
import { findQuestion } from "../domain/checklist.ts";
import { isWanting, progressOf, questionsPut } from "../domain/progress.ts";
import type { Option } from "./asker.ts";
import type { Interview } from "./context.ts";
import type { Place } from "./place.ts";
import { placeOfMove } from "./place.ts";
import { questionOption } from "./question-option.ts";

/** Shows what is missing; each entry opens its question. When nothing is, offers to make the file final. */
export async function askReview(interview: Interview): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  const { answered, open } = progressOf(store.assessment, checklist);
  const lacks = lackingOf(interview);
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("review.heading"), aside: say("outline.progress", { answered, open }) },
    {
      kind: "note",
      text: lacks.length === 0 ? say("review.complete") : say("review.lacking", { count: lacks.length }),
    },
  ]);
  const reply = await asker.choose({
    id: "review",
    label: say("review.question"),
    options: [
      { value: "stop", label: say("outline.stop") },
      ...(lacks.length === 0 ? [{ value: "finalize", label: say("review.finalize") }] : []),
      { value: "outline", label: say("review.outline") },
      ...lacks,
    ],
    current: lacks.length === 0 ? "finalize" : "stop",
  });
  if (reply.move?.to === "back") return { kind: "outline" };
  if (reply.move) return placeOfMove(interview, reply.move, { kind: "review" });
  if (reply.value === "stop") return { kind: "end", ending: "finished" };
  if (reply.value === "finalize") return { kind: "end", ending: "finalize" };
  const question = findQuestion(checklist, reply.value);
  return question === undefined ? { kind: "outline" } : { kind: "question", question };
}

/** What is missing, as options that open the question. */
function lackingOf(interview: Interview): readonly Option[] {
  const { store, checklist } = interview;
  return questionsPut(store.assessment, checklist)
    .filter((question: Question) => !question.optional && isWanting(store.assessment, checklist, question))
    .map((question) => questionOption(interview, question));
}
