/** What changed in one field of an answer, as a field of a document. */
import { splitOuterSpace } from "../../../domain/texts/outer-space.ts";
import type { Say } from "../../../messages/say.ts";
import { fields, list, paragraph, quoted } from "../../document/blocks.ts";
import type { Field, Inline, Inlines } from "../../document/document.ts";
import { shortenRuns, shortenText } from "./shorten.ts";
import { type Run, compareWords } from "./word-diff.ts";

export interface Detail extends Field {
  /** Whether it only says that something is no longer there. */
  readonly isLoss: boolean;
}

export interface DetailWords {
  readonly say: Say;
  /** What the two files are called. */
  readonly names: readonly [before: string, after: string];
}

/** Items of a list that came or went. */
export function itemDetails(label: string, change: "added" | "removed", items: readonly string[]): readonly Detail[] {
  if (items.length === 0) return [];
  return [{ label, value: list(items.map((text) => [{ kind: change, text }])), isLoss: change === "removed" }];
}

/** Characters of two values that are side by side. */
const SHORT = 60;

/** A value before and after; undefined where there is no value. */
export function valueDetail(
  label: string,
  before: string | undefined,
  after: string | undefined,
  { say, names }: DetailWords,
): Detail {
  const isLoss = after === undefined;
  if (before === undefined || isLoss) {
    const change = before === undefined ? "added" : "removed";
    const text = before ?? after ?? "";
    return { label: `${label} (${say(`compare.${change}`)})`, value: [{ kind: "quoted", text, change }], isLoss };
  }
  if (before.length + after.length <= SHORT && !(before + after).includes("\n"))
    return { label, value: [paragraph(say("compare.status-change", { before, after }))], isLoss };
  const sides = [
    { label: names[0], value: quoted(before) },
    { label: names[1], value: quoted(after) },
  ];
  return { label, value: fields(sides), isLoss };
}

/** A text before and after, word by word where the two are similar; cut short unless `full`. */
export function textDetail(
  label: string,
  before: string | undefined,
  after: string | undefined,
  full: boolean,
  words: DetailWords,
): Detail {
  const runs = before !== undefined && after !== undefined ? compareWords(before, after) : undefined;
  if (runs === undefined) {
    const [was, is] = full ? [before, after] : [before, after].map((text) => text && shortenText(text));
    return valueDetail(label, was, is, words);
  }
  const isLoss = runs.every(({ kind }) => kind === "removed");
  return { label, value: [paragraph(...runInlines(full ? runs : shortenRuns(runs)))], isLoss };
}

/** White space at the ends of changed words stays outside; what replaces something follows it after a space. */
function runInlines(runs: readonly Run[]): Inlines {
  return runs.flatMap(({ kind, text }, index): readonly Inline[] => {
    if (kind === "same" || text.trim() === "") return [text];
    const { before, text: bare, after } = splitOuterSpace(text);
    const isReplaced = kind === "removed" && runs[index + 1]?.kind === "added";
    return [before, { kind, text: bare } as const, isReplaced ? " " : after].filter((one) => one !== "");
  });
}
