/** Bars as HTML: a mark for each question, with the numbers beside them or, over several years, below them. */
import { namedText } from "../../../messages/name-before.ts";
import type { LevelCounts } from "../../../domain/comparison/level.ts";
import type { Say } from "../../../messages/say.ts";
import { type BarsRow, type DocumentBlock, type Standing, countText } from "../document.ts";
import { documentLine } from "../../visible.ts";
import { type Html, html } from "./html.ts";
import { renderLine, renderText } from "./page-inlines.ts";
import { barFor, markFor } from "./page-marks.ts";

type Bars = Extract<DocumentBlock, { kind: "bars" }>;

/** Marks in a line of a bar. */
const LINE = 20;
/** The same where bars of several years are side by side. */
const SHORT_LINE = 10;

/** The bars in a table. The rows of a table of more than two years have a cell for each year. */
export function renderBars(block: Bars, say: Say): Html {
  return (block.series?.length ?? 0) > 2 ? renderYears(block, say) : renderNumbered(block, say);
}

/** Bars with their numbers beside them. A mark in the head of a column has the words that the legend gives it. */
function renderNumbered(block: Bars, say: Say): Html {
  const { hint, rowsAre, series = [], rows, total } = block;
  const [before = "", after] = series;
  const named = namedLevels(block);
  const row = ({ label, counts }: BarsRow): Html =>
    html`<tr role="row">
      <th scope="row" role="rowheader" dir="auto">${renderLine(label)}</th>
      <td role="cell" class="drawn">
        ${counts.map((one, index) =>
          barFor(one, [...series.slice(index, index + 1), inWords(one, named, say)].join(say("list.colon")), LINE),
        )}
      </td>
      ${named.map(
        ({ level, label: name }) =>
          html`<td
            role="cell"
            data-label="${name}"
            class="number${counts.every((one) => one[level] === 0) ? " zero" : ""}"
          >
            ${countText(counts, level, block.between)}
          </td> `,
      )}
    </tr> `;
  return html`<table role="table" class="bars${after === undefined ? "" : " pairs"}">
    ${captionOf(block, after === undefined ? hint : say("compare.bars-hint", { before, after }))}
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${renderLine(rowsAre)}</th>
        <th scope="col" role="columnheader" class="drawn"><span class="unseen">${say("page.bar")}</span></th>
        ${named.map(({ level, label }) => html`<th scope="col" role="columnheader" class="number">${markFor(level)}<span class="unseen">${label}</span></th> `)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(row)}
    </tbody>
    <tfoot role="rowgroup">
      ${row(total)}
    </tfoot>
  </table> `;
}

/** A small bar for each row and year, each with its numbers below it. */
function renderYears(block: Bars, say: Say): Html {
  const { hint, rowsAre, series = [], rows, total } = block;
  const named = namedLevels(block);
  const row = ({ label, counts }: BarsRow): Html =>
    html`<tr role="row">
      <th scope="row" role="rowheader" dir="auto">${renderLine(label)}</th>
      ${counts.map(
        (one, index) =>
          html`<td role="cell" data-label="${documentLine(series[index] ?? "")}">
            ${barFor(one, inWords(one, named, say), SHORT_LINE)}
            <span class="levels" aria-hidden="true"
              >${named
                .filter(({ level }) => one[level] > 0)
                .map(({ level }) => html`<span>${markFor(level)} ${one[level]}</span> `)}</span
            >
          </td> `,
      )}
    </tr> `;
  return html`<table role="table" class="bars years">
    ${captionOf(block, hint)}
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${renderLine(rowsAre)}</th>
        ${series.map((name) => html`<th scope="col" role="columnheader">${renderLine(name)}</th> `)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(row)}
    </tbody>
    <tfoot role="rowgroup">
      ${row(total)}
    </tfoot>
  </table> `;
}

/** What the bars show, what each mark means, and what one mark is. */
function captionOf(block: Bars, hint: string): Html {
  return html`<caption>
    ${renderLine(block.caption)}
    <span class="legend" aria-hidden="true"
      >${namedLevels(block).map(({ level, label }) => html`<span>${markFor(level)} ${renderText(label)}</span> `)}</span
    >
    <span class="note">${renderLine(hint)}</span>
  </caption>`;
}

function namedLevels({ legend }: Bars): readonly Standing[] {
  return legend.map(({ level, label }) => ({ level, label: documentLine(label) }));
}

function inWords(counts: LevelCounts, named: readonly Standing[], say: Say): string {
  return named
    .filter(({ level }) => counts[level] > 0)
    .map(({ level, label }) => namedText(label, counts[level], say))
    .join(say("list.semicolon"));
}
