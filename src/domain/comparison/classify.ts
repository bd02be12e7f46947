/** What became of one question: exactly one class, the most telling one. */
import { fieldsWith } from "../model/answer-fields.ts";
import type { Checklist, Question } from "../model/checklist.ts";
import type { Change } from "./change.ts";
import { directionOf } from "./direction.ts";
import type { EvidenceChanges } from "./evidence.ts";
import { comparePicks } from "./evidence.ts";
import type { Snapshot } from "./snapshot.ts";

/** In the order in which they are shown: what a reader must know first. */
export const CHANGE_CLASSES = [
  /** A lower status than before or, with the same status, elements lost and none gained. */
  "worsened",
  /** A higher status than before or, with the same status, elements gained and none lost. */
  "improved",
  /** Another status without an order between the two, or some elements gained and others lost. */
  "otherwise",
  /** From an assessment to not applicable, not known or not disclosed. */
  "out-of-scope",
  /** From not applicable, not known or not disclosed to an assessment. */
  "into-scope",
  "newly-answered",
  "no-longer-answered",
  /** Put this year and not the year before, for what para. 7 says or because the form has it now. */
  "newly-asked",
  "no-longer-asked",
  /** A law or a report on practice less, and none more. */
  "evidence-removed",
  "evidence-added",
  /** Texts or details changed, and nothing of the above. */
  "reworded",
  /** The same answer, given by somebody else. */
  "answered-by",
  /** The same answer; a copy of an earlier year before, and confirmed by now. */
  "confirmed",
  /** Copied from an earlier year, and not yet confirmed by anybody. */
  "carried-over",
  "unchanged",
  /** Open in both. */
  "unanswered",
] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Fields that say who gave the answer and when, not what it is. */
const ORIGIN = new Set<string>(fieldsWith({ group: "origin" }));

/** What is known about a question when its class is decided. */
export interface Compared {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly evidence: EvidenceChanges;
  /** Those of its own answer. */
  readonly changes: readonly Change[];
}

/**
 * The class of a question. What a file says about a question that is put in neither is compared all the same. A copy that nobody confirmed is news in a new year,
 * but not between two versions of the same.
 */
export function classify(
  checklist: Checklist,
  question: Question,
  compared: Compared,
  isSameYear: boolean,
): ChangeClass {
  const { before, after } = compared;
  if (!before.isAsked && !after.isAsked) return saysMore(compared.changes) ? "reworded" : "unanswered";
  if (!before.isAsked) return "newly-asked";
  if (!after.isAsked) return "no-longer-asked";
  if (before.mark === "open" && after.mark === "open") return saysMore(compared.changes) ? "reworded" : "unanswered";
  if (before.mark === "open") return after.mark === "carried" ? "carried-over" : "newly-answered";
  if (after.mark === "open") return "no-longer-answered";
  const direction = directionOf(checklist, question, before.statuses, after.statuses);
  if (direction !== "same") return DIRECTIONS[direction];
  const elements = comparePicks(before.own?.elements, after.own?.elements);
  if (elements.gained.length > 0 && elements.lost.length > 0) return "otherwise";
  if (elements.gained.length > 0) return "improved";
  if (elements.lost.length > 0) return "worsened";
  return classOfDetails(compared, isSameYear);
}

/** Whether these changes are of what an answer says, not only of who gave it and when. */
export function saysMore(changes: readonly Change[]): boolean {
  return changes.some(({ path }) => !ORIGIN.has(path[2] ?? ""));
}

const DIRECTIONS = {
  up: "improved",
  down: "worsened",
  across: "otherwise",
  in: "into-scope",
  out: "out-of-scope",
} as const;

function classOfDetails({ before, after, evidence, changes }: Compared, isSameYear: boolean): ChangeClass {
  const { laws, practice } = evidence;
  const gained = laws.gained.length > 0 || practice === "added";
  const lost = laws.lost.length > 0 || practice === "removed";
  if (gained !== lost) return gained ? "evidence-added" : "evidence-removed";
  if (saysMore(changes)) return "reworded";
  if (after.mark === "carried") return changes.length > 0 || !isSameYear ? "carried-over" : "unchanged";
  if (before.mark === "carried") return "confirmed";
  return changes.some(({ path }) => path[2] === "answered" && path[3] === "by") ? "answered-by" : "unchanged";
}
