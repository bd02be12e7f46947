/** How far along questions are, on whatever scale they are answered. */
import { type Checklist, type Question, findStatus, statusesOf } from "../model/checklist.ts";
import { isOpen } from "../model/progress.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * At the top of the scale, between, at the bottom, decided
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

/** Where a question counts: what was copied from an earlier year and nobody confirmed is open. */
export function countedLevel(snapshot: Snapshot, checklist: Checklist, question: Question): Level {
  return isOpen(snapshot.mark) ? "open" : levelOf(snapshot, checklist, question);
}

/** How far along the question is. Para. 7 is at the top only where the State is party to both instruments. */
export function levelOf({ statuses }: Pick<Snapshot, "statuses">, checklist: Checklist, question: Question): Level {
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
