import { fieldsWith } from "../model/answer-fields.ts";
import type { Answer, Assessment } from "../model/assessment.ts";
import { answerTo } from "../model/assessment.ts";
import type { Checklist, Question } from "../model/checklist.ts";
import { isAnswered, askedQuestions } from "../model/progress.ts";
import { changesSince } from "../model/revision.ts";

/** Fields that say nothing about what is asked: remarks, who answered and when, notes for those who work on the file. */
const SAYING_NOTHING = new Set<string>(
  (["remark", "origin", "internal"] as const).flatMap((group) => fieldsWith({ group })),
);

/** Texts and lists that show that somebody has begun to answer. */
export function hasContent(answer: Answer): boolean {
  return Object.keys(answer).some((key) => !SAYING_NOTHING.has(key));
}

/** The questions without an answer that are to have one in a final file, of the revision that the file answers. */
export function openQuestions(assessment: Assessment, checklist: Checklist): readonly Question[] {
  const since = assessment.checklist.revision;
  const added = new Set(since < checklist.revision ? changesSince(checklist, since).added : []);
  return askedQuestions(assessment, checklist).filter((question) => {
    const own = answerTo(assessment, question.id);
    // A reference that leads nowhere has rules of its own.
    if (own?.sameAs !== undefined || isAnswered(assessment, checklist, question)) return false;
    const isWanted = !question.optional && !added.has(question.id);
    return isWanted || (own !== undefined && hasContent(own));
  });
}
