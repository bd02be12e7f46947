/** More than two years: how each question stood in each of them. */
import type { Assessment } from "../model/assessment.ts";
import type { Checklist, Question } from "../model/checklist.ts";
import { allQuestions } from "../model/checklist.ts";
import { adoptRevision } from "../model/revision.ts";
import type { Standing } from "./standing.ts";
import { standingOf } from "./standing.ts";

/** One question over the years. */
export interface Strip {
  readonly question: Question;
  /** In the order of the assessments; undefined where the question was not put. */
  readonly standings: readonly (Standing | undefined)[];
}

/** The questions that are put in at least one of the assessments, in the order of the checklist. */
export function stripsOf(series: readonly Assessment[], checklist: Checklist): readonly Strip[] {
  const adopted = series.map((assessment) => adoptRevision(assessment, checklist));
  return allQuestions(checklist).flatMap((question) => {
    const standings = adopted.map((assessment) => {
      const standing = standingOf(assessment, checklist, question);
      return standing.put ? standing : undefined;
    });
    return standings.some((standing) => standing !== undefined) ? [{ question, standings }] : [];
  });
}

/** Whether the question stood otherwise in any of the years. */
export function hasMoved({ standings }: Strip): boolean {
  return new Set(standings.map((standing) => standing?.statuses.join() ?? "")).size > 1;
}
