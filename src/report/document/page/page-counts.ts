/** Counts as HTML: a bar for each row, drawn in the page itself, and the numbers in words. */
import type { Say } from "../../../messages/say.ts";
import { documentLine } from "../../visible.ts";
import { type CountsRow, type DocumentBlock, barLengths, countsWords } from "../document.ts";
import { type Html, html } from "./html.ts";
import { renderInlines, renderLine, renderText } from "./page-inlines.ts";
import { markFor } from "./page-marks.ts";
import type { Outline } from "./page-outline.ts";

type Counts = Extract<DocumentBlock, { kind: "counts" }>;

/** Length of the longest bar, its height, and what is between two of its pieces, in pixels. */
const LENGTH = 360;
const SMALL_LENGTH = 150;
const HEIGHT = 13;
const GAP = 1;

/** A table with a bar in each row. A small one has no numbers but for those who do not see the bars. */
export function renderCounts(block: Counts, { outline, say }: { readonly outline: Outline; readonly say: Say }): Html {
  const { caption, hint, rowsAre, legend, rows, isSmall } = block;
  const length = isSmall ? SMALL_LENGTH : LENGTH;
  const lengths = barLengths(rows, length);
  const row = ({ label, counts }: CountsRow, at: number): Html =>
    html`<tr role="row">
      <th scope="row" role="rowheader" dir="auto">${renderInlines(label, outline)}</th>
      <td role="cell">
        ${barOf(lengths[at] ?? [], legend, length, isSmall ? documentLine(countsWords(legend, counts, say)) : undefined)}
        ${isSmall ? undefined : numbersOf(legend, counts, say)}
      </td>
    </tr> `;
  return html`<table role="table" class="counts${isSmall ? " small" : ""}">
    ${
      caption === "" && hint === undefined
        ? undefined
        : html`<caption>
            ${renderLine(caption)}
            ${hint === undefined ? undefined : html`<span class="note">${renderLine(hint)}</span>`}
          </caption>`
    }
    <thead role="rowgroup" class="${isSmall ? "unseen" : ""}">
      <tr role="row">
        <th scope="col" role="columnheader">${renderLine(rowsAre)}</th>
        <th scope="col" role="columnheader"><span class="unseen">${say("page.bar")}</span></th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(row)}
    </tbody>
  </table> `;
}

/** The pieces of a bar, one after the other; `label` says in words what it shows, where nothing beside it does. */
function barOf(lengths: readonly number[], legend: Counts["legend"], most: number, label: string | undefined): Html {
  let x = 0;
  const pieces = lengths.map((length, at) => {
    const piece =
      length === 0
        ? html``
        : html`<rect
            x="${x + 0.5}"
            y=".5"
            width="${Math.max(length - GAP, 1)}"
            height="${HEIGHT - 1}"
            class="piece ${legend[at]?.level ?? "open"}"
          /> `;
    x += length;
    return piece;
  });
  if (x === 0) return html``;
  const width = Math.max(x, most) + 1;
  const said = label === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`;
  return html`<svg class="bar" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" ${said}>
    ${pieces}
  </svg>`;
}

/** The numbers, each with its mark and its words; those that are 0 are left out. */
function numbersOf(legend: Counts["legend"], counts: CountsRow["counts"], say: Say): Html {
  const shown = legend.flatMap((one, at) => (counts[at] === 0 ? [] : [{ one, at }]));
  if (shown.length === 0) return html`<span class="numbers">0</span>`;
  return html`<span class="numbers"
    >${shown.map(
      ({ one: { level }, at }) =>
        html`<span
          >${markFor(level)} ${renderText(countsWords(legend.slice(at, at + 1), counts.slice(at, at + 1), say))}</span
        > `,
    )}</span
  >`;
}
