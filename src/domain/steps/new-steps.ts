/** The next steps of an assessment that go on from no step of the one before. */
import type { Assessment, Step } from "../model/assessment.ts";
import { allQuestions, type Checklist, type Question } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import type { FollowedStep } from "./followed-steps.ts";
import { ownSteps } from "./step.ts";

export interface NewStep {
  readonly question: Question;
  readonly step: Step;
}

/** Those of `later` that none of the followed steps has become, in the order of the checklist, then of the file. */
export function newSteps(
  followed: readonly FollowedStep[],
  later: Assessment,
  checklist: Checklist,
): readonly NewStep[] {
  const present = adoptRevision(later, checklist);
  const goingOn = new Set(followed.flatMap(({ question, now }) => (now === undefined ? [] : [keyOf(question, now)])));
  return allQuestions(checklist).flatMap((question) =>
    ownSteps(present, question.id).next.flatMap((step) =>
      goingOn.has(keyOf(question, step)) ? [] : [{ question, step }],
    ),
  );
}

/** Steps are known by question and id. */
function keyOf(question: Question, { id }: Step): string {
  return `${question.id} ${id}`;
}
