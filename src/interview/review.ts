/** The review before the end: what is still open, what a final file would need, and what can be done next. */
import { progressOf } from "../domain/model/progress.ts";
import type { Say } from "../messages/say.ts";
import type { Interview, Place } from "./context.ts";
import { type Gap, finalGaps } from "./final-gaps.ts";
import { type Way, choosePlace, wayTo } from "./follow-move.ts";

/** Shows what is missing; each entry opens its question. If nothing is, offers to make the file final. */
export async function askReview(interview: Interview): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  const { answered, open } = progressOf(store.assessment, checklist);
  const gaps = await finalGaps(store.assessment, interview);
  const errors = gaps.filter(({ severity }) => severity === "error").length;
  const isPart = store.assessment.part !== undefined;
  const isDone = errors === 0 && !isPart;
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("review.heading"), aside: say("outline.progress", { answered, open }) },
    { kind: "note", text: reviewText(errors, gaps.length - errors, isPart, say) },
  ]);
  const finalize: Way = {
    value: "finalize",
    label: say("review.finalize"),
    place: { kind: "end", ending: "finalize" },
  };
  const ways: readonly Way[] = [
    { value: "stop", label: say("outline.stop"), place: { kind: "end", ending: "finished" } },
    ...(isDone ? [finalize] : []),
    { value: "outline", label: say("review.outline"), place: { kind: "outline" } },
    ...gaps.map((gap, at) => ({ ...wayToGap(interview, gap), value: `gap:${at}` })),
  ];
  const prompt = { id: "review", label: say("review.question"), current: isDone ? "finalize" : "stop" };
  return choosePlace(interview, prompt, ways, { kind: "review" });
}

/** How far the file is from being made final, or, for a part, from being sent back. */
function reviewText(errors: number, advice: number, isPart: boolean, say: Say): string {
  if (errors === 0) return say(isPart ? "review.part-complete" : "review.complete", { advice });
  return say(isPart ? "review.part-lacking" : "review.lacking", { count: errors });
}

function wayToGap(interview: Interview, { question, text = "", severity }: Gap): Omit<Way, "value"> {
  const { say } = interview;
  if (question !== undefined && text === "") return wayTo(interview, question);
  const cited = question === undefined ? text : say("review.lack", { paragraph: question.paragraph, text });
  return {
    label: severity === "warning" ? say("review.advice", { text: cited }) : cited,
    place: question === undefined ? { kind: "people" } : { kind: "question", question },
  };
}
