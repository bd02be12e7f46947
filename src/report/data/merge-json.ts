/** What parts bring back, for programs; `schemas/merge.schema.json` says what it holds. */
import type { MergeEntry } from "../../domain/merging/merge-entry.ts";
import type { FormNotes } from "../contents/merge/form-notes.ts";
import type { PlannedPart } from "../contents/merge/merge-plan.ts";

/** How many entries keep the parts from being merged. */
export interface Left {
  readonly conflicts: number;
  /** For which there is no room. */
  readonly refused: number;
}

/** The plan; `written` is the file that it was written to, if it was carried out. */
export function renderMergeJson(
  base: string,
  parts: readonly PlannedPart[],
  left: Left,
  written: string | undefined,
): string {
  const data = { base, ...left, written: written ?? null, parts: parts.map(partData) };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function partData({ plan, comments, form }: PlannedPart): object {
  const { returned, mergedBefore, entries, noted } = plan;
  const { id, key, sent, contributor, questions } = returned.assessment.part;
  return {
    file: returned.file,
    id,
    key,
    sent: sent ?? null,
    contributor: contributor ?? null,
    questions,
    mergedBefore: mergedBefore ?? null,
    isSentKnown: returned.sent !== undefined,
    entries: entries.map(entryData),
    comments,
    noted,
    ...(form && { form: formData(form) }),
  };
}

/** What a form for a word processor has that was not merged, and where it does not look as it was made. */
function formData({ tracked, comments, strays, missing, doubled, recoded }: FormNotes): object {
  const placed = strays.map(({ near, text, why }) => ({ place: near ?? null, why, text }));
  const said = comments.map(({ near, author, text }) => ({ place: near ?? null, author, text }));
  return { tracked, comments: said, strays: placed, missing, doubled, recoded };
}

function entryData({ kind, of, field, sent, ours, theirs, oursBy, theirsBy, canBeBoth }: MergeEntry): object {
  return {
    kind,
    question: of?.kind === "question" ? of.id : null,
    contributor: of?.kind === "contributor" ? of.id : null,
    field,
    sent: sent ?? null,
    ours: ours ?? null,
    theirs: theirs ?? null,
    oursBy: oursBy ?? null,
    theirsBy: theirsBy ?? null,
    canBeBoth: canBeBoth ?? false,
  };
}
