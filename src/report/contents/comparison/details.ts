/** What changed within one answer, field by field, in words: lists, laws, texts and single values. */
import { ANSWER_FORMAT } from "../../../domain/model/answer-format.ts";
import { fieldAt, fieldsWith } from "../../../domain/model/answer-fields.ts";
import type { Assessment, Step } from "../../../domain/model/assessment.ts";
import type { Checklist } from "../../../domain/model/checklist.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import type { QuestionChange } from "../../../domain/comparison/comparison.ts";
import { authorOf } from "../../../domain/comparison/contributors.ts";
import { isNothing, sameValue } from "../../../domain/comparison/same-value.ts";
import type { Say } from "../../../messages/say.ts";
import { fieldLabel, itemTexts, labelsOf, lawText, plainValue, valueText } from "../answer-words.ts";
import type { Detail } from "./detail.ts";
import { shortenRuns, shortenText } from "./shorten.ts";
import { compareWords } from "./word-diff.ts";

export interface DetailOptions {
  readonly checklist: Checklist;
  readonly say: Say;
  /** Whether long texts are shown whole. */
  readonly full: boolean;
  /** The two assessments, by which contributors are known. */
  readonly people: readonly [Assessment, Assessment];
  /** Whether what is no longer given is shown; not where nothing is given any more. */
  readonly withLost: boolean;
}

/** Fields that are not shown in their place: the status, what is compared item by item, and who wrote. */
const APART = new Set<string>(["status", "instruments", "elements", "law", ...fieldsWith({ group: "origin" })]);

/** Fields whose old text says little once they are empty: that they are, is enough. */
const SETTLED = new Set<string>([...fieldsWith({ group: "ahead" }), "reason", "authority"]);

const ORDER = Object.keys(ANSWER_FORMAT);

/** What changed in an answer beside its status, in the order of the file. */
export function detailsOf(one: QuestionChange, options: DetailOptions): readonly Detail[] {
  const { say, full, withLost } = options;
  const label = (ids: readonly string[]): readonly string[] => labelsOf(ids, one.question.elements);
  const { gained, lost, altered } = one.evidence.laws;
  const place = ({ path }: Change): number => ORDER.indexOf(path[2] ?? "");
  const settled = full ? [] : settledFields(one);
  const details: Detail[] = [
    ...adherenceDetails(one, options),
    ...items(say("compare.gained"), "+", label(one.elements.gained)),
    ...items(say("compare.lost"), "-", label(one.elements.lost)),
    ...items(say("compare.law-gained"), "+", gained.map(lawText)),
    ...items(say("compare.law-lost"), "-", lost.map(lawText)),
    ...altered.map(({ before, after }) =>
      textDetail(say("compare.law-altered"), lawText(before), lawText(after), true),
    ),
    ...one.changes
      .filter(({ path: [, , key = ""] }) => !APART.has(key) && !settled.includes(key))
      .sort((x, y) => place(x) - place(y))
      .flatMap((change) => fieldDetails(change, one, options)),
    ...noLonger(settled, say),
    ...(one.class === "answered-by" ? authorDetails(one, options) : []),
  ];
  return withLost ? details : details.filter((detail) => !isLoss(detail));
}

function noLonger(fields: readonly string[], say: Say): readonly Detail[] {
  if (fields.length === 0) return [];
  const text = fields.map((field) => say(`settled.${field as "difficulties"}`)).join(", ");
  return [{ kind: "plain", label: say("compare.no-longer-given"), text }];
}

/** Fields of which nothing is left. */
function settledFields({ changes, after }: QuestionChange): readonly string[] {
  const fields = new Set(changes.map(({ path }) => path[2] ?? ""));
  const answer: Readonly<Record<string, unknown>> = { ...after.own };
  return [...fields].filter((field) => SETTLED.has(field) && isNothing(answer[field]));
}

/** A change of a single value that is no id. */
export function valueDetail(label: string, before: unknown, after: unknown, say: Say): Detail {
  return { kind: "value", label, before: plainValue(before, say), after: plainValue(after, say) };
}

function isLoss(detail: Detail): boolean {
  if (detail.kind === "items") return detail.sign === "-";
  if (detail.kind === "plain") return true;
  return detail.kind === "value" ? detail.after === undefined : detail.runs.every(({ kind }) => kind === "removed");
}

function fieldDetails(change: Change, one: QuestionChange, options: DetailOptions): readonly Detail[] {
  const { say, full } = options;
  const { before, after } = change;
  const path = change.path.slice(2);
  const [key] = path;
  const label = (): string => fieldLabel(path, options);
  if (key === "nextSteps") return stepDetails(change, options);
  // An answer that says nothing about it may be published.
  if (key === "publish") return [valueDetail(label(), before ?? true, after ?? true, say)];
  switch (fieldAt(path)?.kind) {
    case "choices":
    case "list":
      return listDetails(
        change,
        one,
        say("compare.items-gained", { label: label() }),
        say("compare.items-lost", { label: label() }),
        options,
      );
    case "contributions":
      return listDetails(change, one, label(), label(), options);
    case "text":
      return [textDetail(label(), before as string | undefined, after as string | undefined, full)];
    default:
      return [singleDetail(change, one, options)];
  }
}

function singleDetail({ path, before, after }: Change, { question }: QuestionChange, options: DetailOptions): Detail {
  const field = path.slice(2);
  const [was, is] = [before, after].map((value) => valueText(field, value, question, options));
  return { kind: "value", label: fieldLabel(field, options), before: was, after: is };
}

/** What came into a list, and what went. */
function listDetails(
  { path, before, after }: Change,
  { question }: QuestionChange,
  gained: string,
  lost: string,
  { people, ...words }: DetailOptions,
): readonly Detail[] {
  const [was, is] = [(before ?? []) as readonly unknown[], (after ?? []) as readonly unknown[]];
  const only = (list: readonly unknown[], others: readonly unknown[], at: 0 | 1): readonly string[] => {
    const own = list.filter((item) => !others.some((other) => sameValue(item, other)));
    return itemTexts(path.slice(2), own, question, { ...words, people: people[at] });
  };
  return [...items(gained, "+", only(is, was, 1)), ...items(lost, "-", only(was, is, 0))];
}

/** What changed in each step; the same step is known by its id. */
function stepDetails({ before, after }: Change, { say, full }: DetailOptions): readonly Detail[] {
  const [was, is] = [(before ?? []) as readonly Step[], (after ?? []) as readonly Step[]];
  const ids = new Set([...is, ...was].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [old, now] = [was, is].map((steps) => steps.find((step) => step.id === id));
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
function adherenceDetails(one: QuestionChange, options: DetailOptions): readonly Detail[] {
  const keys = Object.keys(ANSWER_FORMAT.instruments.fields);
  const changes = options.checklist.instruments.flatMap(({ id }) =>
    keys.flatMap((key) => one.changes.filter(({ path }) => path[3] === id && path[4] === key)),
  );
  return changes.map((change) => singleDetail(change, one, options));
}

function authorDetails({ changes }: QuestionChange, { people: [old, now], say }: DetailOptions): readonly Detail[] {
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

function items(label: string, sign: "+" | "-", list: readonly string[]): readonly Detail[] {
  return list.length === 0 ? [] : [{ kind: "items", label, sign, items: list }];
}
