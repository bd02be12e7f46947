/** What a part brings back for one question, field by field. */
import { isNothing } from "../comparison/same-value.ts";
import { type Answer, type Assessment, type Contribution, type Provenance, answerTo } from "../model/assessment.ts";
import { fieldAt } from "../model/find-fields.ts";
import { LIMITS } from "../model/limits.ts";
import { sameData } from "../model/same-data.ts";
import { type Fields, fieldsOf, kindOfField } from "./fields.ts";
import { joinLists } from "./join-lists.ts";
import { type MergeEntry, type Three, kindOf, kindOfUnconflicted } from "./merge-entry.ts";
import { lastOf, provenanceOf } from "./provenance.ts";
import type { Returned } from "./returned.ts";
import { isSame } from "./same-words.ts";

/** One question: the fields of its answer as they were sent, are in the file, and came back. */
interface Sides {
  readonly of: { readonly kind: "question"; readonly id: string };
  /** Whether it is known what was sent; if not, `before` is empty. */
  readonly isSentKnown: boolean;
  readonly sent: Answer | undefined;
  readonly ours: Answer | undefined;
  readonly theirs: Answer | undefined;
  readonly before: Fields;
  readonly now: Fields;
  readonly back: Fields;
  readonly oursBy: Provenance | undefined;
  readonly theirsBy: Provenance;
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
  const sides = { of, isSentKnown, sent, ours, theirs, before, now, back, oursBy, theirsBy };
  const fields = [...new Set([...(isSentKnown ? before : now).keys(), ...back.keys()])];
  const entries = fields.flatMap((field) => fieldEntry(field, sides) ?? []);
  const isOther = ({ kind, field: name }: MergeEntry): boolean => kind === "removed" || name === "contributions";
  return entries.every(isOther) ? [...entries, ...answeredEntry(sides)] : entries;
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

/** Who answered, where the part brings no text: who confirmed what was sent, or wrote what the file has as well. */
function answeredEntry(sides: Sides): readonly MergeEntry[] {
  const { of, sent, ours, now, back, oursBy, theirsBy } = sides;
  if (back.size === 0 || now.size === 0) return [];
  const theirs = isInFile(sides) ? lastOf(oursBy, theirsBy) : isUnconfirmed(sides) ? sent?.answered : ours?.answered;
  if (sameData(theirs, ours?.answered)) return [];
  return [{ kind: "changed", of, field: "answered", sent: sent?.answered, ours: ours?.answered, theirs, theirsBy }];
}

/** Whether the part ends a confirmation: one of what was sent holds only until some of that is deleted. */
function isUnconfirmed({ isSentKnown, before, now, back }: Sides): boolean {
  return isSentKnown && sameFields(before, now) && [...before.keys()].some((field) => !back.has(field));
}

/** Whether who answered in the part also answered what the file has. */
function isInFile({ isSentKnown, sent, ours, theirs, before, now, back }: Sides): boolean {
  if (!isSentKnown)
    return sameFields(now, back) && theirs?.answered !== undefined && !sameData(theirs.answered, ours?.answered);
  // White space that nobody can see confirms nothing.
  if (sameFields(before, back)) return !sameData(theirs?.answered, sent?.answered) && sameFields(before, now);
  const written = [...back].filter(([field, value]) => field !== "contributions" && !isSame(before.get(field), value));
  return written.length > 0 && written.every(([field, value]) => isSame(now.get(field), value));
}

function sameFields(a: Fields, b: Fields): boolean {
  return a.size === b.size && [...a].every(([field, value]) => isSame(b.get(field), value));
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
