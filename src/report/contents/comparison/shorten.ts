/** Long texts cut to what a reader needs at first sight. What is left out shows as an ellipsis. */
import { endSpace } from "../../../domain/texts/outer-space.ts";
import type { Run } from "./word-diff.ts";

/** Characters of a text that are shown. */
const TEXT = 220;
/** Characters of unchanged text that are shown on either side of a change. */
const CONTEXT = 50;
/** Characters of a changed run. */
const CHANGED = 260;

/** The beginning of a text, up to the end of a word. */
export function shortenText(text: string, most = TEXT): string {
  if (text.length <= most + 20) return text;
  return `${headOf(text, most)} …`;
}

/** The changes of a text, with only a few unchanged words around each. */
export function shortenRuns(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ kind, text }, index) => {
    if (kind !== "same") {
      return { kind, text: shortenText(text.trimEnd(), CHANGED) + endSpace(text) };
    }
    const head = index === 0 ? "" : headOf(text, CONTEXT);
    const tail = index === runs.length - 1 ? "" : tailOf(text, CONTEXT);
    if (head.length + tail.length + 20 >= text.length) return { kind, text };
    return { kind, text: [head, "…", tail].filter((part) => part !== "").join(" ") };
  });
}

function headOf(text: string, most: number): string {
  const cut = text.slice(0, most).toWellFormed();
  return (/^[^]*(?=\s)/.exec(cut)?.[0] ?? cut).trimEnd();
}

function tailOf(text: string, most: number): string {
  const cut = text.slice(-most).toWellFormed();
  return (cut.replace(/^\S+/, "") || cut).trimStart();
}
