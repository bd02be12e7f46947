/**
 * The questionnaire as a second revision might have it: para. 61 is asked no longer, "para. 90" is new, para. 6 is worded
 * differently, and para. 12 (c) has become para. 12 (e).
 */
import type { Checklist, Question } from "../../src/domain/checklist.ts";
import checklist from "../../src/generated/checklist.en.ts";

const DROPPED = "para-61";
export const ADDED = "para-90";

function revised(question: Question): readonly Question[] {
  if (question.id === DROPPED) return [];
  if (question.id === "para-06") return [{ ...question, text: "Is the approach of your State a whole?" }];
  if (question.id === "para-12c") return [{ ...question, id: "para-12e", paragraph: "12 (e)" }];
  if (question.id === "para-62")
    return [question, { ...question, id: ADDED, paragraph: "90", title: "Demand on the Internet", elements: [] }];
  return [question];
}

export const SECOND_REVISION: Checklist = {
  ...checklist,
  revision: 2,
  history: [
    {
      revision: 2,
      added: [ADDED],
      dropped: [{ id: DROPPED, title: "An integrated and coordinated response to demand" }],
      reworded: ["para-06"],
      renumbered: [{ from: "para-12c", to: "para-12e" }],
    },
  ],
  sections: checklist.sections.map((section) => ({ ...section, questions: section.questions.flatMap(revised) })),
};
