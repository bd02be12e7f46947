/** What a report is made of. */
import type { AnswerField } from "../../../domain/model/answer-format.ts";
import type { Assessment } from "../../../domain/model/assessment.ts";
import { type Checklist, type Question, type Section } from "../../../domain/model/checklist.ts";
import type { ShownAssessment } from "../../../domain/model/publication.ts";
import type { FollowedStep } from "../../../domain/steps/followed-steps.ts";
import type { PlannedStep } from "../../../domain/steps/planned-steps.ts";
import { type Level, countedLevel, levelOf } from "../../../domain/comparison/level.ts";
import { type Snapshot, snapshotOf } from "../../../domain/comparison/snapshot.ts";
import { statusesText } from "../../../messages/statuses-text.ts";
import type { Standing } from "../../document/document.ts";
import type { ComparisonSubject } from "../comparison/subject.ts";
import type { DocumentWords } from "../words.ts";

/** The summary on one page or one of the observations, if nothing else is wanted. */
export type Excerpt = "summary" | "gaps" | "assistance" | "good-practices" | "steps";

export interface ReportSubject extends DocumentWords {
  /** As an answer to the present revision of the questionnaire. */
  readonly assessment: ShownAssessment;
  /** The fields that the file holds and the reply takes out of force, by question; none in a report for the public. */
  readonly outOfForce: ReadonlyMap<string, readonly AnswerField[]>;
  /** The questions that are asked and whose answers may be shown. */
  readonly entries: readonly Entry[];
  /** The questions that are asked and whose answers may not be shown. */
  readonly leftOut: readonly Question[];
  /** What became of the steps of earlier years: of those of the earlier assessment, if the report compares with one. */
  readonly followed: readonly FollowedStep[];
  /** What is still to be done, in the order of the dates. */
  readonly planned: readonly PlannedStep[];
  /** How many answers were left out of a report for the public; undefined if it is not for the public. */
  readonly leftOutCount?: number;
  /** Whether the file is as it was when it was sealed; undefined where there is no seal. */
  readonly isIntact?: boolean;
  /** The revision that the answers were given to. */
  readonly revision: number;
  readonly section?: Section;
  readonly excerpt?: Excerpt;
  /** What changed since an earlier year. */
  readonly comparison?: ComparisonSubject;
  /** Name of the State. */
  readonly state?: string;
}

/** A question with what the assessment has on it. */
export interface Entry {
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly level: Level;
  /** Where it counts: what was copied and nobody confirmed is open. */
  readonly counted: Level;
}

/** What the assessment has on each of these questions. */
export function entriesOf(
  assessment: Assessment,
  checklist: Checklist,
  questions: readonly Question[],
): readonly Entry[] {
  return questions.map((question) => {
    const snapshot = snapshotOf(assessment, checklist, question);
    return {
      question,
      snapshot,
      level: levelOf(snapshot, checklist, question),
      counted: countedLevel(snapshot, checklist, question),
    };
  });
}

/** The entries that count: optional questions only when they are answered. */
export function countedEntries({ entries }: ReportSubject): readonly Entry[] {
  return entries.filter(({ question, level }) => !(question.optional && level === "open"));
}

/** What the status of an entry is called; for para. 7, that of each instrument. */
export function standingOfEntry(
  { question, snapshot, level }: Entry,
  { checklist, say }: Pick<ReportSubject, "checklist" | "say">,
): Standing {
  return { level, label: statusesText(snapshot.statuses, question, checklist, say) ?? say("report.open") };
}

/** `Para. 21 (a) · National coordinating body (Yes, in part)`. */
export function standingTitle(entry: Entry, subject: ReportSubject): string {
  return subject.say("report.question-standing", {
    citation: subject.say("citation.heading", { paragraph: entry.question.paragraph }),
    title: entry.question.title,
    standing: standingOfEntry(entry, subject).label,
  });
}
