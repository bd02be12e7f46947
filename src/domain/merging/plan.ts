/**
 * What a part brings back, by a comparison of three: what was sent, what came back, and what the file has now. Only what
 * was changed in the part comes back; where the file was changed as well, and differently, there is a conflict.
 */
import { fieldAt } from "../model/find-fields.ts";
import {
  type Answer,
  type Assessment,
  type Contribution,
  type Contributor,
  type Part,
  type Provenance,
  answerTo,
} from "../model/assessment.ts";
import { type Checklist, allQuestions } from "../model/checklist.ts";
import { isNothing, sameValue } from "../comparison/same-value.ts";
import { LIMITS } from "../model/limits.ts";
import { withoutInternal } from "../model/publication.ts";
import { sameData } from "../model/same-data.ts";
import { type Fields, fieldsOf, kindOfField } from "./fields.ts";
import { lastOf, provenanceOf } from "./provenance.ts";

/** A part that came back, and fits; see `mismatchOf`. */
export interface Returned {
  /** As it was named. */
  readonly file: string;
  readonly assessment: Assessment & { readonly part: Part };
  /** Digest over its answers, by which it is recognised when it comes again. */
  readonly digest: string;
}

/** What becomes of one field. */
export interface MergeEntry {
  readonly kind: "added" | "changed" | "removed" | "conflict" | "outside";
  /** The answer, or the contributor, that it belongs to; undefined for other keys of the file. */
  readonly of?: { readonly kind: "question" | "contributor"; readonly id: string };
  /** See `fieldsOf`; `answered` where only who answered is new; the key of a file; empty for a whole answer. */
  readonly field: string;
  readonly sent?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
  /** Who wrote each, and when, as far as it is known and counts. */
  readonly oursBy?: Provenance;
  readonly theirsBy?: Provenance;
  /** Whether both can be kept: texts side by side, lists as one. */
  readonly canBeBoth?: boolean;
}

export interface PartPlan {
  readonly returned: Returned;
  /** The day on which the very same part was merged before; then there is nothing to do. */
  readonly mergedBefore?: string;
  readonly entries: readonly MergeEntry[];
}

export interface PlanOptions {
  readonly checklist: Checklist;
  readonly today: string;
  /** Whether answers to questions outside the part are taken as well. */
  readonly outside: boolean;
}

/** What merging this part into `file` would do. Internal notes stay where they are, on either side. */
export function planPart(file: Assessment, returned: Returned, options: PlanOptions): PartPlan {
  const base = withoutInternal(file);
  const { part } = returned.assessment;
  const assessment = { ...withoutInternal(returned.assessment), part };
  const record = base.parts?.find(({ key, id }) => key === part.key && id === part.id);
  if (record?.returned?.digest === returned.digest)
    return { returned, mergedBefore: record.returned.date ?? "", entries: [] };
  const entries = [
    ...contributorEntries(base, assessment),
    ...allQuestions(options.checklist).flatMap(({ id }) => questionEntries(base, assessment, id, options)),
    ...otherEntries(base, assessment),
  ];
  return { returned: { ...returned, assessment }, entries };
}

/** One question: the fields of its answer as they were sent, are in the file, and came back. */
interface Sides {
  readonly of: { readonly kind: "question"; readonly id: string };
  readonly sent: Answer | undefined;
  readonly ours: Answer | undefined;
  readonly before: Fields;
  readonly now: Fields;
  readonly back: Fields;
  readonly oursBy: Provenance | undefined;
  readonly theirsBy: Provenance;
}

function questionEntries(
  base: Assessment,
  part: Returned["assessment"],
  id: string,
  { today, outside }: PlanOptions,
): readonly MergeEntry[] {
  const [sent, ours, theirs] = [answerTo(part.asSent ?? {}, id), answerTo(base, id), answerTo(part, id)];
  if (sameData(sent, theirs)) return [];
  const of = { kind: "question", id } as const;
  if (!outside && !part.part.questions.includes(id))
    return isNothing(theirs) ? [] : [{ kind: "outside", of, field: "", ours, theirs }];
  const theirsBy = provenanceOf(theirs, sent, part.part.contributor, today);
  const [before, now, back] = [fieldsOf(sent), fieldsOf(ours), fieldsOf(theirs)];
  // Not named: who answered before it was sent, and who only confirmed what the part changed.
  const isOlder = sameData(ours?.answered, sent?.answered) || (sameFields(before, now) && !sameFields(before, back));
  const sides = { of, sent, ours, before, now, back, oursBy: isOlder ? undefined : ours?.answered, theirsBy };
  const fields = [...new Set([...before.keys(), ...back.keys()])];
  const entries = fields.flatMap((field) => fieldEntry(field, sides) ?? []);
  return entries.length > 0 ? entries : answeredEntry(sides);
}

