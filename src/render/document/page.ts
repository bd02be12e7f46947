/** A document as one page for a browser: nothing is loaded, nothing runs, and it prints well. */
import type { Say } from "../../domain/say.ts";
import type { Html, PageStyle } from "../html.ts";
import { html, renderDocument } from "../html.ts";
import { visibleLine } from "../visible.ts";
import type { Document, DocumentBlock } from "./document.ts";
import { renderBlock } from "./page-blocks.ts";
import { MARKS } from "./page-marks.ts";

/** The whole page. `style` is the sheet that the page allows. */
export function renderDocumentPage(document: Document, style: PageStyle, say: Say): string {
  const { title, subtitle, language, contents, body, closing } = document;
  const parts = partsOf(body);
  const page = html`<a class="skip" href="#content">${say("page.skip")}</a>
    ${MARKS}
    <header>
      <p class="subtitle">${visibleLine(subtitle)}</p>
      <h1>${visibleLine(title)}</h1>
    </header>
    <nav aria-labelledby="contents">
      <p id="contents">${contents}</p>
      <ol>
        ${parts.flatMap(({ heading }) => (heading === undefined ? [] : [contentsEntry(heading)]))}
      </ol>
    </nav>
    <main id="content">${parts.map((part) => renderPart(part, document, say))}</main>
    <footer><p>${visibleLine(closing)}</p></footer>`;
  return renderDocument(visibleLine(title), language, style, page);
}

type Heading = Extract<DocumentBlock, { kind: "heading" }>;

interface Part {
  /** Undefined for what stands before the first part. */
  readonly heading?: Heading;
  readonly blocks: readonly DocumentBlock[];
}

/** The blocks by the headings of the second level. */
function partsOf(body: readonly DocumentBlock[]): readonly Part[] {
  const parts: { heading?: Heading; blocks: DocumentBlock[] }[] = [{ blocks: [] }];
  for (const block of body) {
    if (block.kind === "heading" && block.level === 2) parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0);
}

function contentsEntry({ id = "", text }: Heading): Html {
  return html`<li><a href="#${id}">${visibleLine(text)}</a></li> `;
}

/** A part with its heading, by which it is named for those who do not see it. */
function renderPart({ heading, blocks }: Part, document: Document, say: Say): Html {
  let level = heading === undefined ? 1 : 2;
  const rendered = blocks.map((block) => {
    if (block.kind === "heading") level = block.level;
    return renderBlock(block, { document, say, level });
  });
  if (heading === undefined) return html`<div class="remarks">${rendered}</div> `;
  const { id = "", text } = heading;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${visibleLine(text)}</h2>
    ${rendered}
  </section> `;
}
