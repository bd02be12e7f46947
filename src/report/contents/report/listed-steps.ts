/** What is still to be done, with who gave the answer and when. */
import type { Question } from "../../../domain/model/checklist.ts";
import { isDate } from "../../../domain/model/date.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { ReportSubject } from "./subject.ts";

export interface ListedStep {
  readonly question: Question;
  /** The id of the step, unique within its answer. */
  readonly id: string;
  readonly text: string;
  /** A year, a month or a day that exists, ISO 8601; undefined if none is given. */
  readonly by?: string;
  /** The authority that the step names as responsible, otherwise the competent authority that the answer names. */
  readonly authority?: string;
  /** The authority that gave the answer. */
  readonly author?: string;
  /** The day on which the answer was last written or confirmed, ISO 8601. */
  readonly written?: string;
  /** The year of the assessment that had it as a next step, if it is an earlier step. */
  readonly fromYear?: number;
  /** What became of it is to be said in this assessment, and is not. */
  readonly isDue: boolean;
  /** The answer was copied from an earlier year, and nobody has confirmed it yet. */
  readonly isCarried: boolean;
}

/** All of them, in the order of their dates; those without a date come last. */
export function listedSteps({ planned, entries, assessment }: ReportSubject): readonly ListedStep[] {
  const answers = new Map(entries.map(({ question, snapshot }) => [question.id, snapshot.own]));
  return planned.map(({ question, step, authority, year, isDue, isCarried }) => {
    const { id, text = "", by } = step;
    const { answered, confirmed } = answers.get(question.id) ?? {};
    const written = [answered?.date, confirmed?.date]
      .flatMap((date) => date ?? [])
      .toSorted()
      .at(-1);
    return {
      question,
      id,
      text,
      ...(by !== undefined && isDate(by) && { by }),
      ...(authority !== undefined && authority.trim() !== "" && { authority }),
      ...(answered?.by !== undefined && { author: authorOf(assessment, answered.by) }),
      ...(written !== undefined && { written }),
      ...(year !== undefined && { fromYear: year }),
      isDue,
      isCarried,
    };
  });
}
