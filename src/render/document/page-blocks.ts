/** The blocks of a document as HTML. Texts of persons keep their line breaks, and find their own direction. */
import type { Say } from "../../domain/say.ts";
import type { Html } from "../html.ts";
import { html } from "../html.ts";
import { visible, visibleLine } from "../visible.ts";
import type { Document, DocumentBlock, Field, Inline, Inlines } from "./document.ts";
import { harmlessAddress, plainInlines } from "./document.ts";
import { barFor, markFor } from "./page-marks.ts";

/** Where a block stands. */
export interface Surroundings {
  readonly document: Pick<Document, "language" | "answersLanguage">;
  readonly say: Say;
  /** Level of the last heading before it. */
  readonly level: number;
}

export function renderBlock(block: DocumentBlock, around: Surroundings): Html {
  switch (block.kind) {
    case "heading":
      return headingFor(block.level, visibleLine(block.text), block.id);
    case "paragraph":
      return block.tone === undefined
        ? html`<p>${renderInlines(block.text)}</p> `
        : html`<p class="${block.tone}">${renderInlines(block.text)}</p> `;
    case "quoted":
      return renderQuoted(block.text, around);
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li>${renderInlines(item)}</li> `)}
      </ul> `;
    case "boxes":
      return renderBoxes(block, around);
    case "fields":
      return renderFields(block.entries, around);
    case "table":
      return renderTable(block);
    case "bars":
      return renderBars(block, around);
    case "card":
      return renderCard(block, around);
    case "lines":
      return html`${Array.from({ length: block.count }, () => html`<div class="line"></div> `)}`;
  }
}

function headingFor(level: number, text: string | Html, id?: string): Html {
  const named = id === undefined ? html`` : html` id="${id}"`;
  if (level <= 2) return html`<h2${named}>${text}</h2> `;
  return level === 3 ? html`<h3${named}>${text}</h3> ` : html`<h4${named}>${text}</h4> `;
}

function renderInlines(inlines: Inlines): Html {
  return html`${inlines.map(renderInline)}`;
}

function renderInline(inline: Inline): Html {
  if (typeof inline === "string") return html`${visible(inline)}`;
  switch (inline.kind) {
    case "strong":
      return html`<strong>${visible(inline.text)}</strong>`;
    case "added":
      return html`<ins>${visible(inline.text)}</ins>`;
    case "removed":
      return html`<del>${visible(inline.text)}</del>`;
    case "reference":
      return html`<a href="#${inline.to}">${visibleLine(inline.text)}</a>`;
    case "link": {
      const address = harmlessAddress(inline.address);
      const text = visibleLine(inline.text ?? inline.address);
      return address === undefined ? html`${text}` : html`<a href="${address}" rel="noopener noreferrer">${text}</a>`;
    }
  }
}

function renderQuoted(text: string, { document }: Surroundings): Html {
  const { language, answersLanguage } = document;
  const spoken =
    answersLanguage === undefined || answersLanguage === language ? html`` : html` lang="${answersLanguage}"`;
  return html`<blockquote dir="auto" ${spoken}>${visible(text)}</blockquote> `;
}

/** Whether a part is done is also said in words, for those who do not see the box. */
function renderBoxes({ items }: Extract<DocumentBlock, { kind: "boxes" }>, { say }: Surroundings): Html {
  return html`<ul class="boxes">
    ${items.map(
      ({ label, ticked }) =>
        html`<li class="${ticked ? "ticked" : "unticked"}">
          <span aria-hidden="true">${ticked ? "☒" : "☐"}</span>
          <span class="unseen">${say(ticked ? "page.done" : "page.not-done")}</span> ${visibleLine(label)}
        </li> `,
    )}
  </ul> `;
}

function renderFields(entries: readonly Field[], around: Surroundings): Html {
  return html`<dl>
    ${entries.map(
      ({ label, value }) =>
        html`<div>
          <dt>${visibleLine(label)}</dt>
          <dd>${value.map((block) => renderBlock(block, around))}</dd>
        </div> `,
    )}
  </dl> `;
}

/** Rows of a table that is not parted between two sheets. */
const SHORT = 8;

/** The roles keep the table a table where a small screen shows its rows one below the other. */
function renderTable({ caption, head, rows, columns }: Extract<DocumentBlock, { kind: "table" }>): Html {
  const names = head.map(visibleLine);
  return html`<table role="table" class="${rows.length > SHORT ? "long" : "short"}">
    <caption>
      ${visibleLine(caption)}
    </caption>
    <colgroup>
      ${columns.map((share) => html`<col width="${share}%" />`)}
    </colgroup>
    <thead role="rowgroup">
      <tr role="row">
        ${names.map((name) => html`<th scope="col" role="columnheader">${name}</th> `)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        ([first = [], ...cells]) =>
          html`<tr role="row">
            <th scope="row" role="rowheader">${renderInlines(first)}</th>
            ${cells.map((cell, index) =>
              plainInlines(cell) === ""
                ? html`<td role="cell" class="empty"></td> `
                : html`<td role="cell" data-label="${names[index + 1] ?? ""}" dir="auto">${renderInlines(cell)}</td> `,
            )}
          </tr> `,
      )}
    </tbody>
  </table> `;
}

/** The bars with their numbers beside them; the words stand in the head of each column. */
function renderBars(
  { caption, rowsAre, legend, rows, total }: Extract<DocumentBlock, { kind: "bars" }>,
  { say }: Surroundings,
): Html {
  const spoken = (counts: (typeof total)["counts"]): string =>
    legend
      .filter(({ level }) => counts[level] > 0)
      .map(({ level, label }) => `${label}: ${counts[level]}`)
      .join("; ");
  const row = ({ label, counts }: typeof total, bar: Html | undefined): Html =>
    html`<tr role="row">
      <th scope="row" role="rowheader">${visibleLine(label)} ${bar}</th>
      ${legend.map(
        ({ level, label: name }) =>
          html`<td role="cell" data-label="${name}" class="number${counts[level] === 0 ? " zero" : ""}">
            ${counts[level]}
          </td> `,
      )}
    </tr> `;
  return html`<table role="table" class="bars">
    <caption>
      ${visibleLine(caption)}
      <span class="note">${say("compare.levels-hint")}</span>
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${visibleLine(rowsAre)}</th>
        ${legend.map(({ level, label }) => html`<th scope="col" role="columnheader" class="number">${markFor(level)} ${label}</th> `)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((one) => row(one, barFor(one.counts, spoken(one.counts))))}
    </tbody>
    <tfoot role="rowgroup">
      ${row(total, undefined)}
    </tfoot>
  </table> `;
}

function renderCard(
  { id, citation, title, standing, body }: Extract<DocumentBlock, { kind: "card" }>,
  around: Surroundings,
): Html {
  const level = Math.min(around.level + 1, 4);
  const stands =
    standing === undefined
      ? undefined
      : html`<p class="standing">${markFor(standing.level)} ${visibleLine(standing.label)}</p> `;
  return html`<article id="${id}" class="${standing?.level ?? "plain"}" aria-labelledby="${id}-title">
    ${headingFor(level, html`<span class="citation">${visibleLine(citation)}</span> ${visibleLine(title)}`, `${id}-title`)}${stands}
    ${body.map((block) => renderBlock(block, { ...around, level }))}
  </article> `;
}
