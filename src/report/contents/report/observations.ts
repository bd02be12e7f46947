/**
 * Observations under the four headings that reviewers use: gaps and challenges, good practices, next steps, technical
 * assistance. An answer given by reference is observed where its contents stand.
 */
import type { AnswerField } from "../../../domain/model/answer-format.ts";
import type { Answer, Step } from "../../../domain/model/assessment.ts";
import type { Checklist, Choice } from "../../../domain/model/checklist.ts";
import type { Level } from "../../../domain/comparison/level.ts";
import type { Entry } from "./entries.ts";
import type { Excerpt } from "./subject.ts";

/** An entry with the part of its answer that is observed. */
export interface Observation<Part> {
  readonly entry: Entry;
  readonly part: Part;
}

export interface AssistanceKind {
  readonly kind: Choice;
  readonly entries: readonly Entry[];
}

export interface Observations {
  /** Answers that say that something is not done, or that name difficulties or obstacles. */
  readonly gaps: readonly Observation<Answer>[];
  readonly goodPractices: readonly Observation<string>[];
  /** Those with a date first, the earliest first. */
  readonly nextSteps: readonly Observation<Step>[];
  readonly assistance: readonly Observation<NonNullable<Answer["assistance"]>>[];
  /** The kinds of assistance requested, in the order of the list, with the questions for which each is. */
  readonly assistanceKinds: readonly AssistanceKind[];
}

/** The fields that each observation shows. */
export const OBSERVED: Readonly<Record<Excerpt, readonly AnswerField[]>> = {
  gaps: ["status", "difficulties", "obstacles", "reason"],
  assistance: ["assistance"],
  "good-practices": ["goodPractice"],
};

/** Levels at which something is still to be done. */
const LACKING: ReadonlySet<Level> = new Set(["part", "none", "otherwise"]);

/** What reviewers look for in these entries. */
export function observe(entries: readonly Entry[], checklist: Checklist): Observations {
  const answered = entries.flatMap((entry) => {
    const { own } = entry.snapshot;
    return own === undefined ? [] : [{ entry, part: own }];
  });
  const pick = <Part>(choose: (answer: Answer) => Part | undefined): readonly Observation<Part>[] =>
    answered.flatMap(({ entry, part: own }) => {
      const part = choose(own);
      return part === undefined ? [] : [{ entry, part }];
    });
  const assistance = pick(({ assistance: part }) => part);
  const kinds = checklist.lists.assistance.map((kind) => ({
    kind,
    entries: assistance.filter(({ part }) => part.requested?.includes(kind.id)).map(({ entry }) => entry),
  }));
  const steps = answered.flatMap(({ entry, part: own }) => (own.nextSteps ?? []).map((part) => ({ entry, part })));
  return {
    gaps: answered.filter(
      ({ entry, part }) =>
        LACKING.has(entry.level) ||
        entry.snapshot.statuses.includes("not-known") ||
        part.difficulties !== undefined ||
        part.obstacles !== undefined,
    ),
    goodPractices: pick(({ goodPractice }) => goodPractice),
    nextSteps: steps.sort((a, b) => compareDays(a.part.by, b.part.by)),
    assistance,
    assistanceKinds: kinds.filter(({ entries: requested }) => requested.length > 0),
  };
}

/** By date, the earliest first, those without one last; the sort keeps the order of what is equal. */
function compareDays(a: string | undefined, b: string | undefined): number {
  const [left, right] = [a ?? "9999", b ?? "9999"];
  return left < right ? -1 : left > right ? 1 : 0;
}
