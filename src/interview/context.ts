import type { Answer, Assessment } from "../domain/model/assessment.ts";
import { answerTo, withAnswer, withParts } from "../domain/model/assessment.ts";
import type { Checklist, Question } from "../domain/model/checklist.ts";
import type { Say } from "../messages/say.ts";
import type { State } from "../domain/model/state.ts";
import { resolveAnswer } from "../domain/model/same-as.ts";
import { sameData } from "../domain/model/same-data.ts";
import type { Asker } from "./asker.ts";

/** Where the assessment is kept. `save` returns when it is safely on the disk. */
export interface Store {
  readonly assessment: Assessment;
  save(assessment: Assessment): Promise<void>;
}

/** What the interview works with. */
export interface Interview {
  readonly checklist: Checklist;
  readonly say: Say;
  readonly asker: Asker;
  readonly store: Store;
  /** Today, ISO 8601. */
  readonly today: () => string;
  readonly loadStates: () => Promise<readonly State[]>;
  /** Who sits here: the id of a contributor, if one was named. */
  readonly who: { contributor?: string };
}

/** The answer to a question as it stands now. */
export function currentAnswer(interview: Interview, question: Question): Answer {
  return answerTo(interview.store.assessment, question.id) ?? {};
}

/** The answer to a question as it counts: what it takes from another answer included. */
export function resolvedAnswer(interview: Interview, question: Question): Answer {
  const resolution = resolveAnswer(interview.store.assessment, interview.checklist, question.id);
  return resolution?.kind === "answer" ? resolution.answer : currentAnswer(interview, question);
}

/**
 * Replaces parts of an answer and saves. Whoever sits here is named as having answered, today; a copied answer counts
 * as looked at from now on. Nothing is written if nothing changed.
 */
export async function saveParts(
  interview: Interview,
  question: Question,
  parts: { readonly [K in keyof Answer]?: Answer[K] | undefined },
): Promise<void> {
  const before = currentAnswer(interview, question);
  const changed = withParts(before, parts);
  if (sameData(before, changed) && before.carriedFrom === undefined) return;
  const { answered: _, carriedFrom: __, ...rest } = changed;
  const isGone = Object.keys(rest).length === 0;
  const answered = {
    ...(interview.who.contributor === undefined ? {} : { by: interview.who.contributor }),
    date: interview.today(),
  };
  const after = isGone ? undefined : { ...rest, answered };
  await interview.store.save(withAnswer(interview.store.assessment, question.id, after));
}
