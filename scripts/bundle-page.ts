/** Build: the questionnaire as one page for each language, `dist/form.xx.html`, in which only the seed is missing. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { basename, join } from "node:path";
import { build, type Plugin, type RenderedModule } from "rolldown";
import type { Checklist } from "../src/domain/model/checklist.ts";
import { renderDocument } from "../src/report/document/page/html.ts";
import { languagesIn, statusMessages } from "./compile-languages.ts";
import { messageGroups, numeralsOf, readCatalogue } from "./compile-messages.ts";

/** Modules of plain data. In a page they are data as well, beside its program, so that nothing is escaped twice. */
const DATA =
  /\/src\/(?:generated|domain\/victims\/languages)\/[\w.-]+\.ts$|\/domain\/(?:model\/(?:answer|file)-format|rules\/structure\.rules)\.ts$/;

/** Writes the page of a language. Gives the modules that are in it. */
export async function bundlePage(root: string, language: string, title: string): Promise<readonly string[]> {
  const data = new Map<string, unknown>();
  const { output } = await build({
    cwd: root,
    input: { form: ENTRY },
    platform: "browser",
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false, unknownGlobalSideEffects: false },
    write: false,
    tsconfig: "src/page/tsconfig.json",
    plugins: [pagePlugin(root, language, data)],
    output: { format: "iife", minify: true, comments: { legal: false, annotation: false, jsdoc: false } },
  });
  const [chunk] = output;
  data.set("messages", await messagesOf(root, language, Object.values(chunk.modules)));
  // A text in the program must not end the element that it is in.
  const script = chunk.code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
  const css = ["src/report/document/document.css", "src/page/page.css"]
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
  const style = { css: `\n${css}`, hash: hashOf(`\n${css}`) };
  const elements = [...data, ["seed", {}] as const].map(([name, value]) => dataElement(name, value)).join("\n");
  const body = { html: `<div id="page"></div>\n${elements}\n<script>${script}</script>` };
  writeFileSync(
    join(root, "dist", `form.${language}.html`),
    renderDocument(title, language, style, body, hashOf(script)),
  );
  return chunk.moduleIds;
}

const ENTRY = "\0page";

/** Reads modules of data into `data`, by the id of the element in which the page has each. */
function pagePlugin(root: string, language: string, data: Map<string, unknown>): Plugin {
  const checklist = join(root, `src/generated/checklist.${language}.ts`);
  const entry = `import { startPage } from ${JSON.stringify(join(root, "src/page/main.tsx"))};
      import checklist from ${JSON.stringify(checklist)};
      import states from ${JSON.stringify(join(root, `src/generated/states.${language}.ts`))};
      import { createCatalogue } from ${JSON.stringify(join(root, "src/messages/catalogue.ts"))};
      const [numerals, groups] = ${parsed("messages")};
      const texts = Object.entries(groups).map(([group, messages]) => [group, JSON.stringify(messages)]);
      startPage({ messages: createCatalogue(numerals, Object.fromEntries(texts)), checklist, states });`;
  // With one language, all that words are called is in the page's own checklist.
  const ownLabels = `import { labelsIn } from ${JSON.stringify(join(root, "src/format/schema/labels.ts"))};
    import checklist from ${JSON.stringify(checklist)};
    export default labelsIn([checklist]);`;
  return {
    name: "page",
    resolveId: (id) => (id === ENTRY ? id : undefined),
    async load(id) {
      if (id === ENTRY) return entry;
      const unused = UNUSED.find(([file]) => id.endsWith(file));
      if (unused !== undefined) return unused[1](readFileSync(id, "utf8"));
      if (!DATA.test(id)) return undefined;
      const name = basename(id, ".ts").replace(`.${language}`, "");
      if (name === "labels" && languagesIn(root).length === 1) return ownLabels;
      const exported = { ...((await import(id)) as Readonly<Record<string, unknown>>) };
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(exported)), exported))
        throw new Error(`${id} holds more than data.`);
      data.set(name, exported);
      const names = Object.keys(exported).map((key) =>
        key === "default" ? "export default data.default;" : `export const ${key} = data.${key};`,
      );
      return [`const data = ${parsed(name)};`, ...names].join("\n");
    },
  };
}

/** What libraries have that is never used here, and does not go by itself. */
const UNUSED: readonly (readonly [file: string, without: (code: string) => string])[] = [
  ["js-yaml/dist/js-yaml.mjs", parserOnly],
  [
    "minisearch/dist/es/index.js",
    (code) =>
      // Changing an index, keeping it, and suggestions: methods of a class.
      code.replace(
        /^ {4}(?:static )?(?:async )?(?:\w*(?:remove|discard|vacuum|JSON|JS|Async|autoSuggest)\w*|replace|instantiateMiniSearch|warnDocumentChanged|fromObject)\([^]*?^ {4}\}$/gim,
        "",
      ),
  ],
];

/** js-yaml without its schemas and its writer. */
function parserOnly(code: string): string {
  const parts = code.split(/^(?=\/\/#region )/m).filter((part) => /^\/\/#region src\/(?:common|parser)\//.test(part));
  const used = "parseEvents, getScalarValue, CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE";
  return `${parts.join("")}\nexport { ${used} };`;
}

/** Code for the value of the element with this id. */
function parsed(id: string): string {
  return `JSON.parse(document.getElementById(${JSON.stringify(id)}).textContent)`;
}

/** An element of data; no text in it can end it. */
function dataElement(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}

/**
 * How the language counts, and the messages that a page can say: those whose ids stand in its modules, whole or as a
 * beginning.
 */
async function messagesOf(root: string, language: string, modules: readonly RenderedModule[]): Promise<unknown> {
  const code = modules.map((module) => module.code ?? "").join("\n");
  const beginnings = [...code.matchAll(/`([a-z-]+\.[A-Za-z-]*)\$\{/g)].map(([, beginning = ""]) => beginning);
  const { default: checklist } = (await import(join(root, `src/generated/checklist.${language}.ts`))) as {
    readonly default: Checklist;
  };
  const all = new Map([...readCatalogue(join(root, "messages", language)), ...statusMessages(checklist)]);
  const said = [...all].filter(
    ([id]) =>
      code.includes(`"${id}"`) ||
      beginnings.some((beginning) => id.startsWith(beginning)) ||
      (id.startsWith("failure.") && code.includes(`"${id.slice("failure.".length)}"`)),
  );
  return [numeralsOf(language), Object.fromEntries(messageGroups(new Map(said)))];
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
