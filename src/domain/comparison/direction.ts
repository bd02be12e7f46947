/** Whether a change of status is for the better or for the worse, by the ranks that the scale gives. */
import type { Checklist, Question } from "../model/checklist.ts";
import { findStatus } from "../model/checklist.ts";

/**
 * Where a status went. `out`: it was set aside (not applicable, not known, not disclosed); `in`: it had been set aside
 * and is assessed again; `across`: the two statuses have no order between them.
 */
export type Direction = "same" | "up" | "down" | "across" | "in" | "out";

/**
 * From statuses to statuses. For para. 7, which has one for each instrument, both must go the same way, or one must
 * stay; otherwise the change is neither for the better nor for the worse.
 */
export function directionOf(
  checklist: Checklist,
  question: Question,
  before: readonly string[],
  after: readonly string[],
): Direction {
  const steps = new Set(before.map((status, index) => stepOf(checklist, question, status, after[index] ?? status)));
  steps.delete("same");
  const [only = "same"] = steps;
  return steps.size > 1 ? "across" : only;
}

function stepOf(checklist: Checklist, question: Question, before: string, after: string): Direction {
  if (before === after) return "same";
  const aside = (id: string): boolean => checklist.exceptions.some((status) => status.id === id);
  if (aside(before) !== aside(after)) return aside(before) ? "in" : "out";
  const from = findStatus(checklist, question, before)?.rank;
  const to = findStatus(checklist, question, after)?.rank;
  if (from === undefined || to === undefined || from === to) return "across";
  return to > from ? "up" : "down";
}
