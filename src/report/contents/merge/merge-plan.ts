/** What parts bring back, as a document: part by part, question by question. */
import { namedText } from "../../../messages/name-before.ts";
import { comparePicks } from "../../../domain/comparison/evidence.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { isNothing, sameValue } from "../../../domain/comparison/same-value.ts";
import { PERSON } from "../../../domain/merging/contributor-entries.ts";
import { fieldsOf, isOrigin, kindOfField } from "../../../domain/merging/fields.ts";
import type { MergeEntry } from "../../../domain/merging/merge-entry.ts";
import type { PartPlan } from "../../../domain/merging/plan.ts";
import { STEP_LISTS } from "../../../domain/merging/step-fields.ts";
import type { Answer, Contributor } from "../../../domain/model/assessment.ts";
import { findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import { LIMITS } from "../../../domain/model/limits.ts";
import { fields, heading, list, note, paragraph, toned } from "../../document/blocks.ts";
import type { Document, DocumentBlock, Field } from "../../document/document.ts";
import type { AnswerWords } from "../answer-words.ts";
import { itemDetails, textDetail, valueDetail } from "../comparison/detail.ts";
import { fileLabel } from "../../file-label.ts";
import { partName } from "../words.ts";
import { type FormNotes, formNoteBlocks } from "./form-notes.ts";
import { entryItems, entryLabel, entryText, provenanceText } from "./entry-words.ts";

/** A plan with the comments that stay in the part. */
export interface PlannedPart {
  readonly plan: PartPlan;
  readonly comments: readonly { readonly line: number; readonly text: string }[];
  /** Of a form for a word processor. */
  readonly form?: FormNotes;
}

/** The plan for all parts of a file; `language` is the BCP 47 tag of the language of the words. */
export function createMergePlan(
  parts: readonly PlannedPart[],
  words: AnswerWords,
  { file, language }: { readonly file: string; readonly language: string },
): Document {
  return {
    title: words.say("merge.plan", { file }),
    language,
    body: parts.flatMap((part) => partBlocks(part, words)),
  };
}

function partBlocks({ plan, comments, form }: PlannedPart, words: AnswerWords): readonly DocumentBlock[] {
  const { say } = words;
  return [
    heading(2, say("merge.part", { name: nameOfPart(plan, words), file: fileLabel(plan.returned.file) })),
    paragraph(verdict(plan, words)),
    ...(isSentKnown(plan) || plan.entries.length === 0
      ? []
      : [toned("attention", say("merge.sent-unknown", { form: form === undefined ? "no" : "yes" }))]),
    ...groups(plan.entries).map((entries) => groupCard(plan, entries, words)),
    ...commentBlocks(comments, words),
    ...(form === undefined ? [] : formNoteBlocks(form, words.say)),
    ...noteBlocks(plan, words),
  ];
}

/** The authority that the part is for, or the section. */
export function nameOfPart({ returned }: PartPlan, { people, checklist }: AnswerWords): string {
  return partName(returned.assessment.part, people, checklist);
}

/** What the part brings, in one line. */
function verdict(plan: PartPlan, { say }: AnswerWords): string {
  const { mergedBefore, entries, returned } = plan;
  if (mergedBefore !== undefined) return say("merge.merged-before", { on: mergedBefore || "none" });
  if (entries.length === 0) return say(isSentKnown(plan) ? "merge.nothing" : "merge.nothing-new");
  const count = (kind: MergeEntry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  const counts = say("merge.counts", {
    added: count("added"),
    changed: count("changed"),
    removed: count("removed"),
    conflicts: count("conflict"),
    refused: count("refused"),
  });
  const { sent } = returned.assessment.part;
  return sent === undefined ? counts : `${say("merge.sent", { sent })}. ${counts}`;
}

/** Whether it counts that the program cannot tell what the part changed. */
function isSentKnown({ returned: { sent }, mergedBefore }: PartPlan): boolean {
  return sent !== undefined || mergedBefore !== undefined;
}

type Group = readonly [MergeEntry, ...MergeEntry[]];

/** Entries of the same question, or of the same person, together. */
function groups(entries: readonly MergeEntry[]): readonly Group[] {
  const byKey = new Map<string, Group>();
  for (const entry of entries) {
    const key = entry.of === undefined ? entry.field : `${entry.of.kind} ${entry.of.id}`;
    const before = byKey.get(key);
    byKey.set(key, before === undefined ? [entry] : [...before, entry]);
  }
  return [...byKey.values()];
}

function groupCard(plan: PartPlan, entries: Group, words: AnswerWords): DocumentBlock {
  const conflicts = entries.filter(({ kind }) => kind === "conflict");
  const others = entries.filter(({ kind }) => kind !== "conflict");
  return {
    kind: "card",
    ...subjectOf(entries[0], words),
    body: [
      ...others.flatMap((entry) => entryBlocks(entry, words)),
      ...authorNote(others, words),
      ...conflicts.flatMap((entry) => conflictBlocks(plan, entry, words)),
    ],
  };
}

/** `Para. 21 (a)` and its title, or who the entry is about. */
export function subjectOf(
  { of, field }: MergeEntry,
  { say, checklist, people }: AnswerWords,
): { readonly id: string; readonly citation: string; readonly title: string } {
  if (of === undefined) return { id: field, citation: say("merge.of-file"), title: field };
  if (of.kind === "contributor")
    return { id: of.id, citation: say("merge.contributor", { id: of.id }), title: authorOf(people, of.id) };
  return {
    id: of.id,
    citation: say("citation.heading", { paragraph: paragraphOfId(of.id) }),
    title: findQuestion(checklist, of.id)?.title ?? of.id,
  };
}

/** Who wrote what came back; in a conflict, that is shown beside each text. */
function authorNote(entries: readonly MergeEntry[], words: AnswerWords): readonly DocumentBlock[] {
  const by = entries.find(({ kind, field }) => kind !== "outside" && !isOrigin(field))?.theirsBy;
  return by === undefined ? [] : [note(`(${provenanceText(by, words)})`)];
}

function entryBlocks(entry: MergeEntry, words: AnswerWords): readonly DocumentBlock[] {
  const { say } = words;
  if (entry.kind === "refused") {
    const text = say("merge.no-room", { of: entry.step ? "step" : (entry.of?.kind ?? "other"), most: mostOf(entry) });
    return [toned("attention", text), ...fields(refusedFields(entry, words))];
  }
  if (entry.kind !== "outside")
    return [...fields(changedFields(entry, entry.ours, entry.theirs, words)), ...spacesNote(entry, words)];
  const text = entry.of === undefined ? say("merge.outside-other") : say("merge.outside");
  return [toned("attention", text), ...fields(outsideFields(entry, words))];
}

function refusedFields(entry: MergeEntry, words: AnswerWords): readonly Field[] {
  if (entry.of?.kind !== "contributor") return changedFields(entry, entry.ours, entry.theirs, words);
  const person = entry.theirs as Contributor;
  const known = PERSON.filter((field) => person[field] !== undefined);
  return known.flatMap((field) => changedFields({ ...entry, field }, undefined, person[field], words));
}

function mostOf({ of, step, field }: MergeEntry): number {
  if (step !== undefined) return field.startsWith("nextSteps") ? LIMITS.steps : LIMITS.earlierSteps;
  return of?.kind === "contributor" ? LIMITS.contributors : LIMITS.contributions;
}

/** Two texts that look the same need a word on how they differ. */
function spacesNote({ ours, theirs }: MergeEntry, { say }: AnswerWords): readonly DocumentBlock[] {
  const areTexts = typeof ours === "string" && typeof theirs === "string";
  return areTexts && sameValue(ours, theirs) ? [note(say("merge.spaces-only"))] : [];
}

/** Says why both cannot be kept, where usually they could be. */
function roomNote(
  { of, field, ours, theirs, canBeBoth = false }: MergeEntry,
  { say }: AnswerWords,
): readonly DocumentBlock[] {
  const isUsual = of?.kind === "question" && kindOfField(field) !== "single" && !isNothing(ours) && !isNothing(theirs);
  return isUsual && !canBeBoth ? [note(say("merge.not-both"))] : [];
}

/** Both texts of a conflict, with who wrote each and when; before them what was sent, if that is known. */
export function conflictBlocks(plan: PartPlan, entry: MergeEntry, words: AnswerWords): readonly DocumentBlock[] {
  const { say } = words;
  const label = entryLabel(entry, words);
  const shown = (value: unknown): string => {
    const items = entryItems(entry, value, words);
    return (
      (items === undefined ? entryText(entry, value, words) : items.join(say("list.semicolon"))) ?? say("merge.empty")
    );
  };
  const side = (name: string, value: unknown): Field => ({
    label: name,
    value: [{ kind: "quoted", text: shown(value) }],
  });
  const by = (name: string, who: MergeEntry["oursBy"], isOurs: boolean): string =>
    who === undefined ? name : `${name} (${provenanceText(who, words, isOurs)})`;
  return [
    toned("attention", namedText(label, say("merge.kind", { kind: "conflict" }), say)),
    ...fields([
      ...(isSentKnown(plan) ? [side(say("merge.as-sent"), entry.sent)] : []),
      side(by(say("merge.ours"), entry.oursBy, true), entry.ours),
      side(by(say("merge.theirs"), entry.theirsBy, false), entry.theirs),
    ]),
    ...spacesNote(entry, words),
    ...roomNote(entry, words),
  ];
}

/** Texts shorter than this are not shown word by word. */
const SHORT = 40;

/** What is new in a field, as a comparison shows it. */
function changedFields(entry: MergeEntry, before: unknown, after: unknown, words: AnswerWords): readonly Field[] {
  const { say } = words;
  const detailWords = { say, names: [say("merge.ours"), say("merge.theirs")] } as const;
  const label = entryLabel(entry, words);
  const [old, now] = [entryItems(entry, before, words), entryItems(entry, after, words)];
  if (old !== undefined || now !== undefined) {
    const { gained, lost } = comparePicks(old, now);
    return [...itemDetails(label, "added", gained), ...itemDetails(label, "removed", lost)];
  }
  const [was, is] = [entryText(entry, before, words), entryText(entry, after, words)];
  const isLong = was !== undefined && was.length > SHORT;
  return [isLong ? textDetail(label, was, is, true, detailWords) : valueDetail(label, was, is, detailWords)];
}

/** What is in an answer that was not asked for. */
function outsideFields(entry: MergeEntry, words: AnswerWords): readonly Field[] {
  const id = entry.of?.id;
  if (id === undefined || findQuestion(words.checklist, id) === undefined) return [];
  const { nextSteps, earlierSteps, ...answer } = entry.theirs as Answer;
  const steps = { nextSteps, earlierSteps };
  const lists = STEP_LISTS.map((list): readonly [string, unknown] => [list, steps[list]]);
  return [...fieldsOf(answer), ...lists.filter(([, list]) => !isNothing(list))].flatMap(([field, value]) =>
    changedFields({ ...entry, field }, undefined, value, words),
  );
}

function commentBlocks(comments: PlannedPart["comments"], { say }: AnswerWords): readonly DocumentBlock[] {
  if (comments.length === 0) return [];
  return [
    toned("attention", say("merge.comments", { count: comments.length })),
    ...list(comments.map(({ line, text }) => [say("merge.comment", { line: String(line), text })])),
  ];
}

/** Internal notes are not shown: they are for those who work on the part. */
function noteBlocks({ noted }: PartPlan, { say }: AnswerWords): readonly DocumentBlock[] {
  if (noted.length === 0) return [];
  const paragraphs = noted.map((id) => paragraphOfId(id)).join(", ");
  return [toned("attention", say("merge.noted", { count: noted.length, paragraphs }))];
}
