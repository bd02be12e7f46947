/** The rows of a question in a word-processor file: its code and label, then the cells to fill in. */
import { type Place, bookmarkOf, cellCode, unchosenText } from "../../../../domain/form/place.ts";
import type { FormCell, FormRow, ShownText, TickGroup } from "../../../contents/form/question-rows.ts";
import {
  type Bookmark,
  type FormParagraph,
  type FormTableCell,
  type FormTableRow,
  type Run,
  answerLines,
  bookmark,
  formParagraph,
  run,
  textLine,
} from "./form-blocks.ts";
import { type End, LAST } from "./form-grid.ts";

/** Ends of the columns of lists. */
const COLUMNS: Readonly<Record<string, readonly End[]>> = {
  law: [2840, 4340, 5520, LAST],
  practiceLinks: [2840, LAST],
  nextSteps: [4340, 5520, LAST],
  earlierSteps: [2840, 4340, LAST],
};
/**
 * Least heights of rows, in twentieths of a point; rows grow with what is written. A blank form may be filled in by hand.
 */
const HEIGHTS = { part: { line: 210, text: 270 }, blank: { line: 260, text: 500 } } as const;
/** Characters of a text whose row stays on one page. */
const SHORT = 400;

/** What a form is of: its rows are lower where it was made to be filled in on a screen. */
export type FormKind = keyof typeof HEIGHTS;

/** A place as rows of a table. */
export function placeRows(row: FormRow, kind: FormKind): readonly FormTableRow[] {
  const { place, label } = row;
  const head = labelCell(place.code, label);
  const heights = HEIGHTS[kind];
  const beside = (content: readonly FormParagraph[]): readonly FormTableCell[] => [
    head,
    { from: 0, to: LAST, content },
  ];
  switch (row.kind) {
    case "choice":
      return [{ cells: beside([choiceLine(row.cell, place.code, label)]), height: heights.line }];
    case "words":
      return [
        {
          cells: beside(answerLines(row.text, place.code)),
          canSplit: row.text.length > SHORT,
          height: heights[row.room],
        },
      ];
    case "tick":
      return [{ cells: beside([tickLine({ code: place.code, ...row, label: row.text })]) }];
    case "ticks":
      return [{ cells: [head, ...tickCells(row.groups, place)] }];
    case "rows":
      return listRows(row, head, kind);
  }
}

/** What is shown and not filled in. */
export function shownRow({ label, text }: ShownText): FormTableRow {
  const content = text.split("\n\n").map((part) => textLine(part, "FormGuidance"));
  return {
    cells: [
      { to: 0, content: [textLine(label, "FormLabel")], paper: "label" },
      { from: 0, to: LAST, content, paper: "label" },
    ],
    canSplit: true,
  };
}

/** The code, small, and the label. */
function labelCell(code: string, label: string): FormTableCell {
  const pieces = [run(`[${code}]`, "FormCode"), run(label === "" ? "" : ` ${label}`)];
  return { to: 0, content: [formParagraph(label, "FormLabel", pieces)], paper: "label" };
}

function choiceLine({ text, choices = [] }: FormCell, code: string, label: string): FormParagraph {
  const isChosen = text !== "";
  const shown = isChosen ? text : unchosenText(choices);
  const combo = { kind: "combo", tag: code, label, choices, shown, isChosen } as const;
  return formParagraph(shown, "FormAnswer", [bookmark(bookmarkOf(code), combo)]);
}

interface Tick {
  readonly code: string;
  readonly label: string;
  readonly isTicked: boolean;
}

function tickBox({ code, label, isTicked }: Tick): Bookmark {
  return bookmark(bookmarkOf(code), { kind: "box", tag: code, label, isTicked });
}

function tickLine(tick: Tick, ...after: readonly Run[]): FormParagraph {
  const { label } = tick;
  return formParagraph(label, "FormTick", [tickBox(tick), run(` ${label}`), ...after]);
}

/** The choices of a list one after the other: it is the same at each question, so nobody reads it each time. */
function tickChain(groups: readonly TickGroup[], place: Place): FormParagraph {
  const ticks = groups.flatMap((group) => group.ticks);
  const pieces = ticks.flatMap(({ id, label, number, isTicked }, index) => [
    tickBox({ code: cellCode(place, id), label, isTicked }),
    // No line ends within one of them.
    run(`\u00a0${label.replaceAll(" ", "\u00a0")}\u00a0`),
    run(`[${number}]`, "FormCode"),
    run(index === ticks.length - 1 ? "" : "\u2002 "),
  ]);
  return formParagraph(ticks[0]?.label ?? "", "FormTicks", pieces);
}

/** Letters of a label that takes two lines in half of the width. */
const FITS_HALF = 84;
/** So few ticks are not set in columns. */
const FEW = 2;

/** Ticks in as many columns as their labels have room in, read downwards. */
function tickCells(groups: readonly TickGroup[], place: Place): readonly FormTableCell[] {
  if (place.field.kind === "choices") return [{ from: 0, to: LAST, content: [tickChain(groups, place)] }];
  const lengths = groups.flatMap(({ ticks }) => ticks.map(({ label }) => label.length));
  const isNarrow = lengths.length > FEW && Math.max(...lengths) <= FITS_HALF;
  const ends: readonly End[] = isNarrow ? [3780, LAST] : [LAST];
  const lines = groups.flatMap(({ label, ticks }) => [
    ...(label === undefined ? [] : [{ isLabel: true, line: textLine(label, "FormHint") }]),
    ...ticks.map(({ id, number, ...tick }) => ({
      isLabel: false,
      line: tickLine({ code: cellCode(place, id), ...tick }, run(` [${number}]`, "FormCode")),
    })),
  ]);
  const perColumn = Math.ceil(lines.length / ends.length);
  let at = 0;
  return ends.map((to, index) => {
    const isLast = index === ends.length - 1;
    let end = isLast ? lines.length : Math.min(at + perColumn, lines.length);
    // What is said of ticks stays above them.
    if (!isLast && lines[end - 1]?.isLabel === true) end -= 1;
    const content = lines.slice(at, end).map(({ line }) => line);
    at = end;
    return { from: ends[index - 1] ?? 0, to, content: content.length === 0 ? [textLine("", "FormTick")] : content };
  });
}

function listRows(
  { place, columns, entries }: Extract<FormRow, { kind: "rows" }>,
  head: FormTableCell,
  kind: FormKind,
): readonly FormTableRow[] {
  const ends = COLUMNS[place.path[0] ?? ""] ?? [];
  const cellsOf = (content: (index: number) => readonly FormParagraph[], paper?: "label"): readonly FormTableCell[] =>
    ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to, content: content(index), ...(paper && { paper }) }));
  const heading = (index: number): readonly FormParagraph[] => {
    const text = columns[index] ?? "";
    const code = run(` [${place.items[index] ?? ""}]`, "FormCode");
    return [formParagraph(text, "FormHead", [run(text), code])];
  };
  return [
    { cells: [head, ...cellsOf(heading, "label")] },
    ...entries.map(({ label, cells }, at): FormTableRow => {
      const code = cellCode(place, at + 1);
      const content = (index: number): readonly FormParagraph[] => {
        const cell = cells[index] ?? { text: "" };
        const own = cellCode({ code }, place.items[index] ?? "");
        if (cell.choices !== undefined) return [choiceLine(cell, own, columns[index] ?? "")];
        return answerLines(cell.text, own, "FormCell");
      };
      return { cells: [labelCell(code, label), ...cellsOf(content)], height: HEIGHTS[kind].line };
    }),
  ];
}
