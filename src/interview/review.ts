/** The review before the end: what is still open, what a final file would need, and what can be done next. */
import { progressOf } from "../domain/model/progress.ts";
import type { Say } from "../messages/say.ts";
import type { Option } from "./asker.ts";
import type { Interview } from "./context.ts";
import type { Gap } from "./final-gaps.ts";
import { finalGaps } from "./final-gaps.ts";
import type { Place } from "./place.ts";
import { placeOfMove } from "./follow-move.ts";
import { questionOption } from "./card.ts";

/** Before the position of a gap, among the options. */
const GAP = "gap:";

/** Shows what is missing; each entry opens its question. When nothing is, offers to make the file final. */
export async function askReview(interview: Interview): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  const { answered, open } = progressOf(store.assessment, checklist);
  const gaps = await finalGaps(interview);
  const errors = gaps.filter(({ severity }) => severity === "error").length;
  const advice = gaps.length - errors;
  const isPart = store.assessment.part !== undefined;
  const isDone = errors === 0 && !isPart;
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("review.heading"), aside: say("outline.progress", { answered, open }) },
    {
      kind: "note",
      text: reviewText(errors, advice, isPart, say),
    },
  ]);
  const reply = await asker.choose({
    id: "review",
    label: say("review.question"),
    options: [
      { value: "stop", label: say("outline.stop") },
      ...(isDone ? [{ value: "finalize", label: say("review.finalize") }] : []),
      { value: "outline", label: say("review.outline") },
      ...gaps.map((gap, at) => gapOption(interview, gap, at)),
    ],
    current: isDone ? "finalize" : "stop",
  });
  if (reply.move?.to === "back") return { kind: "outline" };
  if (reply.move) return placeOfMove(interview, reply.move, { kind: "review" });
  if (reply.value === "stop") return { kind: "end", ending: "finished" };
  if (reply.value === "finalize") return { kind: "end", ending: "finalize" };
  if (!reply.value.startsWith(GAP)) return { kind: "outline" };
  const question = gaps[Number(reply.value.slice(GAP.length))]?.question;
  return question === undefined ? { kind: "people" } : { kind: "question", question };
}

/** How far the file is from being made final, or, for a part, from being sent back. */
function reviewText(errors: number, advice: number, isPart: boolean, say: Say): string {
  if (errors === 0) return say(isPart ? "review.part-complete" : "review.complete", { advice });
  return say(isPart ? "review.part-lacking" : "review.lacking", { count: errors });
}

function gapOption(interview: Interview, { question, text, severity }: Gap, at: number): Option {
  const { say } = interview;
  const value = `${GAP}${at}`;
  if (text === undefined && question !== undefined) return { ...questionOption(interview, question), value };
  const placed =
    question === undefined ? (text ?? "") : say("review.lack", { paragraph: question.paragraph, text: text ?? "" });
  return { value, label: severity === "warning" ? say("review.advice", { text: placed }) : placed };
}
