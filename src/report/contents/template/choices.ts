/** What a question may be answered with, in words: for a blank questionnaire in whatever form. */
import type { Checklist, Question } from "../../../domain/model/checklist.ts";
import { statusesOf } from "../../../domain/model/checklist.ts";

export interface Explained {
  readonly label: string;
  readonly text: string;
}

/** What counts as which reply, and what the terms mean. */
export function explanationsOf(question: Question, checklist: Checklist): readonly Explained[] {
  const { guidance } = question;
  return [
    ...statusesOf(checklist, question).flatMap(({ id, label }) => {
      const text = guidance.statuses[id];
      return text === undefined ? [] : [{ label, text }];
    }),
    ...guidance.terms.map(({ term, meaning }) => ({ label: term, text: meaning })),
  ];
}
