/** Tables as HTML: ruled on wide screens and paper, one entry below the other on narrow ones. */
import { type Html, html } from "./html.ts";
import { documentLine } from "../../visible.ts";
import { type DocumentBlock, plainInlines } from "../document.ts";
import { renderInlines, renderLine } from "./page-inlines.ts";
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
