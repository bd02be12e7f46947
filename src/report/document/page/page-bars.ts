/** Bars with their numbers beside them. A mark in the head of a column stands for the words that the legend gives it. */
import type { LevelCounts } from "../../../domain/comparison/level.ts";
import type { Say } from "../../../messages/say.ts";
import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import { visibleLine } from "../../visible.ts";
import type { BarsRow, DocumentBlock } from "../document.ts";
import { countText } from "../document.ts";
import { barFor, markFor } from "./page-marks.ts";

type Bars = Extract<DocumentBlock, { kind: "bars" }>;

/** The bars as a table. The roles keep it one where a small screen shows its rows one below the other. */
export function renderBars({ caption, hint, rowsAre, series = [], legend, rows, total }: Bars, say: Say): Html {
  const [before = "", after] = series;
  const named = legend.map(({ level, label }) => ({ level, label: visibleLine(label) }));
  const spoken = (counts: LevelCounts): string =>
    named
      .filter(({ level }) => counts[level] > 0)
      .map(({ level, label }) => `${label}: ${counts[level]}`)
      .join("; ");
  const row = ({ label, counts }: BarsRow): Html =>
    html`<tr role="row">
      <th scope="row" role="rowheader" dir="auto">${visibleLine(label)}</th>
      <td role="cell" class="drawn">
        ${counts.map((one, index) => barFor(one, [...series.slice(index, index + 1), spoken(one)].join(": ")))}
      </td>
      ${named.map(
        ({ level, label: name }) =>
          html`<td
            role="cell"
            data-label="${name}"
            class="number${counts.every((one) => one[level] === 0) ? " zero" : ""}"
          >
            ${countText(counts, level)}
          </td> `,
      )}
    </tr> `;
  return html`<table role="table" class="bars${after === undefined ? "" : " pairs"}">
    <caption>
      ${visibleLine(caption)}
      <span class="legend" aria-hidden="true"
        >${named.map(({ level, label }) => html`<span>${markFor(level)} ${label}</span> `)}</span
      >
      <span class="note">${visibleLine(after === undefined ? hint : say("compare.bars-hint", { before, after }))}</span>
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${visibleLine(rowsAre)}</th>
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
