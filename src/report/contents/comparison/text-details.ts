/** What changed within an answer, as lines for a terminal. */
import type { Say } from "../../../messages/say.ts";
import type { Theme } from "../../theme.ts";
import { wrapBehind, wrapText } from "../../wrap.ts";
import type { Detail } from "./details.ts";
import { isShort } from "./details.ts";
import type { Run } from "./word-diff.ts";

interface LineOptions {
  readonly width: number;
  readonly theme: Theme;
  readonly say: Say;
}

/** The indentation of the lines of a text after its first. */
const HANGING = "  ";

/** One detail; `names` are what the two files are called. */
export function renderDetail(
  detail: Detail,
  names: readonly [string, string],
  indent: string,
  { width, theme, say }: LineOptions,
): string[] {
  const { label } = detail;
  switch (detail.kind) {
    case "items": {
      const paint = detail.sign === "+" ? theme.added : theme.removed;
      return [
        ...wrapBehind(indent, `${label}:`, width),
        ...detail.items.flatMap((item) => wrapBehind(`${indent}  ${detail.sign} `, item, width).map(paint)),
      ];
    }
    case "runs":
      return [
        ...wrapBehind(indent, `${label}:`, width),
        ...indented(marked(detail.runs, theme), `${indent}    `, width),
      ];
    case "plain":
      return wrapBehind(indent, `${label}: ${detail.text}`, width, HANGING);
    case "value": {
      const { before, after } = detail;
      if (before === undefined || after === undefined) {
        const [what, text] = before === undefined ? ["added", after ?? ""] : ["removed", before];
        const lead = `${label} (${say(`compare.${what as "added"}`)}):`;
        const paint = before === undefined ? theme.added : theme.removed;
        const [first = "", ...rest] = wrapBehind(indent, `${lead} ${text}`, width, HANGING);
        return [first.replace(lead, () => paint(lead)), ...rest].map((line) => line.trimEnd());
      }
      if (isShort(before, after))
        return wrapBehind(indent, `${label}: ${before} ${theme.marks.arrow} ${after}`, width, HANGING);
      return [
        ...wrapBehind(indent, `${label}:`, width),
        ...named(names[0], before, indent, width, theme.removed),
        ...named(names[1], after, indent, width, theme.added),
      ];
    }
  }
}

function named(name: string, text: string, indent: string, width: number, paint: (text: string) => string): string[] {
  const [first = "", ...rest] = wrapText(`${name}: ${text}`, Math.max(width - indent.length - 2, 20), "  ");
  return [paint(first.slice(0, name.length + 1)) + first.slice(name.length + 1), ...rest].map((line) =>
    `${indent}  ${line}`.trimEnd(),
  );
}

function indented(text: string, indent: string, width: number): string[] {
  return wrapText(text, Math.max(width - indent.length, 20)).map((line) => `${indent}${line}`.trimEnd());
}

/** The words with marks around what was taken out and put in; colours come on top. */
function marked(runs: readonly Run[], theme: Theme): string {
  const text = runs.map((run, index) => {
    if (run.kind === "same" || run.text.trim() === "") return run.text;
    const [open, close, paint] =
      run.kind === "removed" ? (["[-", "-]", theme.removed] as const) : (["{+", "+}", theme.added] as const);
    const [, start = "", bare = "", end = ""] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
    // What stands in the place of something taken out follows it at once.
    const isReplaced = run.kind === "removed" && runs[index + 1]?.kind === "added";
    return `${start}${paint(open + bare + close)}${isReplaced ? " " : end}`;
  });
  return text.join("").replace(/ {2,}/g, " ");
}
