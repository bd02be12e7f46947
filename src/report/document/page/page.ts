/** A document as one page for a browser: nothing is loaded, nothing runs, and it prints well. */
import type { Say } from "../../../messages/say.ts";
import { type Html, type PageStyle, html, renderDocument } from "./html.ts";
import { documentLine } from "../../visible.ts";
import type { Document } from "../document.ts";
import { renderBlocks } from "./page-blocks.ts";
import { MARKS } from "./page-marks.ts";
import { type Outline, type Part, outlineOf } from "./page-outline.ts";

/** The whole page. `style` is the sheet that the page allows. */
export function renderDocumentPage(document: Document, style: PageStyle, say: Say): string {
  const { title, subtitle, language, contents, closing, isSheet = false } = document;
  const outline = outlineOf(document);
  const whole = { document, outline, say };
  const [opening, ...rest] = outline.parts;
  const isOpening = opening !== undefined && opening.heading === undefined;
  const parts = isOpening ? rest : outline.parts;
  const page = html`<a class="skip" href="#content">${say("page.skip")}</a>
    ${MARKS}
    <header>
      ${subtitle === undefined ? undefined : html`<p class="subtitle">${documentLine(subtitle)}</p>`}
      <h1 id="title">${titleWords(title)}</h1>
    </header>
    ${isOpening ? renderOpening(opening, whole) : undefined}
    ${contents === undefined ? undefined : contentsOf(contents, outline)}
    <main id="content" class="${isSheet ? "sheet" : "pages"}">${parts.map((part) => renderPart(part, whole))}</main>
    ${closing === undefined ? undefined : html`<footer><p>${documentLine(closing)}</p></footer>`}`;
  return renderDocument(documentLine(title), language, style, page);
}

function contentsOf(contents: string, { parts }: Outline): Html {
  return html`<nav aria-labelledby="contents">
    <p id="contents">${documentLine(contents)}</p>
    <ol>
      ${parts.map(contentsEntry)}
    </ol>
  </nav>`;
}

function contentsEntry({ heading, entries }: Part): Html {
  if (heading === undefined) return html``;
  const link = ({ id, text }: typeof heading): Html => html`<a href="#${id}">${documentLine(text)}</a>`;
  const inner = html`<ol>
    ${entries.map((entry) => html`<li>${link(entry)}</li> `)}
  </ol>`;
  return html`<li>${link(heading)}${entries.length === 0 ? undefined : inner}</li> `;
}

interface Whole {
  readonly document: Document;
  readonly outline: Outline;
  readonly say: Say;
}

/** The same without a page around it, for a page that shows it beside other things. */
export function documentBody(document: Document, say: Say): Html {
  const outline = outlineOf(document);
  const whole = { document, outline, say };
  return html`${MARKS}
    <h1>${titleWords(document.title)}</h1>
    ${outline.parts.map((part) => (part.heading === undefined ? renderOpening(part, whole) : renderPart(part, whole)))}`;
}

/** Most characters of a word that is kept in one line: it fits a narrow screen. */
const WHOLE_WORD = 20;

/** A title whose short words are not broken at their hyphens. */
function titleWords(title: string): readonly Html[] {
  return documentLine(title)
    .split(/(\s)/u)
    .map((word) =>
      word.length <= WHOLE_WORD && /^\p{L}+-\p{L}/u.test(word)
        ? html`<span class="whole">${word}</span>`
        : html`${word}`,
    );
}

/** What comes before the first heading is what a reader should see first, so the contents are after it or beside it. */
function renderOpening({ blocks }: Part, whole: Whole): Html {
  return html`<section class="opening" aria-labelledby="title">
    ${renderBlocks(blocks, { ...whole, level: 1 })}
  </section> `;
}

/** A part with its heading, by which it is named for those who do not see it. */
function renderPart({ heading, blocks }: Part, whole: Whole): Html {
  const rendered = renderBlocks(blocks, { ...whole, level: 2 });
  if (heading === undefined) return html`${rendered}`;
  return html`<section aria-labelledby="${heading.id}">
    <h2 id="${heading.id}">${documentLine(heading.text)}</h2>
    ${rendered}
  </section> `;
}
