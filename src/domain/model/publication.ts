/** What of an assessment may be made public. */
import { fieldsWith } from "./find-fields.ts";
import { type Answer, type Assessment, withFields } from "./assessment.ts";
import type { Checklist } from "./checklist.ts";
import { resolveAnswer } from "./same-as.ts";

/** The assessment as documents, tables, comparisons and parts may show it: without what is internal. */
export function withoutInternal(assessment: Assessment): Assessment {
  const strip = (answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> =>
    Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withoutInternalFields(answer)]));
  const { answers, formerAnswers } = assessment;
  return {
    ...assessment,
    ...(answers && { answers: strip(answers) }),
    ...(formerAnswers && { formerAnswers: strip(formerAnswers) }),
  };
}

/** The answer without what is internal. */
export function withoutInternalFields(answer: Answer): Answer {
  return withFields(answer, Object.fromEntries(fieldsWith({ group: "internal" }).map((field) => [field, undefined])));
}

/** An assessment without what may not be published. */
export interface Publication {
  readonly assessment: Assessment;
  /** Ids of the questions whose answers were left out, in the order of the file. */
  readonly leftOut: readonly string[];
}

/**
 * Leaves out answers that are marked not for publication, also those that take their contents from such an answer; the
 * reasons for not disclosing something; e-mail addresses and telephone numbers; and what was sent to whom.
 */
export function forPublication(assessment: Assessment, checklist: Checklist): Publication {
  const { answers = {}, formerAnswers = {}, focalPoint, contributors } = assessment;
  const leftOut = Object.keys(answers).filter((id) => {
    const resolution = resolveAnswer(assessment, checklist, id);
    const answer = resolution?.kind === "answer" ? resolution.answer : answers[id];
    return answer?.publish === false;
  });
  const formerLeftOut = Object.keys(formerAnswers).filter((id) => formerAnswers[id]?.publish === false);
  return {
    assessment: withFields<Assessment>(assessment, {
      part: undefined,
      parts: undefined,
      asSent: undefined,
      answers: published(answers, leftOut),
      formerAnswers: published(formerAnswers, formerLeftOut),
      focalPoint: focalPoint && withFields(focalPoint, { email: undefined, phone: undefined }),
      contributors: contributors?.map((one) => withFields(one, { email: undefined, questions: undefined })),
    }),
    leftOut: [...leftOut, ...formerLeftOut],
  };
}

function published(
  answers: Readonly<Record<string, Answer>>,
  leftOut: readonly string[],
): Readonly<Record<string, Answer>> {
  const kept = Object.entries(answers).filter(([id]) => !leftOut.includes(id));
  return Object.fromEntries(
    kept.map(([id, answer]) => [id, answer.status === "withheld" ? withoutReasons(answer) : answer]),
  );
}

function withoutReasons(answer: Answer): Answer {
  const contributions = answer.contributions?.map((one) => withFields(one, { reason: undefined }));
  return withFields(answer, { reason: undefined, contributions });
}
