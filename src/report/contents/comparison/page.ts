/** A comparison as one page for a browser: nothing is loaded, nothing runs, and it prints well. */
import type { Choice } from "../../../domain/model/checklist.ts";
import { LEVELS } from "../../../domain/comparison/standing.ts";
import type { LevelCounts } from "../../../domain/comparison/standing.ts";
import type { Say } from "../../../messages/say.ts";
import type { Html, PageStyle } from "../../html.ts";
import { html, renderDocument } from "../../html.ts";
import { renderChanges, renderDetails } from "./page-changes.ts";
import type { View } from "./view.ts";

/** The whole page, in `language`. */
export function renderPage(view: View, say: Say, language: string, style: PageStyle): string {
  const parts: readonly (readonly [id: string, title: string, body: Html | undefined])[] = [
    ["attention", say("compare.attention", { count: count(view) }), attention(view)],
    ["sections", say("compare.by-section"), sections(view, say)],
    ["years", say("compare.years"), years(view, say)],
    ["form", say("compare.form"), view.form.length === 0 ? undefined : list(view.form)],
    ["changes", say("compare.changes"), view.changes.length === 0 ? undefined : renderChanges(view, say)],
    ["particulars", say("compare.particulars"), particulars(view, say)],
    ["transitions", say("compare.transitions"), transitions(view, say)],
  ];
  const present = parts.flatMap(([id, title, body]) => (body === undefined ? [] : [{ id, title, body }]));
  const body = html`<header>
      <h1>${view.title}</h1>
      ${list(view.sides, "sides")}
    </header>
    <main>
      <section aria-label="${say("compare.summary")}">
        ${view.remarks.map((remark) => html`<p>${remark}</p> `)}${summary(view, say)}
      </section>
      <nav aria-label="${say("compare.contents")}">
        <ul>
          ${present.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li> `)}
        </ul>
      </nav>
      ${present.map(
        ({ id, title, body: contents }) =>
          html`<section aria-labelledby="${id}">
            <h2 id="${id}">${title}</h2>
            ${contents}
          </section> `,
      )}${view.hidden.map((remark) => html`<p>${remark}</p> `)}
    </main>
    <footer><p>${say("compare.page-intro")}</p></footer>`;
  return renderDocument(view.title, language, style, body);
}

function count({ attention: groups }: View): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

function list(lines: readonly string[], name = "plain"): Html {
  return html`<ul class="${name}">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function summary({ classes, changes }: View, say: Say): Html {
  const listed = idsOf(changes);
  return html`<ul class="counts">
    ${classes.map(({ id, label, meaning, count: number, questions }) => {
      const named = meaning === undefined ? label : `${label} (${meaning})`;
      const cited = questions.length === 0 ? undefined : html`: ${citations(questions, listed, say)}`;
      return html`<li class="${id}"><b>${number}</b> <span>${named}${cited}</span></li> `;
    })}
  </ul>`;
}

/** The paragraphs, each of which leads to its change. */
function citations(questions: View["classes"][number]["questions"], listed: ReadonlySet<string>, say: Say): Html {
  const PLACE = "\u0000";
  const [before = "", after = ""] = say("compare.paragraphs", { count: questions.length, list: PLACE }).split(PLACE);
  const links = questions.map(({ id, paragraph }, index) => {
    const comma = index < questions.length - 1 ? ", " : "";
    if (!listed.has(id)) return html`<span class="together">${paragraph}</span>${comma}`;
    return html`<a class="together" href="#${id}">${paragraph}</a>${comma}`;
  });
  return html`${before}${links}${after}`;
}

function idsOf(changes: View["changes"]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ items }) => items.map(({ id }) => id)));
}

function attention({ attention: groups, changes }: View): Html | undefined {
  if (groups.length === 0) return undefined;
  const listed = idsOf(changes);
  return html`${groups.map(
    ({ label, items }) =>
      html`<h3>${label}</h3>
        <ul class="plain">
          ${items.map(({ id, citation, title }) => {
            const text = `${citation}: ${title}`;
            return listed.has(id) ? html`<li><a href="#${id}">${text}</a></li>` : html`<li>${text}</li>`;
          })}
        </ul> `,
  )}`;
}

/** A table with the counts; the bars beside them are for the eye alone. */
function sections({ sections: all, levels, names }: View, say: Say): Html | undefined {
  if (all.length === 0) return undefined;
  const shown = LEVELS.filter((level) => levels.some((one) => one.level === level));
  const bar = (counts: LevelCounts): Html =>
    html`<span class="bar" aria-hidden="true"
      >${LEVELS.flatMap((level) => Array.from({ length: counts[level] }, () => html`<i class="${level}"></i>`))}</span
    >`;
  const cell = (before: number, after: number): Html =>
    before === after
      ? html`<td class="number">${after}</td>`
      : html`<td class="number"><b>${before} → ${after}</b></td>`;
  return html`<p class="lead">
      ${say("compare.table-hint", { before: names[0], after: names[1] })}
      ${say("compare.bars-hint", { before: names[0], after: names[1] })}
    </p>
    <div class="scroll" role="group" aria-label="${say("compare.by-section")}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${say("compare.section")}</th>
            ${shown.map((level) => html`<th scope="col"><i class="${level}" aria-hidden="true"></i> ${levels.find((one) => one.level === level)?.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ section, before, after }) =>
              html`<tr>
                <th scope="row">${section.title}${bar(before)}${bar(after)}</th>
                ${shown.map((level) => cell(before[level], after[level]))}
              </tr> `,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say("compare.in-all")}</th>
            ${levels.map(({ before, after }) => cell(before, after))}
          </tr>
        </tfoot>
      </table>
    </div>`;
}

function years({ strips, years: names }: View, say: Say): Html | undefined {
  if (strips.length === 0) return undefined;
  return html`<div class="scroll" role="group" aria-label="${say("compare.years")}" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${say("compare.question")}</th>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${strips.map(
          ({ citation, title, levels, labels }) =>
            html`<tr>
              <th scope="row">${citation}: ${title}</th>
              ${labels.map((label, index) => html`<td><i class="${levels[index] ?? "open"}" aria-hidden="true"></i> ${label}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

function particulars(view: View, say: Say): Html | undefined {
  return view.particulars.length === 0 ? undefined : renderDetails(view.particulars, view.names, say);
}

function transitions({ transitions: all, transitionsHint }: View, say: Say): Html | undefined {
  const label = (status: Choice | undefined): string => status?.label ?? say("compare.open");
  const moved = all.filter(({ from, to }) => from?.id !== to?.id);
  if (moved.length === 0) return undefined;
  const stayed = all.filter(({ from, to }) => from?.id === to?.id).reduce((total, { count: one }) => total + one, 0);
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${say("compare.from")}</th>
          <th scope="col">${say("compare.to")}</th>
          <th scope="col">${say("compare.questions")}</th>
        </tr>
      </thead>
      <tbody>
        ${moved.map(
          ({ from, to, count: number }) =>
            html`<tr>
              <td>${label(from)}</td>
              <td>${label(to)}</td>
              <td class="number">${number}</td>
            </tr> `,
        )}${
          stayed === 0
            ? undefined
            : html`<tr>
                <td colspan="2">${say("compare.transitions-same")}</td>
                <td class="number">${stayed}</td>
              </tr> `
        }
      </tbody>
    </table>
    ${transitionsHint === undefined ? undefined : html` <p class="note">${transitionsHint}</p>`}`;
}
