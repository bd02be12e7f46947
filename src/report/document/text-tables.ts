/** Tables and bars of a document in the characters of a terminal. */
import { LEVELS } from "../../domain/comparison/standing.ts";
import type { LevelCounts } from "../../domain/comparison/standing.ts";
import { visibleLine } from "../visible.ts";
import { widthOf, wrapBehind, wrapText } from "../wrap.ts";
import type { DocumentBlock } from "./document.ts";
import { plainInlines } from "./document.ts";
import type { TextLook } from "./text.ts";

type Table = Extract<DocumentBlock, { kind: "table" }>;
type Bars = Extract<DocumentBlock, { kind: "bars" }>;

const GAP = 2;

/** In columns where every cell fits on a line; else each row below the other, its cells with the names of their columns. */
export function tableLines({ head, rows }: Table, look: TextLook): string[] {
  const cells = rows.map((row) => row.map((cell) => visibleLine(plainInlines(cell))));
  const names = head.map(visibleLine);
  const widths = names.map((name, column) =>
    Math.max(widthOf(name), ...cells.map((row) => widthOf(row[column] ?? ""))),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  if (total > look.width) return cells.flatMap((row) => stacked(row, names, look));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell) + GAP))
      .join("")
      .trimEnd();
  return [look.theme.dim(line(names)), ...cells.map(line)];
}

function stacked(row: readonly string[], names: readonly string[], { width, theme }: TextLook): string[] {
  const [first = "", ...rest] = row;
  return [
    ...wrapText(first, width).map(theme.question),
    ...rest.flatMap((cell, index) =>
      cell === "" ? [] : wrapBehind("  ", `${names[index + 1] ?? ""}: ${cell}`, width, "  "),
    ),
  ];
}

/** A bar for each row, one mark for each question, and the counts where there is room for them. */
export function barLines({ legend, rows, total }: Bars, look: TextLook): string[] {
  const { width, theme } = look;
  const marks = (counts: LevelCounts): string =>
    LEVELS.map((level) => theme.marks.levels[level].repeat(counts[level])).join("");
  const longest = Math.max(...rows.map(({ counts }) => widthOf(marks(counts))), 0);
  const column = width - longest - GAP;
  const isBeside = column >= 24;
  return [
    ...rows.flatMap(({ label, counts }) => {
      const bar = marks(counts);
      if (!isBeside) return [...wrapText(label, width), `  ${bar}`];
      const lines = wrapText(label, column);
      const last = lines.at(-1) ?? "";
      return [...lines.slice(0, -1), `${last}${" ".repeat(column - widthOf(last) + GAP)}${bar}`];
    }),
    "",
    ...legend.flatMap(({ level, label }) =>
      wrapBehind(`${theme.marks.levels[level]} ${String(total.counts[level]).padStart(3)}  `, label, width),
    ),
  ];
}
