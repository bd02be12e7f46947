/** What becomes of one field of a file when a part is merged into it. */
import { isNothing } from "../comparison/same-value.ts";
import type { EarlierStep, Provenance } from "../model/assessment.ts";
import { isSame } from "./same-words.ts";

export interface MergeEntry {
  /** `outside` and `refused` stay in the part: the one was not asked for, for the other there is no room in the file. */
  readonly kind: "added" | "changed" | "removed" | "conflict" | "outside" | "refused";
  /** The answer, or the contributor, that it belongs to; undefined for other keys of the file. */
  readonly of?: { readonly kind: "question" | "contributor"; readonly id: string };
  /** See `fieldsOf`; `answered`, `confirmed` and `carriedFrom`; the key of a file; empty for a whole answer or contributor. */
  readonly field: string;
  readonly sent?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
  /** Who wrote each, and when, as far as it is known and counts. */
  readonly oursBy?: Provenance;
  readonly theirsBy?: Provenance;
  /** Whether both can be kept: texts side by side, lists as one. */
  readonly canBeBoth?: boolean;
  /** The step that the field is of. */
  readonly step?: EarlierStep;
  /** Says what became of a step on an answer that nobody gave again: who answered and confirmed stays. */
  readonly keepsOrigin?: boolean;
}

/** A value as it was sent, as the file has it, and as it came back. */
export interface Three {
  readonly sent: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/**
 * What becomes of a value; undefined if nothing does. Where it is not known what was sent, the part may have changed
 * whatever differs from the file.
 */
export function kindOf(
  values: Three,
  isSentKnown: boolean,
): Extract<MergeEntry["kind"], "added" | "changed" | "removed" | "conflict"> | undefined {
  const { sent, ours, theirs } = values;
  if (isSentKnown && isSame(theirs, sent)) return undefined;
  if (isSame(ours, theirs)) return undefined;
  const isUnchanged = isSentKnown ? isSame(ours, sent) : isNothing(ours);
  return isUnchanged ? kindOfUnconflicted(values) : "conflict";
}

/** What becomes of a value that only the part changed; undefined if nothing does. */
export function kindOfUnconflicted({
  ours,
  theirs,
}: Omit<Three, "sent">): Extract<MergeEntry["kind"], "added" | "changed" | "removed"> | undefined {
  if (isSame(ours, theirs)) return undefined;
  if (isNothing(theirs)) return "removed";
  return isNothing(ours) ? "added" : "changed";
}
