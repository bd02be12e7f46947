/** Each question over several years. */
import type { Assessment } from "../model/assessment.ts";
import { type Checklist, type Question, type Section, allQuestions } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import { type LevelCounts, countLevels, countedLevel } from "./level.ts";
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

/** The levels of the questions of a section in each year, in the order of the assessments. */
export interface Trend {
  readonly section: Section;
  readonly counts: readonly LevelCounts[];
}

/** The sections in which anything is asked, in the order of the checklist; a question counts in the years in which it was asked. */
export function trendsOf(strips: readonly Strip[], checklist: Checklist): readonly Trend[] {
  const years = Array.from(strips[0]?.snapshots ?? [], (_, index) => index);
  return checklist.sections.flatMap((section) => {
    const here = strips.filter(({ question }) => question.section === section.id);
    if (here.length === 0) return [];
    const countIn = (year: number): LevelCounts =>
      countLevels(
        here.flatMap(({ question, snapshots }) => {
          const snapshot = snapshots[year];
          return snapshot === undefined ? [] : [countedLevel(snapshot, checklist, question)];
        }),
      );
    return [{ section, counts: years.map(countIn) }];
  });
}

/** Whether the status of the question changed over the years. */
export function hasMoved({ snapshots }: Strip): boolean {
  return new Set(snapshots.map((snapshot) => snapshot?.statuses.join() ?? "")).size > 1;
}
