/** Each question over several years. */
import type { Assessment } from "../model/assessment.ts";
import { type Checklist, type Question, allQuestions } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/** One question over the years. */
export interface Strip {
  readonly question: Question;
  /** In the order of the assessments; undefined where the question was not asked. */
  readonly snapshots: readonly (Snapshot | undefined)[];
}

/** The questions that are asked in at least one of the assessments, in the order of the checklist. */
export function stripsOf(series: readonly Assessment[], checklist: Checklist): readonly Strip[] {
  const adopted = series.map((assessment) => adoptRevision(assessment, checklist));
  return allQuestions(checklist).flatMap((question) => {
    const snapshots = adopted.map((assessment) => {
      const snapshot = snapshotOf(assessment, checklist, question);
      return snapshot.isAsked ? snapshot : undefined;
    });
    return snapshots.some((snapshot) => snapshot !== undefined) ? [{ question, snapshots }] : [];
  });
}

/** Whether the status of the question changed over the years. */
export function hasMoved({ snapshots }: Strip): boolean {
  return new Set(snapshots.map((snapshot) => snapshot?.statuses.join() ?? "")).size > 1;
}