/** What becomes of one field; undefined if nothing does. */
function fieldEntry(field: string, { of, ours, before, now, back, oursBy, theirsBy }: Sides): MergeEntry | undefined {
  const values = { sent: before.get(field), ours: now.get(field), theirs: back.get(field) };
  const joined = field === "contributions" ? { ...values, theirs: joinContributions(values) } : values;
  const kind = field === "contributions" ? kindOfUnconflicted(joined) : kindOf(joined);
  if (kind === undefined || (kind === "conflict" && isBeside(ours, theirsBy.by, field, values.theirs)))
    return undefined;
  const both = kind === "conflict" && canBeBoth(field, joined, ours);
  return { kind, of, field, ...joined, ...(oursBy && { oursBy }), theirsBy, ...(both && { canBeBoth: true }) };
}

/** Who answered, where nothing else is new: who confirmed what was sent, or wrote what the file has as well. */
function answeredEntry({ of, sent, ours, before, now, back, oursBy, theirsBy }: Sides): readonly MergeEntry[] {
  const isInFile = sameFields(before, back) ? sameFields(before, now) : !isBesideFields(before, now, back);
  const theirs = lastOf(oursBy, theirsBy);
  if (back.size === 0 || now.size === 0 || !isInFile || sameData(theirs, ours?.answered)) return [];
  return [{ kind: "changed", of, field: "answered", sent: sent?.answered, ours: ours?.answered, theirs, theirsBy }];
}

function sameFields(a: Fields, b: Fields): boolean {
  return a.size === b.size && [...a].every(([field, value]) => sameValue(b.get(field), value));
}

/** Whether what differs from the file is beside the answer already. */
function isBesideFields(before: Fields, now: Fields, back: Fields): boolean {
  return [...back].some(
    ([field, value]) =>
      !sameValue(before.get(field), value) && !sameValue(now.get(field), value) && field !== "contributions",
  );
}

interface Three {
  readonly sent: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

function kindOf(values: Three): Exclude<MergeEntry["kind"], "outside"> | undefined {
  const { sent, ours, theirs } = values;
  if (sameValue(theirs, sent) || sameValue(ours, theirs)) return undefined;
  return sameValue(ours, sent) ? kindOfUnconflicted(values) : "conflict";
}

function kindOfUnconflicted({ ours, theirs }: Three): "added" | "changed" | "removed" | undefined {
  if (sameValue(ours, theirs)) return undefined;
  if (isNothing(theirs)) return "removed";
  return isNothing(ours) ? "added" : "changed";
}

/** Texts beside an answer each have their own author, so they never conflict: what they added comes, what they removed goes. */
function joinContributions({ sent, ours, theirs }: Three): readonly Contribution[] {
  const [before, now, back] = [sent, ours, theirs].map((list) => (list ?? []) as readonly Contribution[]);
  const has = (list: readonly Contribution[] = [], one: Contribution): boolean =>
    list.some((other) => sameValue(one, other));
  const kept = (now ?? []).filter((one) => !(has(before, one) && !has(back, one)));
  return [...kept, ...(back ?? []).filter((one) => !has(before, one) && !has(kept, one))].slice(
    0,
    LIMITS.contributions,
  );
}

/** Whether a text of theirs is beside the answer already. */
function isBeside(ours: Answer | undefined, by: string | undefined, field: string, text: unknown): boolean {
  if (isNothing(text)) return false;
  return (ours?.contributions ?? []).some((one) => one.by === by && sameValue(fieldsOf(one).get(field), text));
}

function canBeBoth(field: string, { ours, theirs }: Three, answer: Answer | undefined): boolean {
  if (isNothing(ours) || isNothing(theirs)) return false;
  const kind = kindOfField(field);
  if (kind === "text") return (answer?.contributions ?? []).length < LIMITS.contributions;
  const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  const format = fieldAt(field.split("."));
  return kind === "list" && (format?.kind !== "list" || count(ours) + count(theirs) <= format.most);
}

const PERSON = ["authority", "name", "email"] as const;

/** What is new about the people who answer. */
function contributorEntries(base: Assessment, part: Assessment): readonly MergeEntry[] {
  const find = (list: readonly Contributor[] | undefined, id: string): Contributor | undefined =>
    list?.find((one) => one.id === id);
  return (part.contributors ?? []).flatMap((theirs) => {
    const [sent, ours] = [find(part.asSent?.contributors, theirs.id), find(base.contributors, theirs.id)];
    const of = { kind: "contributor", id: theirs.id } as const;
    // A contributor can have no more than an id.
    if (ours === undefined && PERSON.every((field) => theirs[field] === undefined))
      return [{ kind: "added" as const, of, field: "id", theirs: theirs.id }];
    return PERSON.flatMap((field): readonly MergeEntry[] => {
      // Somebody who has been removed from the file is needed again if an answer names them.
      const values = { sent: ours && sent?.[field], ours: ours?.[field], theirs: theirs[field] };
      const kind = kindOf(values);
      return kind === undefined ? [] : [{ kind, of, field, ...values }];
    });
  });
}

/** Keys of a part beside its answers that merging does not take over; it says so. */
const OTHERS = ["language", "focalPoint", "helpWithForm", "formerAnswers", "clearance"] as const;

function otherEntries(base: Assessment, part: Assessment): readonly MergeEntry[] {
  return OTHERS.filter((key) => part[key] !== undefined && !sameValue(part[key], base[key])).map((field) => ({
    kind: "outside",
    field,
    ours: base[field],
    theirs: part[field],
  }));
}
