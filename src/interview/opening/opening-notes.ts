/** What is said first to whoever opens a file, and last: how to answer, what a part asks, and what was left unfinished. */
import type { Assessment, Part } from "../../domain/model/assessment.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import { type Checklist, allQuestions } from "../../domain/model/checklist.ts";
import { isPast } from "../../domain/model/date.ts";
import type { Say } from "../../messages/say.ts";
import type { Block } from "../asker.ts";

/** The words, and how a text of the file is shown in one line. */
interface OpeningWords {
  readonly say: Say;
  readonly visibleLine: (text: string) => string;
}

/** How to answer, said once to whoever begins. */
export function guideNotes(say: Say): readonly Block[] {
  return (["guide.parties", "guide.period"] as const).map((id) => ({ kind: "note", text: say(id) }));
}

/** Says at which questions a text was left unfinished: it is offered where it was written. */
export function leftNotes(promptIds: readonly string[] = [], checklist: Checklist, say: Say): readonly Block[] {
  const paragraphs = paragraphsOf(promptIds, checklist);
  const values = { paragraphs: paragraphs.join(", "), count: paragraphs.length };
  return paragraphs.length === 0 ? [] : [{ kind: "note", text: say("left.note", values) }];
}

/** The paragraphs of the questions to which these prompts belong. */
export function paragraphsOf(promptIds: readonly string[], checklist: Checklist): readonly string[] {
  return allQuestions(checklist)
    .filter(({ id }) => promptIds.some((promptId) => promptId.startsWith(`${id}.`)))
    .map(({ paragraph }) => paragraph);
}

/** Says of what the file is a part, and who is asked. */
export function partNotes(assessment: Assessment, today: string, { say, visibleLine }: OpeningWords): readonly Block[] {
  const { part } = assessment;
  if (part === undefined) return [];
  const to = visibleLine(part.contributor === undefined ? part.id : authorOf(assessment, part.contributor));
  const of = visibleLine(part.of ?? "?");
  const text = say("fill.part", { of, count: part.questions.length, to });
  if (part.due === undefined) return [{ kind: "note", text }];
  const due = say("fill.part-due", { on: part.due, isOverdue: isPast(part.due, today) ? "yes" : "no" });
  return [{ kind: "note", text: `${text} ${due}` }];
}

/** To whom a part goes back. */
export function endOfPart({ of = "?", returnTo = {} }: Part, { say, visibleLine }: OpeningWords): string {
  const { name, authority, email } = returnTo;
  const to = [name, authority, email].filter((text) => text !== undefined).map(visibleLine);
  return say("end.part", { of: visibleLine(of), to: to.join(", ") || "none" });
}
