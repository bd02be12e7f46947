/** One part of an answer that changed, as a field of a document. */
import type { Say } from "../../../messages/say.ts";
import type { DocumentBlock, Field, Inline, Inlines } from "../../document/document.ts";
import { paragraph } from "../words.ts";
import type { Run } from "./word-diff.ts";

export type Detail =
  /** Things of a list that came or went. */
  | { readonly kind: "items"; readonly label: string; readonly sign: "+" | "-"; readonly items: readonly string[] }
  /** A value before and after; undefined where there was or is none. */
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

/** Characters of two values that stand side by side. */
const SHORT = 60;

/** The change with its name; `before` and `after` are what the two files are called. */
export function detailField(detail: Detail, [before, after]: readonly [string, string], say: Say): Field {
  const { label } = detail;
  switch (detail.kind) {
    case "items": {
      const kind = detail.sign === "+" ? "added" : "removed";
      return { label, value: [{ kind: "list", items: detail.items.map((text) => [{ kind, text }]) }] };
    }
    case "plain":
      return { label, value: [paragraph(detail.text)] };
    case "runs":
      return { label, value: [paragraph(...runInlines(detail.runs))] };
    case "value": {
      const [old, now] = [detail.before, detail.after];
      const one = (change: "added" | "removed", text = ""): Field => ({
        label: `${label} (${say(`compare.${change}`)})`,
        value: [{ kind: "quoted", text, change }],
      });
      if (old === undefined) return one("added", now);
      if (now === undefined) return one("removed", old);
      if (old.length + now.length <= SHORT && !(old + now).includes("\n"))
        return { label, value: [paragraph(`${old} → ${now}`)] };
      const named = (name: string, text: string): Field => ({ label: name, value: [{ kind: "quoted", text }] });
      return { label, value: [{ kind: "fields", entries: [named(before, old), named(after, now)] }] };
    }
  }
}

/** White space at the ends of changed words stays outside; what replaces something follows it after a space. */
function runInlines(runs: readonly Run[]): Inlines {
  return runs.flatMap(({ kind, text }, index): readonly Inline[] => {
    if (kind === "same" || text.trim() === "") return [text];
    const [, start = "", bare = "", end = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    const isReplaced = kind === "removed" && runs[index + 1]?.kind === "added";
    return [start, { kind, text: bare } as const, isReplaced ? " " : end].filter((one) => one !== "");
  });
}

/** Details as blocks of a document. */
export function detailBlocks(
  details: readonly Detail[],
  names: readonly [string, string],
  say: Say,
): readonly DocumentBlock[] {
  if (details.length === 0) return [];
  return [{ kind: "fields", entries: details.map((detail) => detailField(detail, names, say)) }];
}
