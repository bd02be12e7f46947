/** What parts bring back, in a terminal: part by part, question by question. */
import { comparePicks } from "../../../domain/comparison/evidence.ts";
import { findQuestion } from "../../../domain/model/checklist.ts";
import type { MergeEntry, PartPlan } from "../../../domain/merging/plan.ts";
import { fieldsOf } from "../../../domain/merging/fields.ts";
import type { Answer } from "../../../domain/model/assessment.ts";
import type { Detail } from "../comparison/details.ts";
import { renderDetail } from "../comparison/text-details.ts";
import { compareWords } from "../comparison/word-diff.ts";
import type { Theme } from "../../theme.ts";
import { visibleLine } from "../../visible.ts";
import { wrapBehind, wrapText } from "../../wrap.ts";
import type { MergeWords } from "./words.ts";
import { fieldLabel, itemsOf, nameOfPart, provenanceText, subjectText, valueText } from "./words.ts";

/** A plan with the comments that stay in the part. */
export interface PlannedPart {
  readonly plan: PartPlan;
  readonly comments: readonly { readonly line: number; readonly text: string }[];
}

export interface PlanLook {
  readonly width: number;
  readonly theme: Theme;
  readonly words: MergeWords;
}

/** The plan for all parts. */
export function renderPlan(parts: readonly PlannedPart[], look: PlanLook): string {
  return `${parts.map((part) => partLines(part, look).join("\n")).join("\n\n")}\n`;
}

function partLines({ plan, comments }: PlannedPart, look: PlanLook): readonly string[] {
  const { width, theme, words } = look;
  const { say } = words;
  const title = say("merge.part", { name: nameOfPart(plan, words), file: visibleLine(plan.returned.file) });
  return [
    ...wrapText(title, width).map(theme.question),
    ...wrapText(verdict(plan, look), width),
    ...groups(plan.entries).flatMap((entries) => ["", ...groupLines(entries, look)]),
    ...commentLines(comments, look),
  ];
}

