/** How far along the questions were before and after: one mark for each question, and the totals. */
import type { Say } from "../../../messages/say.ts";
import type { Theme } from "../../theme.ts";
import { LEVELS } from "../../../domain/comparison/standing.ts";
import type { LevelCounts } from "../../../domain/comparison/standing.ts";
import { widthOf, wrapBehind, wrapText } from "../../wrap.ts";
import type { View } from "./view.ts";

interface LevelOptions {
  readonly width: number;
  readonly theme: Theme;
  readonly say: Say;
}

/** Columns that a title needs to stand beside its bars. */
const NARROWEST = 40;
/** Columns between the parts of a row. */
const GAP = 2;

/** The bars by section, and under them what the marks mean, with the totals. */
export function renderLevels({ sections, levels, names }: View, { width, theme, say }: LevelOptions): string[] {
  if (sections.length === 0) return [];
  const bar = (counts: LevelCounts): string =>
    LEVELS.map((level) => theme.marks.levels[level].repeat(counts[level])).join("");
  const room = Math.max(
    ...sections.flatMap((one) => [widthOf(bar(one.before)), widthOf(bar(one.after))]),
    ...names.map(widthOf),
  );
  const titles = sections.map(({ section }) => widthOf(section.title));
  const column = Math.min(width - 2 * room - 2 * GAP, Math.max(...titles));
  const gap = " ".repeat(GAP);
  const isWide = width - 2 * room - 2 * GAP >= NARROWEST;
  const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - widthOf(text)));
  const rows = sections.flatMap(({ section, before, after }) => {
    if (!isWide) {
      const [first, second] = [before, after].map((counts, side) => `  ${names[side] ?? ""}  ${bar(counts)}`);
      return [...wrapText(section.title, width), first ?? "", second ?? ""];
    }
    const [title = "", ...more] = wrapText(section.title, column);
    return [`${pad(title, column)}${gap}${pad(bar(before), room)}${gap}${bar(after)}`.trimEnd(), ...more];
  });
  const head = isWide ? [theme.dim(`${pad("", column)}${gap}${pad(names[0], room)}${gap}${names[1]}`)] : [];
  const digits = String(Math.max(...levels.flatMap(({ before, after }) => [before, after]))).length;
  const total = (count: number): string => String(count).padStart(digits);
  return [
    ...head,
    ...rows,
    "",
    ...wrapText(say("compare.levels-hint"), width).map(theme.dim),
    ...levels.flatMap(({ level, label, before, after }) =>
      wrapBehind(`${theme.marks.levels[level]} ${total(before)} ${theme.marks.arrow} ${total(after)}  `, label, width),
    ),
  ];
}

/** For more than two years: a strip of marks for each question. */
export function renderStrips({ strips, years }: View, { width, theme }: LevelOptions): string[] {
  if (years.length < 3 || strips.length === 0) return [];
  const columns = years.map((year) => widthOf(year) + 1);
  const row = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell + " ".repeat(Math.max(0, (columns[index] ?? 0) - widthOf(cell)))).join("");
  return [
    theme.dim(row(years).trimEnd()),
    ...strips.flatMap(({ citation, title, levels }) =>
      wrapBehind(
        `${row(levels.map((level) => (level === undefined ? " " : theme.marks.levels[level])))} `,
        `${citation}  ${title}`,
        width,
      ),
    ),
  ];
}
