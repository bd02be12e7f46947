/** How the options of a list are drawn: pointer, number, mark, label, and what comes after it. */
import type { Option } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import { widthOf, wrapAfter, wrapText } from "../../report/wrap.ts";
import type { Around } from "./prompt.ts";

/** The lines of one option; `before` comes between the pointer and its mark or label. */
export function optionLines(option: Option, before: string, isActive: boolean, { theme, width }: Around): string[] {
  const { note, mark, marks } = option;
  const { pointer, state } = theme.marks;
  const prefix = `${isActive ? pointer : " "} ${before}${mark === undefined ? "" : `${state[mark]} `}`;
  const label = visibleLine(option.label);
  const after = note === undefined || mark !== undefined ? "" : ` (${note})`;
  const row = marks?.map((one) => state[one]).join("");
  const lines =
    row === undefined
      ? wrapAfter(prefix, label + after, width)
      : withAside(prefix, label, note === undefined ? row : `${row}  ${note}`, width);
  return isActive ? lines.map(theme.chosen) : lines;
}

/** A label with an aside at the right end of the line where there is room, else below. */
function withAside(prefix: string, label: string, aside: string, width: number): string[] {
  const gap = width - widthOf(prefix + label) - widthOf(aside);
  if (gap >= 2) return [`${prefix}${label}${" ".repeat(gap)}${aside}`];
  return [...wrapAfter(prefix, label, width), ...wrapAfter(" ".repeat(widthOf(prefix)), aside, width)];
}

/** What the marks of these options mean, where there are any. */
export function legendLines(options: readonly Option[], { theme, say, width }: Around): string[] {
  const used = new Set(options.flatMap(({ mark, marks = [] }) => (mark === undefined ? marks : [mark, ...marks])));
  if (used.size === 0) return [];
  const entries = (["answered", "open", "carried", "withheld"] as const)
    .filter((mark) => used.has(mark))
    .map((mark) => `${theme.marks.state[mark]} ${say(`mark.${mark}`)}`);
  return wrapText(entries.join("   "), width).map(theme.dim);
}
