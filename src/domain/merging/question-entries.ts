/** What a part brings back for one question, field by field. */
import { isNothing } from "../comparison/same-value.ts";
import { type Answer, type Assessment, type Contribution, answerTo } from "../model/assessment.ts";
import { fieldAt } from "../model/find-fields.ts";
import { LIMITS } from "../model/limits.ts";
import { isCarried } from "../model/progress.ts";
import { sameData } from "../model/same-data.ts";
import { type Fields, fieldsOf, kindOfField } from "./fields.ts";
import { joinLists } from "./join-lists.ts";
import { type AnswerSides, stepEntries } from "./step-entries.ts";
import { stepFieldOf } from "./step-fields.ts";
import { type MergeEntry, type Three, kindOf, kindOfUnconflicted } from "./merge-entry.ts";
import { confirmedIn, lastOf, provenanceOf } from "./provenance.ts";
import type { Returned } from "./returned.ts";
import { isSame } from "./same-words.ts";

/** One question, and the fields of its answer on each side; where it is not known what was sent, `before` is empty. */
interface Sides extends AnswerSides {
  readonly before: Fields;
  readonly now: Fields;
  readonly back: Fields;
  /** See `isOnlyFollowedUp`. */
  readonly isFollowUp: boolean;
}

/** What becomes of the answer to a question; of one that was not asked in the part only if `outside`. */
export function questionEntries(
  base: Assessment,
  { assessment: part, sent: asSent }: Returned,
  id: string,
  { today, outside }: { readonly today: string; readonly outside: boolean },
): readonly MergeEntry[] {
  const isSentKnown = asSent !== undefined;
  const [sent, ours, theirs] = [answerTo(asSent ?? {}, id), answerTo(base, id), answerTo(part, id)];
  if (sameData(isSentKnown ? sent : ours, theirs)) return [];
  const of = { kind: "question", id } as const;
  if (!outside && !part.part.questions.includes(id))
    return isNothing(theirs) ? [] : [{ kind: "outside", of, field: "", ours, theirs }];
  const theirsBy = provenanceOf(theirs, isSentKnown ? sent : ours, part.part.contributor, today);
  const [before, now, back] = [fieldsOf(sent), fieldsOf(ours), fieldsOf(theirs)];
  // Not named: who answered before it was sent, and who only confirmed what the part changed.
  const isOlder = sameData(ours?.answered, sent?.answered) || (sameFields(before, now) && !sameFields(before, back));
  const oursBy = isOlder ? undefined : ours?.answered;
  const isFollowUp = isOnlyFollowedUp({ isSentKnown, sent, theirs }, part.part.contributor);
  const sides = { of, isSentKnown, sent, ours, theirs, before, now, back, oursBy, theirsBy, isFollowUp };
  const fields = [...new Set([...(isSentKnown ? before : now).keys(), ...back.keys()])].filter((one) => !isOfStep(one));
  const entries = [...fields.flatMap((field) => fieldEntry(field, sides) ?? []), ...stepEntries(sides, isFollowUp)];
  return [...entries, ...originEntries(sides, entries, part.part.contributor)];
}

/** What becomes of one field; undefined if nothing does. */
function fieldEntry(field: string, sides: Sides): MergeEntry | undefined {
  const { of, isSentKnown, ours, oursBy, theirsBy } = sides;
  const by = { ...(oursBy && { oursBy }), theirsBy };
  if (field === "contributions") {
    const { joined, ...values } = contributionsOf(sides);
    const kind =
      joined.length > LIMITS.contributions ? "refused" : kindOfUnconflicted({ ours: values.ours, theirs: joined });
    return kind && { kind, of, field, ...values, theirs: joined, ...by };
  }
  const values = valuesOf(field, sides);
  const kind = kindOf(values, isSentKnown);
  if (kind === undefined || (kind === "conflict" && isBeside(ours, theirsBy.by, field, values.theirs)))
    return undefined;
  const both = kind === "conflict" && canBeBoth(field, values, sides);
  return { kind, of, field, ...values, ...by, ...(both && { canBeBoth: true }) };
}

function valuesOf(field: string, { before, now, back }: Sides): Three {
  return { sent: before.get(field), ours: now.get(field), theirs: back.get(field) };
}

/** Who answered and confirmed, and whether the answer is still a copy, where the part says more of that. */
function originEntries(
  sides: Sides,
  entries: readonly MergeEntry[],
  contributor: string | undefined,
): readonly MergeEntry[] {
  const bringsText = entries.some((one) => one.kind !== "removed" && isOwn(one.field) && one.keepsOrigin !== true);
  const saysAnything = (fields: Fields): boolean => [...fields.keys()].some(isOwn);
  const isOfAnswer = saysAnything(sides.back) && (bringsText || saysAnything(sides.now));
  return [
    ...(bringsText ? [] : answeredEntry(sides)),
    ...(isOfAnswer ? [...carriedEntry(sides), ...confirmedEntry(sides, contributor)] : []),
  ];
}

function isOfStep(field: string): boolean {
  return stepFieldOf(field) !== undefined;
}

/**
 * Whether the part says what became of steps, on an answer that nobody gave again there: it is still a copy, or was only
 * confirmed. Saying that does not confirm a copy, nor make anybody its author.
 */
