/** What the tables are made of. */
import { type Answer, type Assessment, answerTo } from "../model/assessment.ts";
import { type Checklist, type Question, allQuestions } from "../model/checklist.ts";
import { isDate } from "../model/date.ts";
import { isAside } from "../model/in-force.ts";
import type { ShownAssessment } from "../model/publication.ts";
import { isAsked } from "../model/progress.ts";
import { adoptRevision } from "../model/revision.ts";
import type { RegionalGroup } from "../model/state.ts";
import { type Snapshot, snapshotOf } from "../comparison/snapshot.ts";

/** An assessment that is exported: what readers may see of it. */
export interface ExportedAssessment {
  readonly assessment: ShownAssessment;
  readonly state: string;
  readonly year: number;
  /** Whether it follows all rules of its stage. */
  readonly isValid: boolean;
  /** The name of the State; undefined if its code is unknown. */
  readonly name?: string | undefined;
  /** Its regional group; undefined if it is in none. */
  readonly group?: RegionalGroup | undefined;
  /** Ids of the questions that were left out, because their answers are not for publication. */
  readonly leftOut: readonly string[];
}

/** A State and a year, with what the file has. */
export interface Subject extends Pick<ExportedAssessment, "state" | "year" | "isValid" | "name" | "group"> {
  readonly checklist: Checklist;
  /** As an answer to the present revision of the questionnaire. */
  readonly assessment: Assessment;
  /** The revision that was answered. */
  readonly revision: number;
  readonly entries: readonly Entry[];
}

/** A question that the State is asked, and what the file has on it. */
export interface Entry {
  readonly subject: Subject;
  readonly question: Question;
  readonly snapshot: Snapshot;
  /** The answer as the file has it; empty while there is none. */
  readonly own: Answer;
  /** Whether the answer is a copy of an earlier year that nobody has confirmed, and so counts as open. */
  readonly isCarried: boolean;
  /** Whether there is a reply that says something about the matter: neither open nor set aside. */
  readonly hasReply: boolean;
}

/** What the tables are made of for one assessment. A question whose answer was left out has no row at all. */
export function subjectOf(exported: ExportedAssessment, checklist: Checklist): Subject {
  const { leftOut, ...particulars } = exported;
  const assessment = adoptRevision(exported.assessment, checklist);
  const entries: Entry[] = [];
  const { revision } = exported.assessment.checklist;
  const subject: Subject = { ...particulars, checklist, assessment, revision, entries };
  for (const question of allQuestions(checklist)) {
    if (leftOut.includes(question.id) || !isAsked(question, assessment, checklist)) continue;
    const snapshot = snapshotOf(assessment, checklist, question);
    const hasReply = snapshot.statuses.length > 0 && !snapshot.statuses.some(isAside);
    const own = answerTo(assessment, question.id) ?? {};
    entries.push({ subject, question, snapshot, own, isCarried: snapshot.mark === "carried", hasReply });
  }
  return subject;
}

/** A day as a column of days can hold it; undefined for what is no day. */
export function dayOf(text: string | undefined): string | undefined {
  return text?.length === "2026-01-01".length && isDate(text) ? text : undefined;
}

/** The authority of a contributor, else the id as the file has it; never the name of a person. */
export function authorityOf({ contributors = [] }: Assessment, id: string | undefined): string | undefined {
  return contributors.find((one) => one.id === id)?.authority ?? id;
}
