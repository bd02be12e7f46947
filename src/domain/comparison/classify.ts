/** What became of one question: exactly one class, the most telling one. */
import type { AnswerField } from "../model/answer-format.ts";
import { fieldsWith } from "../model/find-fields.ts";
import { type Checklist, type Question, findStatus } from "../model/checklist.ts";
import { meaningOfMarks } from "../model/needs.ts";
import type { Change } from "./change.ts";
import { type EvidenceChanges, comparePicks } from "./evidence.ts";
import type { Snapshot } from "./snapshot.ts";

/** In the order in which they are shown: what a reader must know first. */
export const CHANGE_CLASSES = [
  /** A lower status than before or, with the same status, elements lost and none gained. */
  "worsened",
  /** A higher status than before or, with the same status, elements gained and none lost. */
  "improved",
  /** Another status without an order between the two, some elements gained and others lost, or others looked at. */
  "otherwise",
  /** From an assessment to not applicable, not known or not disclosed. */
  "out-of-scope",
  /** From not applicable, not known or not disclosed to an assessment. */
  "into-scope",
  "newly-answered",
  "no-longer-answered",
  /** Asked this year and not the year before: for what para. 7 says, or because the questionnaire has it now. */
  "newly-asked",
  "no-longer-asked",
  /** A law or a report on practice was removed, and none added. */
  "evidence-removed",
  "evidence-added",
  /** Texts or details changed, and nothing of the above. */
  "reworded",
  /** The same answer, given by another person. */
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

/** What became of steps is a list of its own (`domain/steps`), and is no news of the answer. */
const STEPS = new Set<string>(["nextSteps", "earlierSteps"] satisfies AnswerField[]);

/** What is known about a question when its class is decided. */
export interface Compared {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly evidence: EvidenceChanges;
  /** Those of its own answer. */
  readonly changes: readonly Change[];
}

/**
 * The class of a question. What a file says about a question that is asked in neither year is compared all the same. A
 * copy that nobody confirmed is news in a new year, but not between two versions of the same. Steps never decide it.
 */
export function classify(
  checklist: Checklist,
  question: Question,
  { changes: all, ...rest }: Compared,
  isSameYear: boolean,
): ChangeClass {
  const compared = { ...rest, changes: all.filter((change) => !isOfSteps(change)) };
  const { before, after } = compared;
  const byReply = classByReply(checklist, question, before, after);
  if (byReply === undefined) return classOfDetails(compared, isSameYear);
  return byReply === "unanswered" && saysMore(compared.changes) ? "reworded" : byReply;
}

/** The class by the reply and what is marked alone; undefined if both are the same. */
export function classByReply(
  checklist: Checklist,
  question: Question,
  before: Snapshot,
  after: Snapshot,
): ChangeClass | undefined {
  if (!before.isAsked && !after.isAsked) return "unanswered";
  if (!before.isAsked) return "newly-asked";
  if (!after.isAsked) return "no-longer-asked";
  if (before.mark === "open" && after.mark === "open") return "unanswered";
  if (before.mark === "open") return after.mark === "carried" ? "carried-over" : "newly-answered";
  if (after.mark === "open") return "no-longer-answered";
  const byStatus = classByStatus(checklist, question, before.statuses, after.statuses);
  if (byStatus !== undefined) return byStatus;
  const elements = comparePicks(before.own?.elements, after.own?.elements);
  if (elements.gained.length + elements.lost.length === 0) return undefined;
  return classByMarks(elements, after.statuses[0]);
}

/** Whether these changes are of what an answer says, not only of who gave it and when. */
export function saysMore(changes: readonly Change[]): boolean {
  return changes.some(({ path }) => !ORIGIN.has(path[2] ?? ""));
}

/** Whether steps are among what changed. */
export function changesSteps({ changes }: Pick<Compared, "changes">): boolean {
  return changes.some(isOfSteps);
}

function isOfSteps({ path }: Change): boolean {
  return STEPS.has(path[2] ?? "");
}

/**
 * By the ranks that the scale gives; undefined if no status changed. For para. 7, which has a status for each instrument,
 * both must go the same way, or one must stay; otherwise the change is neither for the better nor for the worse.
 */
function classByStatus(
  checklist: Checklist,
  question: Question,
  before: readonly string[],
  after: readonly string[],
): ChangeClass | undefined {
  const isAside = (id: string): boolean => checklist.exceptions.some((status) => status.id === id);
  const rankOf = (id: string): number | undefined => findStatus(checklist, question, id)?.rank;
  const classes = new Set<ChangeClass>();
  for (const [index, old] of before.entries()) {
    const now = after[index] ?? old;
    if (now === old) continue;
    const [from, to] = [rankOf(old), rankOf(now)];
    if (isAside(old) !== isAside(now)) classes.add(isAside(old) ? "into-scope" : "out-of-scope");
    else if (from === undefined || to === undefined || from === to) classes.add("otherwise");
    else classes.add(to > from ? "improved" : "worsened");
  }
  const [only] = classes;
  return classes.size > 1 ? "otherwise" : only;
}

/** Elements that are only looked at, or were not adopted, make nothing better or worse. */
function classByMarks({ gained, lost }: ReturnType<typeof comparePicks>, status: string | undefined): ChangeClass {
  if (meaningOfMarks(status) !== "true" || (gained.length > 0 && lost.length > 0)) return "otherwise";
  return gained.length > 0 ? "improved" : "worsened";
}

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
