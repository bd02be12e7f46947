/** Tables and bars as HTML: ruled on wide screens and paper, one entry below the other on narrow ones. */
import type { LevelCounts } from "../../../domain/comparison/level.ts";
import type { Say } from "../../../messages/say.ts";
import { type Html, html } from "./html.ts";
import { documentLine } from "../../visible.ts";
import { type BarsRow, type DocumentBlock, countText, plainInlines } from "../document.ts";
import { renderInlines, renderLine, renderText } from "./page-inlines.ts";
import { barFor, markFor } from "./page-marks.ts";
import type { Outline } from "./page-outline.ts";

/** Rows of a table that stays on one sheet. */
const SHORT_TABLE = 8;
/** Characters of a row that stays on one sheet. */
const SHORT_ROW = 1_200;

/** The roles keep the table a table where a small screen shows its rows one below the other. */
export function renderTable(
  { caption, head, rows, columns }: Extract<DocumentBlock, { kind: "table" }>,
  outline: Outline,
): Html {
  const names = head.map(documentLine);
  const sizes = rows.map((row) => row.reduce((sum, cell) => sum + plainInlines(cell).length, 0));
  const isShort = rows.length <= SHORT_TABLE && sizes.every((size) => size < SHORT_ROW / 4);
  return html`<table role="table" class="${isShort ? "short" : "long"}">
    ${
      caption === ""
        ? undefined
        : html`<caption>
            ${renderLine(caption)}
          </caption>`
    }
    <colgroup>
      ${columns.map((share) => html`<col width="${share}%" />`)}
    </colgroup>
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((name) => html`<th scope="col" role="columnheader">${renderLine(name)}</th> `)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first = [], ...cells], index) =>
          html`<tr role="row" class="${(sizes[index] ?? 0) < SHORT_ROW ? "short" : "long"}">
            <th scope="row" role="rowheader" dir="auto">${renderInlines(first, outline)}</th>
            ${cells.map((cell, column) =>
              plainInlines(cell) === ""
                ? html`<td role="cell" class="empty"></td> `
                : html`<td role="cell" data-label="${names[column + 1] ?? ""}" dir="auto">
                    ${renderInlines(cell, outline)}
                  </td> `,
            )}
          </tr> `,
      )}
    </tbody>
  </table> `;
}

/** Bars with their numbers beside them. A mark in the head of a column has the words that the legend gives it. */
export function renderBars(
  { caption, hint, rowsAre, series = [], legend, rows, total }: Extract<DocumentBlock, { kind: "bars" }>,
  say: Say,
): Html {
  const [before = "", after] = series;
  const named = legend.map(({ level, label }) => ({ level, label: documentLine(label) }));
  const inWords = (counts: LevelCounts): string =>
    named
      .filter(({ level }) => counts[level] > 0)
      .map(({ level, label }) => `${label}: ${counts[level]}`)
      .join("; ");
  const row = ({ label, counts }: BarsRow): Html =>
    html`<tr role="row">
      <th scope="row" role="rowheader" dir="auto">${renderLine(label)}</th>
      <td role="cell" class="drawn">
        ${counts.map((one, index) => barFor(one, [...series.slice(index, index + 1), inWords(one)].join(": ")))}
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
      ${renderLine(caption)}
      <span class="legend" aria-hidden="true"
        >${named.map(({ level, label }) => html`<span>${markFor(level)} ${renderText(label)}</span> `)}</span
      >
      <span class="note">${renderLine(after === undefined ? hint : say("compare.bars-hint", { before, after }))}</span>
    </caption>
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
