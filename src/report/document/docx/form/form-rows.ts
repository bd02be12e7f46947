/** The rows of a question in a word-processor file: its code and label, then the cells to fill in. */
import { type Place, bookmarkOf, cellCode, unchosenText } from "../../../../domain/form/place.ts";
import type { FormCell, FormRow, ShownText, TickGroup } from "../../../contents/form/question-rows.ts";
import { type CellXml, type End, LAST, type RowXml } from "./form-table.ts";
import {
  type FormSetting,
  answerXml,
  bookmarkXml,
  boxXml,
  comboXml,
  paragraphXml,
  runXml,
  textXml,
} from "./form-xml.ts";

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

/** A place as rows of a table. */
export function placeRows(row: FormRow, setting: FormSetting): readonly RowXml[] {
  const { place, label } = row;
  const head = labelCell(place.code, label, setting);
  const heights = HEIGHTS[setting.kind];
  switch (row.kind) {
    case "choice":
      return [
        {
          cells: [head, { from: 0, to: LAST, content: choiceXml(row.cell, place.code, label, setting) }],
          height: heights.line,
        },
      ];
    case "words": {
      const content = answerXml(row.text, bookmarkOf(place.code), setting);
      const canSplit = row.text.length > SHORT;
      return [{ cells: [head, { from: 0, to: LAST, content }], canSplit, height: heights[row.room] }];
    }
    case "tick": {
      const content = tickXml({ code: place.code, ...row, label: row.text }, "", setting);
      return [{ cells: [head, { from: 0, to: LAST, content }] }];
    }
    case "ticks":
      return [{ cells: [head, ...tickCells(row.groups, place, setting)] }];
    case "rows":
      return listRows(row, head, setting);
  }
}

/** What is shown and not filled in. */
export function shownRow({ label, text }: ShownText, setting: FormSetting): RowXml {
  const content = text.split("\n\n").map((part) => textXml(part, "FormGuidance", setting));
  return {
    cells: [
      { to: 0, content: textXml(label, "FormLabel", setting), paper: "label" },
      { from: 0, to: LAST, content: content.join(""), paper: "label" },
    ],
    canSplit: true,
  };
}

/** The code, small, and the label. */
function labelCell(code: string, label: string, setting: FormSetting): CellXml {
  const runs = runXml(`[${code}]`, "FormCode") + runXml(label === "" ? "" : ` ${label}`);
  return { to: 0, content: paragraphXml(label, runs, "FormLabel", setting), paper: "label" };
}

function choiceXml({ text, choices = [] }: FormCell, code: string, label: string, setting: FormSetting): string {
  const isChosen = text !== "";
  const shown = isChosen ? text : unchosenText(choices);
  const combo = comboXml({ tag: code, label, choices, shown, isChosen }, setting);
  return paragraphXml(shown, bookmarkXml(bookmarkOf(code), combo, setting), "FormAnswer", setting);
}

function tickXml(
  { code, label, isTicked }: { readonly code: string; readonly label: string; readonly isTicked: boolean },
  after: string,
  setting: FormSetting,
): string {
  const box = bookmarkXml(bookmarkOf(code), boxXml(code, label, isTicked, setting), setting);
  return paragraphXml(label, `${box}${runXml(` ${label}`)}${after}`, "FormTick", setting);
}

/** The choices of a list one after the other: it is the same at each question, so nobody reads it each time. */
function tickLine(groups: readonly TickGroup[], place: Place, setting: FormSetting): string {
  const ticks = groups.flatMap((group) => group.ticks);
  const runs = ticks.map(({ id, label, number, isTicked }, index) => {
    const code = cellCode(place, id);
    const box = bookmarkXml(bookmarkOf(code), boxXml(code, label, isTicked, setting), setting);
    // No line ends within one of them.
    const whole = runXml(`\u00a0${label.replaceAll(" ", "\u00a0")}\u00a0`);
    return box + whole + runXml(`[${number}]`, "FormCode") + runXml(index === ticks.length - 1 ? "" : "\u2002 ");
  });
  return paragraphXml(ticks[0]?.label ?? "", runs.join(""), "FormTicks", setting);
}

/** Letters of a label that takes two lines in half of the width. */
const FITS_HALF = 84;
/** So few ticks are not set in columns. */
const FEW = 2;

/** Ticks in as many columns as their labels have room in, read downwards. */
function tickCells(groups: readonly TickGroup[], place: Place, setting: FormSetting): readonly CellXml[] {
  if (place.field.kind === "choices") return [{ from: 0, to: LAST, content: tickLine(groups, place, setting) }];
  const lengths = groups.flatMap(({ ticks }) => ticks.map(({ label }) => label.length));
  const isNarrow = lengths.length > FEW && Math.max(...lengths) <= FITS_HALF;
  const ends: readonly End[] = isNarrow ? [3780, LAST] : [LAST];
  const lines = groups.flatMap(({ label, ticks }) => [
    ...(label === undefined ? [] : [{ isLabel: true, xml: textXml(`${label}:`, "FormHint", setting) }]),
    ...ticks.map(({ id, number, ...tick }) => ({
      isLabel: false,
      xml: tickXml({ code: cellCode(place, id), ...tick }, runXml(` [${number}]`, "FormCode"), setting),
    })),
  ]);
  const perColumn = Math.ceil(lines.length / ends.length);
  let at = 0;
  return ends.map((to, index) => {
    const isLast = index === ends.length - 1;
    let end = isLast ? lines.length : Math.min(at + perColumn, lines.length);
    // What is said of ticks stays above them.
    if (!isLast && lines[end - 1]?.isLabel === true) end -= 1;
    const content = lines.slice(at, end).map(({ xml }) => xml);
    at = end;
    return { from: ends[index - 1] ?? 0, to, content: content.join("") || textXml("", "FormTick", setting) };
  });
}

function listRows(
  { place, columns, entries }: Extract<FormRow, { kind: "rows" }>,
  head: CellXml,
  setting: FormSetting,
): readonly RowXml[] {
  const ends = COLUMNS[place.path[0] ?? ""] ?? [];
  const heights = HEIGHTS[setting.kind];
  const cellsOf = (content: (index: number) => string, paper?: "label"): readonly CellXml[] =>
    ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to, content: content(index), ...(paper && { paper }) }));
  const heading = (index: number): string => {
    const text = columns[index] ?? "";
    const code = runXml(` [${place.items[index] ?? ""}]`, "FormCode");
    return paragraphXml(text, runXml(text) + code, "FormHead", setting);
  };
  return [
    { cells: [head, ...cellsOf(heading, "label")] },
    ...entries.map(({ label, cells }, at): RowXml => {
      const code = cellCode(place, at + 1);
      const content = (index: number): string => {
        const cell = cells[index] ?? { text: "" };
        const own = cellCode({ code }, place.items[index] ?? "");
        if (cell.choices !== undefined) return choiceXml(cell, own, columns[index] ?? "", setting);
        return answerXml(cell.text, bookmarkOf(own), setting, "FormCell");
      };
      const first = labelCell(code, label, setting);
      return { cells: [first, ...cellsOf(content)], height: heights.line };
    }),
  ];
}
