/** The blocks of a document as HTML. What people wrote keeps its line breaks and has its own direction. */
import type { Say } from "../../../messages/say.ts";
import { type Html, html } from "./html.ts";
import type { Document, DocumentBlock, Field } from "../document.ts";
import { renderCounts } from "./page-counts.ts";
import { renderInlines, renderLine, renderText } from "./page-inlines.ts";
import { markFor } from "./page-marks.ts";
import type { Outline } from "./page-outline.ts";
import { renderBars } from "./page-bars.ts";
import { renderTable } from "./page-tables.ts";

/** Where a block is. */
interface Surroundings {
  readonly document: Pick<Document, "language" | "answersLanguage">;
  readonly outline: Outline;
  readonly say: Say;
  /** Level of the heading above it. */
  readonly level: number;
}

/** Characters of a card, and of a field, that stay on one sheet. */
const SHORT_CARD = 1_200;
const SHORT_FIELD = 700;
/** Characters that the end of a paragraph leaves free, on average. */
const HALF_LINE = 40;
/** Characters of a label that is beside its value; a longer one is above it, and so are all where most are longer. */
const SHORT_LABEL = 36;

/** These blocks, one after the other. Their headings skip no level below the one around them. */
export function renderBlocks(blocks: readonly DocumentBlock[], around: Surroundings): Html {
  let { level } = around;
  return html`${blocks.map((block) => {
    if (block.kind === "heading") level = Math.min(Math.max(block.level, around.level + 1), level + 1);
    return renderBlock(block, { ...around, level });
  })}`;
}

function renderBlock(block: DocumentBlock, around: Surroundings): Html {
  switch (block.kind) {
    case "heading":
      return headingFor(around.level, renderLine(block.text), around.outline.idOf(block) ?? "");
    case "paragraph": {
      const text = renderInlines(block.text, around.outline);
      return block.tone === undefined
        ? html`<p dir="auto">${text}</p> `
        : html`<p class="${block.tone}" dir="auto">${text}</p> `;
    }
    case "quoted":
      return renderQuoted(block, around);
    case "list":
      return html`<ul>
        ${block.items.map((item) => html`<li dir="auto">${renderInlines(item, around.outline)}</li> `)}
      </ul> `;
    case "boxes":
      return renderBoxes(block, around);
    case "fields":
      return renderFields(block.entries, around);
    case "table":
      return renderTable(block, around.outline);
    case "bars":
      return renderBars(block, around.say);
    case "counts":
      return renderCounts(block, around);
    case "card":
      return renderCard(block, around);
    case "lines":
      return html`${Array.from({ length: block.count }, () => html`<div class="line"></div> `)}`;
  }
}

function headingFor(level: number, text: Html, id: string): Html {
  const tag = `h${Math.min(Math.max(level, 2), 5)}`;
  return html`<${tag} id="${id}">${text}</${tag}> `;
}

function renderQuoted(
  { text, change, language }: Extract<DocumentBlock, { kind: "quoted" }>,
  { document, outline }: Surroundings,
): Html {
  const written = language ?? document.answersLanguage;
  const lang = written === undefined || written === document.language ? html`` : html` lang="${written}"`;
  const words = change === undefined ? renderText(text) : renderInlines([{ kind: change, text }], outline);
  return html`<blockquote dir="auto" ${lang}>${words}</blockquote> `;
}

/** Whether an element is done is also written in words, for those who do not see the box. */
function renderBoxes({ items }: Extract<DocumentBlock, { kind: "boxes" }>, { say }: Surroundings): Html {
  return html`<ul class="boxes">
    ${items.map(
      ({ label, ticked }) =>
        html`<li class="${ticked ? "ticked" : "unticked"}">
          <span class="box" aria-hidden="true">${ticked ? "☒" : "☐"}</span>
          <span class="unseen">${say(ticked ? "page.marked" : "page.not-marked")}</span> ${renderLine(label)}
        </li> `,
    )}
  </ul> `;
}

function renderFields(entries: readonly Field[], around: Surroundings): Html {
  const isLong = ({ label }: Field): boolean => label.length > SHORT_LABEL;
  const areLong = 2 * entries.filter(isLong).length > entries.length;
  const row = (entry: Field): Html => {
    const place = areLong || isLong(entry) ? "above" : "beside";
    const value = renderBlocks(entry.value, around);
    return html`<div class="${place} ${lengthClass(value, SHORT_FIELD)}">
      <dt dir="auto">${renderLine(entry.label)}</dt>
      <dd>${value}</dd>
    </div> `;
  };
  return html`<dl>${entries.map(row)}</dl> `;
}

function renderCard(card: Extract<DocumentBlock, { kind: "card" }>, around: Surroundings): Html {
  const { citation, title, standing, body } = card;
  const id = around.outline.idOf(card) ?? "";
  const level = around.level + 1;
  const heading = html`<span class="citation">${renderLine(citation)}</span>
    <span dir="auto">${renderLine(title)}</span>`;
  const status =
    standing === undefined
      ? undefined
      : html`<p class="standing ${standing.level}">${markFor(standing.level)} ${renderLine(standing.label)}</p> `;
  const inner = renderBlocks(body, { ...around, level });
  return html`<article id="${id}" class="${lengthClass(inner, SHORT_CARD)}" aria-labelledby="${id}-title">
    <div class="head">${headingFor(level, heading, `${id}-title`)}${status}</div>
    ${inner}
  </article> `;
}

/** Whether markup is short enough to stay on one sheet: by its words, and what its paragraphs leave free. */
function lengthClass({ html: markup }: Html, most: number): "short" | "long" {
  const words = markup.replace(/<[^<>]*>/g, "").replace(/\s+/g, " ");
  const paragraphs = markup.match(/<(?:p|li|dt|tr|div|blockquote|h\d)\b/g) ?? [];
  return words.length + paragraphs.length * HALF_LINE < most ? "short" : "long";
}
