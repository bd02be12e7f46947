/** How every question that was put stands: what all parts of a report are made of. */
import type { Assessment } from "../../../domain/model/assessment.ts";
import type { Checklist, Question, Status } from "../../../domain/model/checklist.ts";
import { statusesOf } from "../../../domain/model/checklist.ts";
import type { Level } from "../../../domain/comparison/level.ts";
import type { Snapshot } from "../../../domain/comparison/snapshot.ts";
import { levelOf } from "../../../domain/comparison/level.ts";
import { snapshotOf } from "../../../domain/comparison/snapshot.ts";

export interface Entry {
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly level: Level;
}

/** How each of these questions stands. */
export function entriesOf(
  assessment: Assessment,
  checklist: Checklist,
  questions: readonly Question[],
): readonly Entry[] {
  return questions.map((question) => {
    const snapshot = snapshotOf(assessment, checklist, question);
    return { question, snapshot, level: levelOf(snapshot, checklist, question) };
  });
}

export interface StatusCount {
  readonly status: Status;
  readonly count: number;
}

/**
 * How often each status was given to the questions on one scale, in the order of the scale; none with zero. On the
 * scale of adherence each instrument counts.
 */
export function countStatuses(
  entries: readonly Entry[],
  checklist: Checklist,
  scale: Question["scale"],
): readonly StatusCount[] {
  const given = entries
    .filter(({ question }) => question.scale === scale)
    .flatMap(({ snapshot: { statuses } }) => statuses);
  return statusesOf(checklist, { scale })
    .map((status) => ({ status, count: given.filter((id) => id === status.id).length }))
    .filter(({ count }) => count > 0);
}
