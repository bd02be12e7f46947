/** The next steps of a report, each with its question and who is responsible, in the order of their dates. */
import type { Question } from "../../../domain/model/checklist.ts";
import { isDate, lastDayOf } from "../../../domain/model/date.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import type { Entry, ReportSubject } from "./subject.ts";

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
  /** The day on which it was last written or confirmed, ISO 8601. */
  readonly written?: string;
  /** The year of the earlier assessment from which it was copied, where nobody has confirmed it yet. */
  readonly carriedFrom?: number;
}

/**
 * All of them, those without a date last. What contributors wrote beside an answer is not yet the State's, and not listed.
 */
export function listedSteps(subject: ReportSubject): readonly ListedStep[] {
  const steps = subject.entries.flatMap((entry) => stepsOfEntry(entry, subject));
  const day = ({ by }: ListedStep): string => (by === undefined ? "9999-99" : lastDayOf(by));
  return steps.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

/** The steps of the answer as the file has it; what it takes from another answer by reference is listed there. */
function stepsOfEntry({ question, snapshot: { own } }: Entry, { assessment }: ReportSubject): readonly ListedStep[] {
  const { nextSteps = [], authority: competent, answered, confirmed, carriedFrom } = own ?? {};
  const written = [answered?.date, confirmed?.date]
    .flatMap((date) => date ?? [])
    .toSorted()
    .at(-1);
  return nextSteps.map(({ id, text, by, authority = competent }) => ({
    question,
    id,
    text: text ?? "",
    ...(by !== undefined && isDate(by) && { by }),
    ...(authority !== undefined && authority.trim() !== "" && { authority }),
    ...(answered?.by !== undefined && { author: authorOf(assessment, answered.by) }),
    ...(written !== undefined && { written }),
    ...(carriedFrom !== undefined && { carriedFrom }),
  }));
}
