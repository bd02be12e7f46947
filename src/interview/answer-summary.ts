/** An answer, shown in full: what was replied, part by part, with the labels of the interview. */
import type { Answer } from "../domain/model/assessment.ts";
import type { Block } from "./asker.ts";
import type { Checklist, Choice, Question } from "../domain/model/checklist.ts";
import { findStatus, paragraphOfId, statusesOf } from "../domain/model/checklist.ts";
import type { MessageId, Say } from "../messages/say.ts";

/** The parts of the answer, one block each. */
export function summaryOf(question: Question, answer: Answer, checklist: Checklist, say: Say): readonly Block[] {
  const blocks: Block[] = [];
  const add = (label: MessageId & `field.${string}`, text: string | undefined): void => {
    if (text !== undefined && text !== "")
      blocks.push({ kind: "term", term: say(label as "field.status-short"), text });
  };
  const named = (list: readonly Choice[], ids: readonly string[] | undefined): string =>
    (ids ?? []).map((id) => list.find((one) => one.id === id)?.label ?? id).join("; ");
  const both = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join("\n");
  const { lists } = checklist;

  if (answer.sameAs === undefined) add("field.status-short", labelOfStatus(question, answer.status, checklist));
  else add("field.status-short", say("summary.same-as", { paragraph: paragraphOfId(answer.sameAs) }));
  for (const { id, short } of checklist.instruments) {
    const { status, signed, ratified } = answer.instruments?.[id] ?? {};
    const label = statusesOf(checklist, question).find((one) => one.id === status)?.label ?? status;
    if (label !== undefined)
      blocks.push({ kind: "term", term: short, text: [label, signed, ratified].filter(Boolean).join(", ") });
  }
  add("field.obstacles", both(named(lists.obstacles, answer.obstacles?.kinds), answer.obstacles?.note));
  add("field.expectedYear-short", answer.expectedYear?.toString());
  add("field.elements-short", named(question.elements, answer.elements));
  add("field.measures", answer.measures);
  for (const { title, provision, date, url } of answer.law ?? [])
    add("field.law", [title, provision, date, url].filter(Boolean).join(", "));
  add("field.practice", answer.practice);
  add("field.authority", answer.authority);
  add("field.difficulties", both(named(lists.difficulties, answer.difficulties?.kinds), answer.difficulties?.note));
  for (const { text, by } of answer.nextSteps ?? [])
    add("field.nextSteps", both(text, by === undefined ? undefined : say("summary.by", { date: by })));
  const { requested, note, received } = answer.assistance ?? {};
  add("field.assistance", both(named(lists.assistance, requested), note, received));
  add("field.goodPractice", answer.goodPractice);
  add("field.reason", answer.reason);
  if (answer.publish === false) add("field.publish", say("choice.publish-no"));
  return blocks;
}

/** The label of a status of the question, or the status itself if its scale does not know it. */
export function labelOfStatus(
  question: Question,
  status: string | undefined,
  checklist: Checklist,
): string | undefined {
  return findStatus(checklist, question, status)?.label ?? status;
}
