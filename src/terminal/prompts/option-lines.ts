/** How the options of a list are drawn: pointer, number, mark, label, and what comes after it. */
import type { Mark } from "../../domain/model/progress.ts";
import type { Option } from "../../interview/asker.ts";
import { visibleLine } from "../../report/visible.ts";
import { widthOf, wrapAfter, wrapText } from "../../report/wrap.ts";
import type { Around } from "./prompt.ts";

/** The lines of one option. The number is left out where options cannot be chosen by number. */
export function optionLines(
  option: Option,
  number: number | undefined,
  active: boolean,
  { theme, width }: Around,
): string[] {
  const pointer = active ? theme.marks.pointer : " ";
  const numbered = number === undefined ? "" : `${String(number).padStart(2)}. `;
  const mark = option.mark === undefined ? "" : `${theme.marks.state[option.mark]} `;
  const prefix = `${pointer} ${numbered}${mark}`;
  const label = visibleLine(option.label);
  const lines = [...labelWithMarks(option, prefix, label, width, theme.marks.state)];
  return active ? lines.map(theme.chosen) : lines;
}

function labelWithMarks(
  { note, mark, marks }: Option,
  prefix: string,
  label: string,
  width: number,
  symbols: Readonly<Record<Mark, string>>,
): readonly string[] {
  if (marks === undefined) {
    const after = note === undefined || mark !== undefined ? "" : ` (${note})`;
    return wrapAfter(prefix, label + after, width);
  }
  const row = marks.map((one) => symbols[one]).join("");
  const aside = note === undefined ? row : `${row}  ${note}`;
  const indent = " ".repeat(widthOf(prefix));
  const gap = width - widthOf(prefix + label) - widthOf(aside);
  if (gap >= 2) return [`${prefix}${label}${" ".repeat(gap)}${aside}`];
  return [...wrapAfter(prefix, label, width), ...wrapAfter(indent, aside, width)];
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
