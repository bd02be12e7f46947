/** Tables and bars of a document in the characters of a terminal. */
import { namedText } from "../../messages/name-before.ts";
import { type LevelCounts, LEVELS } from "../../domain/comparison/level.ts";
import { hasRightToLeft } from "../../domain/texts/invisible.ts";
import { widthOf, wrapAfter, wrapText } from "../wrap.ts";
import { type DocumentBlock, barLengths, countsWords } from "./document.ts";
import { type TextStyle, inlineText, shownLine } from "./text-inlines.ts";

type Table = Extract<DocumentBlock, { kind: "table" }>;
type Bars = Extract<DocumentBlock, { kind: "bars" }>;
type Counts = Extract<DocumentBlock, { kind: "counts" }>;

/** Columns between two cells. */
const GAP = 2;
/** Fewest columns for the widest cells beside the others. */
const NARROWEST = 20;

/**
 * In columns, where all cells fit on a line, or all but those of the widest column, which are then wrapped; else one row
 * below the other, each cell with the name of its column. So they are in a language from right to left, too: where a
 * terminal puts the words of a line in their order, columns to the right of them change their places.
 */
export function tableLines({ caption, head, rows }: Table, style: TextStyle): string[] {
  const { width, theme } = style;
  const cells = rows.map((row) => row.map((cell) => inlineText(cell, theme, (text) => shownLine(text, style))));
  const names = head.map((name) => shownLine(name, style));
  const widths = names.map((name, column) =>
    Math.max(widthOf(name), ...cells.map((row) => widthOf(row[column] ?? ""))),
  );
  const widest = widths.indexOf(Math.max(...widths));
  const others = widths.reduce((sum, one) => sum + one + GAP, -GAP) - (widths[widest] ?? 0);
  const room = Math.min(widths[widest] ?? 0, width - others);
  const isFromRight = [caption, ...names].some(hasRightToLeft);
  if (isFromRight || room < Math.min(NARROWEST, widths[widest] ?? 0))
    return cells.flatMap((row) => stacked(row, names, style));
  widths[widest] = room;
  const lines = (row: readonly string[]): string[] => {
    const [first = "", ...rest] = wrapText(row[widest] ?? "", room);
    const before = " ".repeat(widths.slice(0, widest).reduce((sum, one) => sum + one + GAP, 0));
    const line = widths.map((one, column) => padded(column === widest ? first : (row[column] ?? ""), one + GAP));
    return [line.join(""), ...rest.map((more) => before + more)];
  };
  return [...(names.join("") === "" ? [] : lines(names).map(theme.dim)), ...cells.flatMap(lines)];
}

function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

function stacked(
  [first = "", ...rest]: readonly string[],
  names: readonly string[],
  { width, theme, say }: TextStyle,
): string[] {
  return [
    ...wrapText(first, width).map(theme.question),
    ...rest.flatMap((cell, index) =>
      cell === "" ? [] : wrapAfter("  ", namedText(names[index + 1] ?? "", cell, say), width, "  "),
    ),
  ];
}

/** The bars of each row, one mark for each question, and below what the marks mean, with the sums. */
export function barLines(
  { hint, series = [], between = " → ", legend, rows, total }: Bars,
  style: TextStyle,
): string[] {
  const { width, theme } = style;
  const bar = (counts: LevelCounts): string =>
    LEVELS.map((level) => theme.marks.levels[level].repeat(counts[level])).join("");
  const barsOf = rows.map(({ counts }) => counts.map(bar));
  const room = Math.max(...barsOf.flat().map(widthOf), ...series.map(widthOf), 0);
  const left = width - (room + GAP) * total.counts.length;
  const column = Math.min(left, Math.max(...rows.map(({ label }) => widthOf(label))));
  const lead = series.length === 0 ? 0 : Math.max(...series.map(widthOf)) + GAP;
  const isBeside = left >= NARROWEST && !legend.some(({ label }) => hasRightToLeft(label));
  const line = (first: string, bars: readonly string[]): string =>
    padded(first, column + GAP) + bars.map((one) => padded(one, room + GAP)).join("");
  const digits = Math.max(...legend.flatMap(({ level }) => total.counts.map((one) => widthOf(String(one[level])))));
  const numbers = legend.map(({ level }) =>
    total.counts.map((one) => String(one[level]).padStart(digits)).join(between),
  );
  return [
    ...(isBeside && series.length > 0 ? [theme.dim(line("", series))] : []),
    ...rows.flatMap(({ label }, index) => {
      const bars = barsOf[index] ?? [];
      if (!isBeside)
        return [...wrapText(label, width), ...bars.map((one, at) => `  ${padded(series[at] ?? "", lead)}${one}`)];
      const [first = "", ...rest] = wrapText(label, column);
      return [line(first, bars), ...rest];
    }),
    "",
    ...wrapText(shownLine(hint, style), width).map(theme.dim),
    ...legend.flatMap(({ level, label }, index) =>
      wrapAfter(`${theme.marks.levels[level]} ${numbers[index] ?? ""}  `, label, width),
    ),
  ];
}

/** Most columns of a bar of counts. */
const LONGEST = 40;

/** The bar of each row beside its label, or below it where labels are long, and below that the counts in words. */
export function countLines({ hint, legend, rows, isSmall }: Counts, style: TextStyle): string[] {
  const { width, theme, say } = style;
  const labels = rows.map(({ label }) => inlineText(label, theme, (text) => shownLine(text, style)));
  const widest = Math.max(...labels.map(widthOf), 0);
  const isBeside = widest + GAP <= width / 3 && !legend.some(({ label }) => hasRightToLeft(label));
  const indent = isBeside ? " ".repeat(widest + GAP) : "  ";
  const lengths = barLengths(rows, Math.min(LONGEST, width - indent.length));
  const bars = lengths.map((pieces) =>
    pieces.map((length, at) => theme.marks.levels[legend[at]?.level ?? "open"].repeat(length)).join(""),
  );
  return [
    ...(hint === undefined ? [] : wrapText(shownLine(hint, style), width).map(theme.dim)),
    ...rows.flatMap(({ counts }, at) => [
      ...(isBeside ? [padded(labels[at] ?? "", indent.length) + (bars[at] ?? "")] : wrapText(labels[at] ?? "", width)),
      ...(isBeside || bars[at] === "" ? [] : [indent + (bars[at] ?? "")]),
      ...(isSmall ? [] : wrapAfter(indent, shownLine(countsWords(legend, counts, say), style), width).map(theme.dim)),
    ]),
  ];
}
