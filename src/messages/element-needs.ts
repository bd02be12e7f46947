/** What a "Yes" needs of the elements of a question, in words; the same wherever a question is shown. */
import { type Checklist, type Element, type Question, statusesOf } from "../domain/model/checklist.ts";
import { alternatives, optionalElements, saysWhole } from "../domain/model/needs.ts";
import type { Say } from "./say.ts";

/** Elements that are not simply needed, and what they are. */
export interface ElementNeed {
  readonly label: string;
  readonly elements: readonly Element[];
}

/** The alternatives of a question, then what is not needed. Nothing where all elements are needed, as with most questions. */
export function elementNeeds(question: Question, checklist: Checklist, say: Say): readonly ElementNeed[] {
  const status = statusesOf(checklist, question).find(saysWhole)?.label ?? "";
  const optional = optionalElements(question);
  return [
    ...alternatives(question).map((elements) => ({ label: say("needs.one-of", { status }), elements })),
    ...(optional.length === 0 ? [] : [{ label: say("needs.optional", { status }), elements: optional }]),
  ];
}
