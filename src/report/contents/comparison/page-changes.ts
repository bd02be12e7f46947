/** The changes of a comparison, for its page. */
import type { Say } from "../../../messages/say.ts";
import type { Html } from "../../html.ts";
import { html } from "../../html.ts";
import type { Detail } from "./details.ts";
import { isShort } from "./details.ts";
import type { Run } from "./word-diff.ts";
import type { View } from "./view.ts";
import type { ChangeView } from "./view-changes.ts";

/** All changes, by section. Texts of a file stand in the direction in which they are written. */
export function renderChanges(view: View, say: Say): Html {
  return html`${view.changes.map(
    ({ title, items }) =>
      html`<h3>${title}</h3>
        ${items.map((item) => change(item, view, say))}`,
  )}`;
}

function change(item: ChangeView, { names }: View, say: Say): Html {
  return html`<article class="${item.class}" aria-labelledby="${item.id}">
    <h4 id="${item.id}">${item.citation}: ${item.title}</h4>
    <p class="status"><b>${item.label}:</b> ${item.status}</p>
    ${item.attention.map((text) => html`<p class="attention">${say("compare.attention-one", { text })}</p> `)}${item.notes.map((note) => html`<p class="note">${note}</p> `)}${item.details.length === 0 ? undefined : renderDetails(item.details, names, say)}
  </article> `;
}

/** Details as a list of terms, each with what changed in it. */
export function renderDetails(details: readonly Detail[], names: readonly [string, string], say: Say): Html {
  return html`<dl>
    ${details.map(
      (detail) =>
        html`<dt>${detail.label}</dt>
          ${values(detail, names, say)} `,
    )}
  </dl>`;
}

function values(detail: Detail, [old, now]: readonly [string, string], say: Say): Html {
  switch (detail.kind) {
    case "items": {
      const items = detail.items.map((item) =>
        detail.sign === "+"
          ? html`<li dir="auto"><ins>${item}</ins></li>`
          : html`<li dir="auto"><del>${item}</del></li>`,
      );
      return html`<dd>
        <ul class="plain">
          ${items}
        </ul>
      </dd>`;
    }
    case "plain":
      return html`<dd>${detail.text}</dd>`;
    case "runs":
      return html`<dd dir="auto"><span class="text">${detail.runs.map(run)}</span></dd>`;
    case "value": {
      const { before, after } = detail;
      if (before === undefined) return value(`${now}, ${say("compare.added")}`, html`${after}`);
      if (after === undefined) return value(`${old}, ${say("compare.removed")}`, html`<del>${before}</del>`);
      if (isShort(before, after)) return html`<dd><bdi>${before}</bdi> → <bdi>${after}</bdi></dd>`;
      return html`${value(old, html`${before}`)}${value(now, html`${after}`)}`;
    }
  }
}

function run({ kind, text }: Run, index: number, all: readonly Run[]): Html {
  if (kind === "same") return html`${text}`;
  if (kind === "added") return html`<ins>${text}</ins>`;
  // What stands in the place of something taken out must not run into it.
  const gap = all[index + 1]?.kind === "added" && !/\s$/.test(text) ? " " : "";
  return html`<del>${text}</del>${gap}`;
}

function value(name: string, text: Html): Html {
  return html`<dd><span class="year">${name}:</span> <bdi class="text">${text}</bdi></dd>`;
}