function isOnlyFollowedUp(
  { isSentKnown, sent, theirs }: Pick<Sides, "isSentKnown" | "sent" | "theirs">,
  contributor: string | undefined,
): boolean {
  if (!isSentKnown || !isCarried(sent) || !sameData(theirs?.answered, sent?.answered)) return false;
  return isCarried(theirs) || confirmedIn(theirs, sent, contributor) !== undefined;
}

/** Whether a field is of the answer itself, not what others wrote beside it. */
function isOwn(field: string): boolean {
  return field !== "contributions";
}

/** Who answered, where the part brings no text: who looked at what was sent, or wrote what the file has as well. */
function answeredEntry(sides: Sides): readonly MergeEntry[] {
  const { of, sent, ours, now, back, oursBy, theirsBy } = sides;
  if (back.size === 0 || now.size === 0) return [];
  const theirs = isInFile(sides) ? lastOf(oursBy, theirsBy) : isUnconfirmed(sides) ? sent?.answered : ours?.answered;
  if (sameData(theirs, ours?.answered)) return [];
  return [{ kind: "changed", of, field: "answered", sent: sent?.answered, ours: ours?.answered, theirs, theirsBy }];
}

/** The year from which the answer was copied, where it is a copy no longer in the part. */
function carriedEntry({ of, isSentKnown, sent, ours, theirs }: Sides): readonly MergeEntry[] {
  const isKept = !isSentKnown || !isCarried(sent) || !isCarried(ours) || isCarried(theirs);
  const values = { sent: sent?.carriedFrom, ours: ours?.carriedFrom, theirs: undefined };
  return isKept ? [] : [{ kind: "removed", of, field: "carriedFrom", ...values }];
}

/**
 * Who confirmed in the part what was copied from an earlier year, where the file still has what was sent: a confirmation is
 * of one answer, and holds for no other.
 */
function confirmedEntry(sides: Sides, contributor: string | undefined): readonly MergeEntry[] {
  const { of, isSentKnown, sent, ours, theirs, before, now, back } = sides;
  const confirmed = confirmedIn(theirs, isSentKnown ? sent : undefined, contributor);
  if (confirmed === undefined || !sameAnswer(now, back) || (isSentKnown && !sameAnswer(before, back))) return [];
  const oursBy = isSentKnown && sameData(ours?.confirmed, sent?.confirmed) ? undefined : ours?.confirmed;
  const last = lastOf(oursBy, confirmed);
  const kind = kindOfUnconflicted({ ours: ours?.confirmed, theirs: last });
  if (kind === undefined) return [];
  return [{ kind, of, field: "confirmed", sent: sent?.confirmed, ours: ours?.confirmed, theirs: last }];
}

/** Whether the part ends a confirmation: one of what was sent holds only until some of that is deleted. */
function isUnconfirmed({ isSentKnown, before, now, back }: Sides): boolean {
  return isSentKnown && sameFields(before, now) && [...before.keys()].some((field) => !back.has(field));
}

/** Whether who answered in the part also answered what the file has. */
function isInFile({ isFollowUp, isSentKnown, sent, ours, theirs, before, now, back }: Sides): boolean {
  if (!isSentKnown)
    return sameFields(now, back) && theirs?.answered !== undefined && !sameData(theirs.answered, ours?.answered);
  // White space that nobody can see confirms nothing.
  if (sameFields(before, back)) return !sameData(theirs?.answered, sent?.answered) && sameFields(before, now);
  const counts = (field: string): boolean => isOwn(field) && !(isFollowUp && isOfStep(field));
  const written = [...back].filter(([field, value]) => counts(field) && !isSame(before.get(field), value));
  return written.length > 0 && written.every(([field, value]) => isSame(now.get(field), value));
}

function sameFields(a: Fields, b: Fields): boolean {
  return differing(a, b).length === 0;
}

/** Whether both answers say the same, whatever others wrote beside them, and whatever became of steps. */
function sameAnswer(a: Fields, b: Fields): boolean {
  return !differing(a, b).some((field) => isOwn(field) && !isOfStep(field));
}

function differing(a: Fields, b: Fields): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((field) => !isSame(a.get(field), b.get(field)));
}

/**
 * Texts beside an answer each have their own author, so they never conflict: what the part added comes, what it removed
 * goes. Where it is not known what was sent, nothing goes.
 */
function contributionsOf(sides: Sides): Three & { readonly joined: readonly Contribution[] } {
  const values = valuesOf("contributions", sides);
  const [before = [], now = [], back = []] = [values.sent, values.ours, values.theirs].map(
    (list) => (list ?? []) as readonly Contribution[],
  );
  const has = (list: readonly Contribution[], one: Contribution): boolean => list.some((other) => isSame(one, other));
  const kept = now.filter((one) => !(has(before, one) && !has(back, one)));
  return { ...values, joined: [...kept, ...back.filter((one) => !has(before, one) && !has(kept, one))] };
}

/** Whether a text of theirs is beside the answer already. */
function isBeside(ours: Answer | undefined, by: string | undefined, field: string, text: unknown): boolean {
  if (isNothing(text)) return false;
  return (ours?.contributions ?? []).some((one) => one.by === by && isSame(fieldsOf(one).get(field), text));
}

function canBeBoth(field: string, { ours, theirs }: Three, sides: Sides): boolean {
  if (isNothing(ours) || isNothing(theirs)) return false;
  const kind = kindOfField(field);
  if (kind === "text") return contributionsOf(sides).joined.length < LIMITS.contributions;
  const format = fieldAt(field.split("."));
  return kind === "list" && (format?.kind !== "list" || joinLists(ours, theirs).length <= format.most);
}
