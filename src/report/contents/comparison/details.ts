/** What changed within one answer, part by part, in words: lists, laws, texts and single values. */
import { ANSWER_FORMAT } from "../../../domain/model/answer-format.ts";
import { fieldAt, fieldsWith } from "../../../domain/model/answer-fields.ts";
import type { Assessment, EarlierStep, Step } from "../../../domain/model/assessment.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import { citation, paragraphOfId } from "../../../domain/model/checklist.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import type { QuestionChange } from "../../../domain/comparison/comparison.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { comparePicks } from "../../../domain/comparison/evidence.ts";
import { labelOf } from "../../../domain/comparison/standing.ts";
import { isNothing, sameValue } from "../../../domain/comparison/same-value.ts";
import type { Say } from "../../../messages/say.ts";
import { earlierStepText, labelsOf, lawText } from "../words.ts";
import { contributionDetails } from "./contribution-details.ts";
import type { Detail } from "./detail.ts";
import { shortenRuns, shortenText } from "./shorten.ts";
import { compareWords } from "./word-diff.ts";

export interface DetailOptions {
  /** Whether long texts are shown whole. */
  readonly full: boolean;
  /** The two assessments, by which contributors are known. */
  readonly people: readonly [Assessment, Assessment];
  /** Whether what is no longer given is shown; not where nothing is given any more. */
  readonly withLost: boolean;
}

/** Fields that are not shown as what changed in a field: the status, lists of their own, and who wrote. */
const APART: ReadonlySet<string> = new Set([
  "status", "instruments", "elements", "law", "contributions", ...fieldsWith({ group: "origin" }),
  ...fieldsWith({ group: "internal" }),
]); // prettier-ignore
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
/** What changed in an answer beside its status. */
export function detailsOf(one: QuestionChange, checklist: Checklist, say: Say, options: DetailOptions): Detail[] {
  const label = (ids: readonly string[]): readonly string[] => labelsOf(ids, one.question.elements);
  const { gained, lost, altered } = one.evidence.laws;
  const order = Object.keys(ANSWER_FORMAT);
  const place = ({ path }: Change): number => order.indexOf(path[2] ?? "");
  const changes = one.changes.filter(({ path }) => !APART.has(path[2] ?? "")).sort((x, y) => place(x) - place(y));
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
  const format = fieldAt(path.slice(2));
  if (format?.kind === "choices") {
    const { gained, lost } = comparePicks(before as readonly string[], after as readonly string[]);
    const named = (ids: readonly string[]): readonly string[] => labelsOf(ids, checklist.lists[format.list]);
    return [
      ...items(say("compare.items-gained", { label }), "+", named(gained)),
      ...items(say("compare.items-lost", { label }), "-", named(lost)),
    ];
  }
  if (field === "nextSteps")
    return stepDetails((before ?? []) as readonly Step[], (after ?? []) as readonly Step[], say, full);
  if (field === "earlierSteps") {
    const [old, now] = [before, after].map((steps) =>
      ((steps ?? []) as readonly EarlierStep[]).map((step) => earlierStepText(step, say)),
    );
    const { gained, lost } = comparePicks(old, now);
    return [
      ...items(say("compare.items-gained", { label }), "+", gained),
      ...items(say("compare.items-lost", { label }), "-", lost),
    ];
  }
  if (field === "sameAs") {
    const cited = (id: unknown): unknown => (typeof id === "string" ? citation(paragraphOfId(id)) : id);
    return [valueDetail(label, cited(before), cited(after), say)];
  }
  // An answer that says nothing about it may be published.
  if (field === "publish") return [valueDetail(label, before ?? true, after ?? true, say)];
  if (format?.kind === "text") return [textDetail(label, asText(before), asText(after), full)];
  return [valueDetail(label, before, after, say)];
}

/** What changed in each step; the same step is known by its id. */
function stepDetails(before: readonly Step[], after: readonly Step[], say: Say, full: boolean): Detail[] {
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [old, now] = [before, after].map((steps) => steps.find((step) => step.id === id));
    const changed = (key: "text" | "by" | "authority"): boolean => !sameValue(old?.[key] ?? "", now?.[key] ?? "");
    return [
      ...(changed("text") ? [textDetail(say("part.nextSteps-text"), old?.text, now?.text, full)] : []),
      ...(["by", "authority"] as const)
        .filter(changed)
        .map((key) => valueDetail(say(`part.nextSteps-${key}`), old?.[key], now?.[key], say)),
    ];
  });
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
  if (runs !== undefined) return { kind: "runs", label, runs: full ? runs : shortenRuns(runs) };
  const whole = (text: string | undefined): string | undefined =>
    text === undefined || full ? text : shortenText(text);
  return { kind: "value", label, before: whole(before), after: whole(after) };
}

function items(label: string, sign: "+" | "-", list: readonly string[]): Detail[] {
  return list.length === 0 ? [] : [{ kind: "items", label, sign, items: list }];
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function valueText(value: unknown, say: Say): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return say(value ? "compare.yes" : "compare.no");
  return typeof value === "string" ? value : JSON.stringify(value);
}
