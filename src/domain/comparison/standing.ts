/** How one question stands in one assessment: what two years are compared by. */
import type { Answer, Assessment } from "../model/assessment.ts";
import { answerTo } from "../model/assessment.ts";
import type { Checklist, Question, Status } from "../model/checklist.ts";
import { findStatus, statusesOf } from "../model/checklist.ts";
import type { Mark } from "../model/progress.ts";
import { isAsked, markOf } from "../model/progress.ts";
import { resolveAnswer } from "../model/same-as.ts";

export interface Standing {
  /** Whether the question is put to this State in this year. */
  readonly put: boolean;
  readonly mark: Mark;
  /** The status; for para. 7 one for each instrument, in their order. Empty while the question is open. */
  readonly statuses: readonly string[];
  /** The answer as the file has it. */
  readonly own: Answer | undefined;
  /** The answer as it counts, references followed. */
  readonly answer: Answer | undefined;
  /** The question whose answer counts, if the answer is given by reference. */
  readonly reference?: string;
}

/**
 * How far along a question is, on whatever scale it is answered: at the top of it, between, at the bottom, decided
 * otherwise (a status without a rank), set aside (not applicable, not known, not disclosed), or open.
 */
export type Level = "full" | "part" | "none" | "otherwise" | "aside" | "open";

export const LEVELS: readonly Level[] = ["full", "part", "none", "otherwise", "aside", "open"];

export type LevelCounts = Readonly<Record<Level, number>>;

/** How many there are of each level. */
export function countLevels(levels: readonly Level[]): LevelCounts {
  return Object.fromEntries(
    LEVELS.map((level) => [level, levels.filter((one) => one === level).length]),
  ) as LevelCounts;
}

/** How the question stands. */
export function standingOf(assessment: Assessment, checklist: Checklist, question: Question): Standing {
  const own = answerTo(assessment, question.id);
  const mark = markOf(assessment, checklist, question);
  const resolution = resolveAnswer(assessment, checklist, question.id);
  const resolved = resolution?.kind === "answer" ? resolution : undefined;
  const answer = resolved?.answer ?? own;
  return {
    put: isAsked(question, assessment, checklist),
    mark,
    statuses: mark === "open" ? [] : statusesIn(answer, checklist, question),
    own,
    answer,
    ...(resolved !== undefined && resolved.source !== question.id && { reference: resolved.source }),
  };
}

function statusesIn(answer: Answer | undefined, checklist: Checklist, question: Question): readonly string[] {
  if (question.form !== "adherence") return answer?.status === undefined ? [] : [answer.status];
  return checklist.instruments.flatMap(({ id }) => answer?.instruments?.[id]?.status ?? []);
}

/** How far along the question is. Para. 7 is at the top only where the State is party to both instruments. */
export function levelOf({ statuses }: Standing, checklist: Checklist, question: Question): Level {
  const ranks = statusesOf(checklist, question).flatMap(({ rank }) => rank ?? []);
  const levels = new Set(
    statuses.map((id): Level => {
      if (checklist.exceptions.some((status) => status.id === id)) return "aside";
      const rank = findStatus(checklist, question, id)?.rank;
      if (rank === undefined) return "otherwise";
      return rank === Math.max(...ranks) ? "full" : rank === Math.min(...ranks) ? "none" : "part";
    }),
  );
  const [only = "open"] = levels;
  return levels.size > 1 ? "part" : only;
}

/** How a status is called, on whichever scale it stands; its id if this revision does not know it. */
export function labelOf(checklist: Checklist, question: Question, status: string): string {
  return findOnAnyScale(checklist, question, status)?.label ?? status;
}

function findOnAnyScale(checklist: Checklist, question: Question, id: string): Status | undefined {
  const found = findStatus(checklist, question, id);
  if (found !== undefined) return found;
  return [...checklist.scales.flatMap(({ statuses }) => statuses), ...checklist.exceptions].find(
    (status) => status.id === id,
  );
}
