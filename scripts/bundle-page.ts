/** Build: the questionnaire as one page for each language, `dist/form.xx.html`, in which only the seed is missing. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { renderDocument } from "../src/report/document/page/html.ts";

/** Stands in the page where the data of what it was made for goes. */
const SEED = `<script type="application/json" id="seed">{}</script>`;

/** Messages that are said only in a terminal, by their first word, or that the build writes into other files. */
const NOT_IN_PAGES = /^ *"(?:cli|menu|plain|usage|editor|docx|schema|schema-title)": ".*",\n/gm;

/** Writes the page of a language. Gives the modules that are in it. */
export async function bundlePage(root: string, language: string, title: string): Promise<readonly string[]> {
  const entry = "\0page";
  const generated = join(root, "src/generated");
  const { output } = await build({
    cwd: root,
    input: { form: entry },
    platform: "browser",
    write: false,
    tsconfig: "src/page/tsconfig.json",
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? `import { startPage } from ${JSON.stringify(join(root, "src/page/main.tsx"))};
               import messages from ${JSON.stringify(join(generated, `messages.${language}.ts`))};
               import checklist from ${JSON.stringify(join(generated, `checklist.${language}.ts`))};
               import states from ${JSON.stringify(join(generated, `states.${language}.ts`))};
               startPage({ messages, checklist, states });`
            : undefined,
        transform: (code, id) => (id.endsWith(`messages.${language}.ts`) ? code.replace(NOT_IN_PAGES, "") : undefined),
      },
    ],
    output: { format: "iife", minify: true, comments: { legal: false, annotation: false, jsdoc: false } },
  });
  const [chunk] = output;
  // A text in the program must not end the element that it is in.
  const script = chunk.code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
  const css = ["src/report/document/document.css", "src/page/page.css"]
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
  const style = { css: `\n${css}`, hash: hashOf(`\n${css}`) };
  const body = { html: `<div id="page"></div>\n${SEED}\n<script>${script}</script>` };
  writeFileSync(
    join(root, "dist", `form.${language}.html`),
    renderDocument(title, language, style, body, hashOf(script)),
  );
  return chunk.moduleIds;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