/** What the part brings, in one line. */
function verdict({ mergedBefore, entries, returned }: PartPlan, { words: { say } }: PlanLook): string {
  if (mergedBefore !== undefined) return say("merge.merged-before", { on: mergedBefore || "none" });
  if (entries.length === 0) return say("merge.nothing");
  const count = (kind: MergeEntry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  const counts = say("merge.counts", {
    added: count("added"),
    changed: count("changed"),
    removed: count("removed"),
    conflicts: count("conflict"),
  });
  const { sent } = returned.assessment.part;
  return sent === undefined ? counts : `${say("merge.sent", { sent })}. ${counts}`;
}

/** Entries of the same question, or of the same person, together. */
function groups(entries: readonly MergeEntry[]): readonly (readonly MergeEntry[])[] {
  const byKey = new Map<string, MergeEntry[]>();
  for (const entry of entries) {
    const key = entry.of === undefined ? entry.field : `${entry.of.kind} ${entry.of.id}`;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return [...byKey.values()];
}

function groupLines(entries: readonly MergeEntry[], look: PlanLook): readonly string[] {
  const { width, theme, words } = look;
  const [first] = entries;
  if (first === undefined) return [];
  const conflicts = entries.filter(({ kind }) => kind === "conflict");
  const others = entries.filter(({ kind }) => kind !== "conflict");
  return [
    ...wrapText(subjectText(first, words), width).map(theme.heading),
    ...others.flatMap((entry) => entryLines(entry, look)),
    ...authorLines(others, look),
    ...conflicts.flatMap((entry) => conflictLines(entry, look)),
  ];
}

/** Who wrote what came back; in a conflict that is said beside each text. */
function authorLines(entries: readonly MergeEntry[], { width, theme, words }: PlanLook): readonly string[] {
  const by = entries.find(({ kind, field }) => kind !== "outside" && field !== "answered")?.theirsBy;
  return by === undefined ? [] : wrapBehind("  ", `(${provenanceText(by, words)})`, width).map(theme.dim);
}

function entryLines(entry: MergeEntry, look: PlanLook): readonly string[] {
  const { width, theme, words } = look;
  const { say } = words;
  if (entry.kind === "outside") {
    const told = entry.of === undefined ? say("merge.outside-other") : say("merge.outside");
    return [...wrapBehind("  ", told, width).map(theme.warning), ...outsideLines(entry, look)];
  }
  return details(entry, entry.ours, entry.theirs, look);
}

/** Both texts of a conflict, with who wrote each and when; before them what was sent. */
export function conflictLines(entry: MergeEntry, { width, theme, words }: PlanLook): readonly string[] {
  const { say } = words;
  const label = fieldLabel(entry, words);
  const shown = (value: unknown): string => {
    const items = itemsOf(entry, value, words);
    return (items === undefined ? valueText(entry, value, words) : items.join("; ")) ?? say("merge.empty");
  };
  const side = (name: string, value: unknown): readonly string[] => [
    ...wrapBehind("  ", `${name}:`, width).map(theme.term),
    ...wrapBehind("    ", shown(value), width),
  ];
  const by = (name: string, who: MergeEntry["oursBy"], isOurs: boolean): string =>
    who === undefined ? name : `${name} (${provenanceText(who, words, isOurs)})`;
  return [
    ...wrapBehind(`${theme.marks.pointer} `, `${label}: ${say("merge.kind", { kind: "conflict" })}`, width).map(
      theme.warning,
    ),
    ...side(say("merge.as-sent"), entry.sent),
    ...side(by(say("merge.ours"), entry.oursBy, true), entry.ours),
    ...side(by(say("merge.theirs"), entry.theirsBy, false), entry.theirs),
  ];
}

/** What is new in a field, as a comparison shows it. */
function details(entry: MergeEntry, before: unknown, after: unknown, look: PlanLook): readonly string[] {
  const { width, theme, words } = look;
  const { say } = words;
  const label = fieldLabel(entry, words);
  const names = [say("merge.ours"), say("merge.theirs")] as const;
  return detailsOf(entry, label, before, after, words).flatMap((detail) =>
    renderDetail(detail, names, "  ", { width, theme, say }),
  );
}

function detailsOf(
  entry: MergeEntry,
  label: string,
  before: unknown,
  after: unknown,
  words: MergeWords,
): readonly Detail[] {
  const [old, now] = [itemsOf(entry, before, words), itemsOf(entry, after, words)];
  if (old !== undefined || now !== undefined) {
    const { gained, lost } = comparePicks(old, now);
    return [
      ...(gained.length === 0 ? [] : [{ kind: "items", label, sign: "+", items: gained } as const]),
      ...(lost.length === 0 ? [] : [{ kind: "items", label, sign: "-", items: lost } as const]),
    ];
  }
  const [was, is] = [valueText(entry, before, words), valueText(entry, after, words)];
  const runs = was !== undefined && is !== undefined && was.length > SHORT ? compareWords(was, is) : undefined;
  return [runs === undefined ? { kind: "value", label, before: was, after: is } : { kind: "runs", label, runs }];
}

/** Texts shorter than this are not shown word by word. */
const SHORT = 40;

/** What stands in an answer that was not asked for. */
function outsideLines(entry: MergeEntry, look: PlanLook): readonly string[] {
  const id = entry.of?.id;
  if (id === undefined || findQuestion(look.words.checklist, id) === undefined) return [];
  return [...fieldsOf(entry.theirs as Answer)].flatMap(([field, value]) =>
    details({ ...entry, field }, undefined, value, look),
  );
}

function commentLines(comments: PlannedPart["comments"], { width, theme, words }: PlanLook): readonly string[] {
  if (comments.length === 0) return [];
  const { say } = words;
  return [
    "",
    ...wrapText(say("merge.comments", { count: comments.length }), width).map(theme.warning),
    ...comments.flatMap(({ line, text }) =>
      wrapBehind("  ", say("merge.comment", { line: String(line), text: visibleLine(text) }), width),
    ),
  ];
}
