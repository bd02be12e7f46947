/** The review before the end: what is still open, what a final file would need, and what can be done next. */
import { answerTo } from "../domain/model/assessment.ts";
import type { Question } from "../domain/model/checklist.ts";
import { progressOf } from "../domain/model/progress.ts";
import type { Say } from "../messages/say.ts";
import type { Interview, Place, ReviewFilter } from "./context.ts";
import { type Gap, finalGaps } from "./final-gaps.ts";
import { type Way, choosePlace, wayTo } from "./follow-move.ts";
import { whoAnswers } from "./outline.ts";
import { markedToRevisit } from "./route.ts";

/**
 * Shows what is missing, and what somebody wants to look at again; each entry opens its question. If nothing is missing,
 * offers to make the file final. `only` limits the entries.
 */
export async function askReview(interview: Interview, only?: ReviewFilter): Promise<Place> {
  const { say, asker, store, checklist } = interview;
  const { answered, open } = progressOf(store.assessment, checklist);
  const gaps = await finalGaps(store.assessment, interview);
  const errors = gaps.filter(({ severity }) => severity === "error").length;
  const isPart = store.assessment.part !== undefined;
  const isDone = errors === 0 && !isPart;
  const revisits = markedToRevisit(store.assessment, checklist);
  const entries = entriesOf(interview, gaps, revisits, only);
  await asker.show([
    { kind: "gap" },
    {
      kind: "heading",
      text: say("review.heading"),
      aside: say("outline.progress", { answered, total: answered + open }),
    },
    { kind: "note", text: reviewText(errors, gaps.length - errors, isPart, say) },
    ...(only === undefined
      ? []
      : [
          {
            kind: "note",
            text: say(`review.only-${only}`, { count: entries.length, who: whoAnswers(interview) }),
          } as const,
        ]),
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
    ...(gaps.length + revisits.length > 0 ? filterWays(interview, only) : []),
    ...entries.map((entry, at) => ({ ...entry, value: `gap:${at}` })),
  ];
  const prompt = { id: "review", label: say("review.question"), current: isDone ? "finalize" : "stop" };
  return choosePlace(interview, prompt, ways, { kind: "review", only });
}

/** The other ways to limit the review. */
function filterWays(interview: Interview, only: ReviewFilter | undefined): readonly Way[] {
  const { say } = interview;
  const labels = [
    [undefined, say("review.show-all")],
    ["mine", say("review.show-mine", { who: whoAnswers(interview) })],
    ["revisit", say("review.show-revisit")],
  ] as const;
  return labels
    .filter(([filter]) => filter !== only)
    .map(([filter, label]) => ({ value: `show:${filter ?? "all"}`, label, place: { kind: "review", only: filter } }));
}

function entriesOf(
  interview: Interview,
  gaps: readonly Gap[],
  revisits: readonly Question[],
  only: ReviewFilter | undefined,
): readonly Omit<Way, "value">[] {
  const isShown = (question: Question | undefined): boolean =>
    only !== "mine" || (question !== undefined && isMine(interview, question));
  return [
    ...(only === "revisit" ? [] : gaps.filter(({ question }) => isShown(question))).map((gap) =>
      wayToGap(interview, gap),
    ),
    ...revisits.filter(isShown).map((question) => wayToRevisit(interview, question)),
  ];
}

/** Whether a question is of the person who answers now: it was assigned to them, or they answered it. */
function isMine({ store: { assessment }, who }: Interview, { id }: Question): boolean {
  const assigned = (assessment.contributors ?? []).filter(({ questions }) => questions?.includes(id));
  if (assigned.length > 0) return assigned.some((one) => one.id === who.contributor);
  return answerTo(assessment, id)?.answered?.by === who.contributor;
}

/** A question to look at again, or with a note, which is shown. */
function wayToRevisit(interview: Interview, question: Question): Omit<Way, "value"> {
  const { say, store } = interview;
  const { revisit, internalNote } = answerTo(store.assessment, question.id) ?? {};
  const { paragraph, title } = question;
  const parts = [
    ...(revisit === true ? [say("review.revisit", { title })] : []),
    ...(internalNote === undefined ? [] : [say("review.noted", { note: internalNote })]),
  ];
  return { label: say("review.lack", { paragraph, text: parts.join(". ") }), place: { kind: "question", question } };
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
