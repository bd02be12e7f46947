/** Runs of words as HTML. Where a link leads is always seen: on the screen its host, on paper its address. */
import { type Html, html } from "./html.ts";
import { documentLine, documentText, visibleLine } from "../../visible.ts";
import { type Inline, type Inlines, addressPieces, harmlessAddress, plainInlines } from "../document.ts";
import { markFor } from "./page-marks.ts";
import type { Outline } from "./page-outline.ts";

/** The runs as HTML; a reference to what is not in the document is only a text. */
export function renderInlines(inlines: Inlines, outline: Outline): Html {
  return html`${inlines.map((inline) => renderInline(inline, outline))}`;
}

function renderInline(inline: Inline, outline: Outline): Html {
  if (typeof inline === "string") return withDates(inline);
  switch (inline.kind) {
    case "strong":
      return html`<strong>${renderText(inline.text)}</strong>`;
    case "added":
      return html`<ins>${renderText(inline.text)}</ins>`;
    case "removed":
      return html`<del>${renderText(inline.text)}</del>`;
    case "reference": {
      const text = renderLine(inline.text);
      return outline.has(inline.to) ? html`<a href="#${inline.to}">${text}</a>` : text;
    }
    case "standing":
      return html`<span class="mark-label"
        >${markFor(inline.standing.level)} ${renderLine(inline.standing.label)}</span
      >`;
    case "marks":
      return html`${plainInlines([inline])}`;
    case "link":
      return renderLink(inline.address, inline.text);
  }
}

/** Dates stay whole at the end of a line. */
function withDates(text: string): Html {
  const parts = text.split(/(\b\d{4}-\d{2}(?:-\d{2})?\b)/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? renderText(part) : html`<time>${part}</time>`))}`;
}

/** Letters without a space that are too many for a word; no column of a table is made as wide as such a run. */
const LONG_RUN = /(\S{31,})/u;

/** A text as it is. A run that is too long for a word, such as an address, may be broken. */
export function renderText(text: string): Html {
  const parts = documentText(text).split(LONG_RUN);
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : renderRun(part)))}`;
}

/** As `renderText`, for a text that must stay on one line. */
export function renderLine(text: string): Html {
  return renderText(documentLine(text));
}

/** A long run with the places where its lines may end; a copy of it is without them. */
function renderRun(run: string): Html {
  const pieces = addressPieces(run).map((piece) =>
    LONG_RUN.test(piece) ? html`<span class="unbroken">${piece}</span>` : html`${piece}`,
  );
  return html`${pieces.map((piece, index) => (index === 0 ? piece : html`<wbr />${piece}`))}`;
}

function renderLink(address: string, name: string | undefined): Html {
  const harmless = harmlessAddress(address);
  // Nothing that cannot be seen belongs in an address.
  const written = visibleLine(address);
  if (harmless === undefined)
    return name === undefined
      ? html`<bdi>${renderText(written)}</bdi>`
      : html`${documentLine(name)} (<bdi>${renderText(written)}</bdi>)`;
  const { protocol, host, pathname } = new URL(harmless);
  const isMail = protocol === "mailto:";
  const link = (text: string): Html =>
    html`<a href="${harmless}" rel="noopener noreferrer"><bdi>${renderText(text)}</bdi></a>`;
  // An address in letters of another script looks like another one, so its host is added as the network knows it.
  const isPlain = isMail || written.toLowerCase().startsWith(`${protocol}//${host}`);
  if (name === undefined) {
    const shown = isMail ? written.slice(protocol.length) : written;
    return isPlain ? link(shown) : html`${link(shown)} (<bdi>${host}</bdi>)`;
  }
  return html`${link(documentLine(name))} <bdi class="host">(${renderText(isMail ? pathname : host)})</bdi
    ><bdi class="address">(${renderText(isMail ? pathname : harmless)})</bdi>`;
}
