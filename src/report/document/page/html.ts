/** Safe HTML: what is filled into a template is escaped, unless it is HTML made here. */
import { directionOf } from "../../../messages/direction.ts";

/** Markup that is whole and safe. */
export interface Html {
  readonly html: string;
}

type Filling = string | number | Html | readonly Html[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template of markup. Texts are escaped, in contents and in quoted attributes; undefined gives nothing. */
export function html(template: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  const parts = template.map((text, index) => text + filled(fillings[index]));
  return { html: parts.join("") };
}

function filled(filling: Filling): string {
  if (filling === undefined) return "";
  if (typeof filling === "number") return String(filling);
  if (typeof filling === "string") return filling.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return "html" in filling ? filling.html : filling.map((one) => one.html).join("");
}

/** The style sheet of a page, and the digest by which the page allows it. */
export interface PageStyle {
  readonly css: string;
  readonly hash: string;
}

/**
 * A whole page. It loads nothing, and runs nothing but the script with the digest `script`, if one is given: its policy
 * forbids all others, forms, and every request, and allows only this style sheet.
 */
export function renderDocument(title: string, language: string, style: PageStyle, body: Html, script?: string): string {
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${script}'`]),
    `style-src '${style.hash}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // The style sheet is the project's own, and must reach the page to the byte.
  const sheet: Html = { html: `<style>${style.css}</style>` };
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${sheet}
      </head>
      <body>
        ${body}
      </body>
    </html> `.html;
}
