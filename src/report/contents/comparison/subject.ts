/** What the documents and the data of a comparison are made of, and what of it is wanted. */
import { type ChangeClass, changesSteps } from "../../../domain/comparison/classify.ts";
import type { Comparison, QuestionChange } from "../../../domain/comparison/comparison.ts";
import type { Strip } from "../../../domain/comparison/series.ts";
import type { Snapshot } from "../../../domain/comparison/snapshot.ts";
import type { Checklist, Question } from "../../../domain/model/checklist.ts";
import type { ShownAssessment } from "../../../domain/model/publication.ts";
import { type FollowedStep, followedSteps } from "../../../domain/steps/followed-steps.ts";
import { type NewStep, newSteps } from "../../../domain/steps/new-steps.ts";
import { statusesText } from "../../../messages/statuses-text.ts";
import type { DocumentWords } from "../words.ts";

export interface StepChanges {
  readonly followed: readonly FollowedStep[];
  readonly added: readonly NewStep[];
}

export interface ComparisonSubject extends DocumentWords {
  readonly comparison: Comparison;
  /** All the years, if there are more than two. */
  readonly strips: readonly Strip[];
  readonly series: readonly ShownAssessment[];
  /** What became of the steps of the earlier of the two, and the steps that are new in the later one. */
  readonly steps: StepChanges;
  /** The names of the files, without their folders, in the same order. */
  readonly files: readonly string[];
  /** Questions of which a file holds texts that its reply takes out of force. */
  readonly outOfForce: readonly Question[];
  /** How many answers were left out of a comparison for the public; undefined if it is not for the public. */
  readonly leftOutCount?: number;
  /** Name of the State; of both, if two States are compared. */
  readonly state?: string;
  /** Whether questions are listed in which nothing changed. */
  readonly all: boolean;
  /** Whether long texts and lists are shown whole. */
  readonly full: boolean;
  /** Whether a change is to be listed. */
  readonly isWanted: (one: QuestionChange) => boolean;
  /** Whether this leaves out anything. */
  readonly isFiltered: boolean;
}

/** Classes whose questions are listed only on request, and never named beside the counts. */
export const QUIET: ReadonlySet<ChangeClass> = new Set(["unchanged", "unanswered"]);

/** Whether a question is listed; if it stayed the same, only where it or all were asked for. */
export function isListed(one: QuestionChange, { comparison, all, isWanted, isFiltered }: ComparisonSubject): boolean {
  return isWanted(one) && (all || isFiltered || !isQuiet(one, comparison));
}

/** Whether a question is in the data of programs: one of which only the steps changed is always there. */
export function isInData(one: QuestionChange, { all, isWanted, isFiltered }: ComparisonSubject): boolean {
  return isWanted(one) && (all || isFiltered || !QUIET.has(one.class) || changesSteps(one));
}

/** Whether nothing changed in a question that is to be shown with it. */
export function isQuiet(one: QuestionChange, comparison: Comparison): boolean {
  return QUIET.has(one.class) && !showsOnlySteps(one, comparison);
}

/** Whether only the steps of a question changed, and this is shown with the question. */
export function showsOnlySteps(one: QuestionChange, comparison: Comparison): boolean {
  return QUIET.has(one.class) && changesSteps(one) && !hasStepsApart(comparison);
}

/**
 * Whether changed steps are only in the list of steps. Between two years they always change, and the list says what
 * happened with each. Between two versions of one year it does not say what was edited, so each question shows that.
 */
export function hasStepsApart({ before, after }: Comparison): boolean {
  return before.year !== after.year;
}

/** What each file is called: its year; where two have the same, which of them it is. */
export function namesOf({ series, say }: ComparisonSubject): readonly string[] {
  return series.map(({ year }, index) => {
    const same = series.filter((one) => one.year === year);
    if (year !== undefined && same.length === 1) return String(year);
    if (series.length === 2) return say(index === 0 ? "compare.before" : "compare.after");
    return `${year ?? "?"} (${series.slice(0, index + 1).filter((one) => one.year === year).length})`;
  });
}

/** What the two files are called whose answers are compared. */
export function pairOf(subject: ComparisonSubject): readonly [before: string, after: string] {
  const names = namesOf(subject);
  return [names.at(-2) ?? "", names.at(-1) ?? ""];
}

/** The status of a question in words; for para. 7, that of each instrument. */
export function standingText(snapshot: Snapshot, question: Question, { checklist, say }: ComparisonSubject): string {
  if (!snapshot.isAsked) return say("compare.not-put");
  return statusesText(snapshot.statuses, question, checklist, say) ?? say("compare.open");
}

/** What became of the steps of the questions that are compared, judged on the day `today` (ISO 8601). */
export function stepsBetween(
  { before, after, questions }: Comparison,
  checklist: Checklist,
  today: string,
): StepChanges {
  const ids = new Set(questions.map(({ question }) => question.id));
  const isCompared = ({ question }: { readonly question: Question }): boolean => ids.has(question.id);
  const followed = followedSteps(before, after, checklist, today).filter(isCompared);
  return { followed, added: newSteps(followed, after, checklist).filter(isCompared) };
}
