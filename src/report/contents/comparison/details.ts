/** What changed within one answer, part by part, in words: lists, laws, texts and single values. */
import type { Assessment, Law } from "../../../domain/model/assessment.ts";
import type { Checklist, Choice } from "../../../domain/model/checklist.ts";
import { citation, findQuestion, paragraphOfId } from "../../../domain/model/checklist.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import type { QuestionChange } from "../../../domain/comparison/comparison.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { comparePicks } from "../../../domain/comparison/evidence.ts";
import { labelOf } from "../../../domain/comparison/standing.ts";
import { isNothing } from "../../../domain/comparison/same-value.ts";
import type { Say } from "../../../messages/say.ts";
import { visible, visibleLine } from "../../visible.ts";
import { contributionDetails } from "./contribution-details.ts";
import { shortenRuns, shortenText } from "./shorten.ts";
import type { Run } from "./word-diff.ts";
import { compareWords } from "./word-diff.ts";

/** One part of an answer that changed. Texts are whole and safe to show; a renderer wraps and escapes them. */
export type Detail =
  /** Things of a list that came or went. */
  | { readonly kind: "items"; readonly label: string; readonly sign: "+" | "-"; readonly items: readonly string[] }
  /** A short value before and after; undefined where there was or is none. */
  | {
      readonly kind: "value";
      readonly label: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  /** Something said about a part. */
  | { readonly kind: "plain"; readonly label: string; readonly text: string }
  /** A text, word by word. */
  | { readonly kind: "runs"; readonly label: string; readonly runs: readonly Run[] };

export interface DetailOptions {
  /** Whether long texts are shown whole. */
  readonly full: boolean;
  /** The two assessments, by which contributors are known. */
  readonly people: readonly [Assessment, Assessment];
  /** Whether what is no longer given is shown; not where nothing is given any more. */
  readonly withLost: boolean;
}

/** The fields in the order in which they are read: what is done, how, why, what stands in the way, what comes next. */
const FIELDS = [
  "measures", "practice", "reason", "difficulties.kinds", "difficulties.note", "obstacles.kinds", "obstacles.note",
  "expectedYear", "nextSteps.text", "nextSteps.by", "assistance.requested", "assistance.note", "assistance.received",
  "goodPractice", "authority", "sameAs", "publish",
]; // prettier-ignore
/** Fields whose old text says little once they are empty: that they are, is enough. */
const SETTLED = new Set([
  "difficulties",
  "obstacles",
  "nextSteps",
  "assistance",
  "reason",
  "expectedYear",
  "authority",
]);
/** Characters of two values that stand side by side. */
const SHORT = 60;
const LISTS: Readonly<Record<string, "difficulties" | "obstacles" | "assistance">> = {
  "difficulties.kinds": "difficulties",
  "obstacles.kinds": "obstacles",
  "assistance.requested": "assistance",
};
const VALUES = new Set(["authority", "expectedYear", "nextSteps.by"]);

/** What changed in an answer beside its status. */
export function detailsOf(one: QuestionChange, checklist: Checklist, say: Say, options: DetailOptions): Detail[] {
  const label = (ids: readonly string[]): string[] => labels(one.question.elements, ids);
  const { gained, lost, altered } = one.evidence.laws;
  const changes = FIELDS.flatMap((field) => one.changes.filter(({ path }) => path.slice(2).join(".") === field));
  const settled = options.full ? [] : settledParts(one);
  const details: Detail[] = [
    ...adherenceDetails(one, checklist, say),
    ...items(say("compare.gained"), "+", label(one.elements.gained)),
    ...items(say("compare.lost"), "-", label(one.elements.lost)),
    ...items(say("compare.law-gained"), "+", gained.map(lawText)),
    ...items(say("compare.law-lost"), "-", lost.map(lawText)),
    ...altered.map(({ before, after }): Detail =>
      textDetail(say("compare.law-altered"), lawText(before), lawText(after), true),
    ),
    ...changes
      .filter(({ path }) => !settled.includes(path[2] ?? ""))
      .flatMap((change) => partDetails(change, checklist, say, options)),
    ...one.changes.flatMap((change) => contributionDetails(change, options.people, say)),
    ...noLonger(settled, say),
    ...(one.class === "answered-by" ? authorDetails(one, options.people, say) : []),
  ];
  return options.withLost ? details : details.filter((detail) => !isLoss(detail));
}

function noLonger(parts: readonly string[], say: Say): Detail[] {
  if (parts.length === 0) return [];
  const text = parts.map((part) => say(`settled.${part as "difficulties"}`)).join(", ");
  return [{ kind: "plain", label: say("compare.no-longer-given"), text }];
}

/** Parts of which nothing is left. */
function settledParts({ changes, after }: QuestionChange): readonly string[] {
  const parts = new Set(changes.map(({ path }) => path[2] ?? ""));
  const answer: Readonly<Record<string, unknown>> = { ...after.own };
  return [...parts].filter((part) => SETTLED.has(part) && isNothing(answer[part]));
}

/** A change of a single value that stands outside the answers. */
export function valueDetail(label: string, before: unknown, after: unknown, say: Say): Detail {
  return { kind: "value", label, before: valueText(before, say), after: valueText(after, say) };
}

function isLoss(detail: Detail): boolean {
  if (detail.kind === "items") return detail.sign === "-";
  if (detail.kind === "plain") return true;
  return detail.kind === "value" ? detail.after === undefined : detail.runs.every(({ kind }) => kind === "removed");
}

function partDetails(
  { path, before, after }: Change,
  checklist: Checklist,
  say: Say,
  { full }: DetailOptions,
): Detail[] {
  const field = path.slice(2).join(".");
  const label = (say as (id: string) => string)(`part.${field.replace(".", "-")}`);
  const list = LISTS[field];
  if (list !== undefined) {
    const { gained, lost } = comparePicks(before as readonly string[], after as readonly string[]);
    const named = (ids: readonly string[]): string[] => labels(checklist.lists[list], ids);
    return [
      ...items(say("compare.items-gained", { label }), "+", named(gained)),
      ...items(say("compare.items-lost", { label }), "-", named(lost)),
    ];
  }
  if (field === "sameAs") {
    const cited = (id: unknown): unknown => (typeof id === "string" ? citation(paragraphOfId(id)) : id);
    return [valueDetail(label, cited(before), cited(after), say)];
  }
  // An answer that says nothing about it may be published.
  if (field === "publish") return [valueDetail(label, before ?? true, after ?? true, say)];
  if (VALUES.has(field)) return [valueDetail(label, before, after, say)];
  return [textDetail(label, asText(before), asText(after), full)];
}

/** Para. 7: for each instrument how the State stands to it, and since when. */
function adherenceDetails({ question, changes }: QuestionChange, checklist: Checklist, say: Say): Detail[] {
  return checklist.instruments.flatMap(({ id, short }) =>
    changes
      .filter(({ path }) => path[2] === "instruments" && path[3] === id)
      .sort((a, b) => Number(b.path[4] === "status") - Number(a.path[4] === "status"))
      .map(({ path, before, after }) => {
        if (path[4] !== "status") {
          const name = path[4] === "signed" ? "part.signed" : "part.ratified";
          return valueDetail(say(name, { instrument: short }), before, after, say);
        }
        const named = (status: unknown): unknown =>
          typeof status === "string" ? labelOf(checklist, question, status) : status;
        return valueDetail(short, named(before), named(after), say);
      }),
  );
}

function authorDetails({ changes }: QuestionChange, [old, now]: DetailOptions["people"], say: Say): Detail[] {
  const named = (id: unknown, assessment: Assessment): unknown =>
    typeof id === "string" ? authorOf(assessment, id) : id;
  return changes
    .filter(({ path }) => path[2] === "answered" && path[3] === "by")
    .map(({ before, after }) => valueDetail(say("part.answered-by"), named(before, old), named(after, now), say));
}

function textDetail(label: string, before: string | undefined, after: string | undefined, full: boolean): Detail {
  const runs = before !== undefined && after !== undefined ? compareWords(before, after) : undefined;
  if (runs !== undefined) return { kind: "runs", label, runs: shown(full ? runs : shortenRuns(runs)) };
  const whole = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : visible(full ? text : shortenText(text));
  return { kind: "value", label, before: whole(before), after: whole(after) };
}

function shown(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ kind, text }) => ({ kind, text: visible(text) }));
}

function items(label: string, sign: "+" | "-", list: readonly string[]): Detail[] {
  return list.length === 0 ? [] : [{ kind: "items", label, sign, items: list }];
}

function labels(choices: readonly Choice[], ids: readonly string[]): string[] {
  return ids.map((id) => choices.find((choice) => choice.id === id)?.label ?? visibleLine(id));
}

/** A law as it is cited: title, provision, date. */
export function lawText({ title, provision, date }: Law): string {
  return [title, provision, date]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => visibleLine(part ?? ""))
    .join("; ");
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function valueText(value: unknown, say: Say): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return say(value ? "compare.yes" : "compare.no");
  return visibleLine(typeof value === "string" ? value : JSON.stringify(value));
}

/** Whether two values are short enough to stand side by side. */
export function isShort(before: string, after: string): boolean {
  return before.length + after.length <= SHORT && !(before + after).includes("\n");
}

/** The citation of a question, or of what its id says if it is asked no longer. */
export function citationOf(checklist: Checklist, id: string): string {
  return citation(findQuestion(checklist, id)?.paragraph ?? paragraphOfId(id));
}

/** With a capital letter, to begin a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
