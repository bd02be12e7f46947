/** Build: the questionnaire as one page for each language, `dist/form.xx.html`, in which only the seed is missing. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { basename, join } from "node:path";
import { minify } from "@swc/core";
import { build, type Plugin } from "rolldown";
import type { Checklist } from "../src/domain/model/checklist.ts";
import type { KnownKeys } from "../src/format/schema/known-keys.ts";
import type { State } from "../src/domain/model/state.ts";
import type { PageData } from "../src/page/page-texts.ts";
import { renderDocument } from "../src/report/document/page/html.ts";
import { statusMessages } from "./compile-languages.ts";
import { messageGroups, numeralsOf, readCatalogue } from "./compile-messages.ts";
import { readSheets } from "./style-sheets.ts";

/** Modules of plain data. In a page they are data as well, beside its program, so that nothing is escaped twice. */
const DATA =
  /\/src\/(?:generated|domain\/victims\/languages)\/[\w.-]+\.ts$|\/domain\/(?:model\/(?:answer|file)-format|rules\/structure\.rules)\.ts$/;

/** Writes the page of each language; they have the same program. Gives the modules that are in it. */
export async function bundlePages(root: string, languages: readonly string[]): Promise<readonly string[]> {
  const data = new Map<string, unknown>();
  const { output } = await build({
    cwd: root,
    input: { form: ENTRY },
    platform: "browser",
    treeshake: { moduleSideEffects: false, propertyReadSideEffects: false, unknownGlobalSideEffects: false },
    write: false,
    tsconfig: "src/page/tsconfig.json",
    plugins: [pagePlugin(root, data)],
    output: { format: "iife", minify: true, comments: { legal: false, annotation: false, jsdoc: false } },
  });
  const [chunk] = output;
  // A text in the program must not end the element that it is in.
  const script = (await shortened(chunk.code)).replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
  const css = readSheets(root, "page").replace(/\/\*[^]*?\*\/|^\s+/gm, "");
  const style = { css: `\n${css}`, hash: hashOf(`\n${css}`) };
  const code = Object.values(chunk.modules).map((module) => module.code ?? "");
  for (const language of languages) {
    const texts = await textsOf(root, language, code.join("\n"));
    const elements = [[`texts-${language}`, packed(texts)] as const, ...data, ["seed", {}] as const];
    const html = `<div id="page"></div>\n${elements.map(dataElement).join("\n")}\n<script>${script}</script>`;
    writeFileSync(
      join(root, "dist", `form.${language}.html`),
      renderDocument(texts.checklist.title, language, style, { html }, hashOf(script)),
    );
  }
  return chunk.moduleIds;
}

/** What rolldown has made short, shorter by 10 kB. */
async function shortened(code: string): Promise<string> {
  // No function that is written as an expression is called with `new`.
  return (
    await minify(code, { compress: { ecma: 2022, passes: 5, unsafe_arrows: true, unsafe_methods: true }, mangle: true })
  ).code;
}

const ENTRY = "\0page";
/** The module of the texts, in the languages that the page has. */
const LANGUAGES = "\0languages";

/** Reads modules of data into `data`, by the id of the element in which the page has each. */
function pagePlugin(root: string, data: Map<string, unknown>): Plugin {
  const written = new Map([
    [
      ENTRY,
      `import { startPage } from ${JSON.stringify(join(root, "src/page/main.tsx"))};
      import { languages } from ${JSON.stringify(LANGUAGES)};
      startPage(languages);`,
    ],
    [
      LANGUAGES,
      `import { languagesOf } from ${JSON.stringify(join(root, "src/page/languages.ts"))};
      export const languages = languagesOf((textContent) => ${unpacked("JSON.parse(textContent)")});`,
    ],
  ]);
  return {
    name: "page",
    resolveId: (id) => (written.has(id) ? id : undefined),
    async load(id) {
      const own = written.get(id);
      if (own !== undefined) return own;
      const unused = UNUSED.find(([file]) => id.endsWith(file));
      if (unused !== undefined) return unused[1](readFileSync(id, "utf8"));
      if (/\/src\/interview\/.*\.ts$/.test(id)) return withStaticImports(readFileSync(id, "utf8"));
      if (!DATA.test(id)) return undefined;
      const name = basename(id, ".ts");
      if (name === "labels") return ownLabels(root);
      const exported = { ...((await import(id)) as Readonly<Record<string, unknown>>) };
      if (name === "known-keys") {
        const { default: known } = exported as { readonly default: KnownKeys };
        data.set(name, packed({ schema: known.schema }));
        return ownElements(unpacked(parsed(name)));
      }
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(exported)), exported))
        throw new Error(`${id} holds more than data.`);
      data.set(name, packed(exported));
      const names = Object.keys(exported).map((key) =>
        key === "default" ? "export default data.default;" : `export const ${key} = data.${key};`,
      );
      return [`const data = ${unpacked(parsed(name))};`, ...names].join("\n");
    },
  };
}

/** A page is one file, from which nothing is loaded later. */
function withStaticImports(code: string): string {
  const later = /^ *const (\{ \w+ \}) = await import\((".*")\);$/gm;
  const imports = [...code.matchAll(later)].map(([, names = "", from = ""]) => `import ${names} from ${from};\n`);
  return imports.join("") + code.replace(later, "");
}

/** What the page's own checklist says already is not in the page a second time; ids are the same in each language. */
function ownElements(data: string): string {
  return `import { languages } from ${JSON.stringify(LANGUAGES)};
    const { checklist } = languages[0].texts();
    const elements = checklist.sections.flatMap(({ questions }) => questions).map(({ id, elements }) => [id, elements.map((one) => one.id)]);
    export default { checklist: { id: checklist.id, revision: checklist.revision }, elements: Object.fromEntries(elements), ...${data} };`;
}

/** What words are called in the languages of the page, which is in their checklists; made when it is first needed. */
function ownLabels(root: string): string {
  return `import { labelsIn } from ${JSON.stringify(join(root, "src/format/schema/labels.ts"))};
    import { languages } from ${JSON.stringify(LANGUAGES)};
    let made;
    const labels = () => (made ??= labelsIn(languages.map((language) => language.texts().checklist)));
    export default {
      get statuses() { return labels().statuses; },
      get elements() { return labels().elements; },
      get choices() { return labels().choices; },
    };`;
}

/** What is never used in the page, and does not go by itself. */
const UNUSED: readonly (readonly [file: string, without: (code: string) => string])[] = [
  // One file is open in a page, and the parser of all files reads it as soon as this one does.
  ["format/syntax/plain-yaml.ts", () => "export function readPlainYaml() {}"],
  ["js-yaml/dist/js-yaml.mjs", parserOnly],
  [
    "jsonc-parser/lib/esm/main.js",
    // Names of what its scanner finds, by number.
    (code) => code.replace(/^export var (?:ScanError|SyntaxKind);\n\(function [^]*?^\}\)\(.*$/gm, ""),
  ],
  [
    "jsonc-parser/lib/esm/impl/scanner.js",
    // Names of characters, by number.
    (code) => code.replace(/^var CharacterCodes;\n\(function [^]*?^\}\)\(.*$/gm, ""),
  ],
  ["minisearch/dist/es/index.js", (code) => code.replace(METHODS_OF_SEARCH, "")],
];

/** Methods of MiniSearch and its map: changing and keeping an index, suggestions, and what tells of an index. */
const METHODS_OF_SEARCH =
  /^ {4}(?:static |async |get )*(?:\w*(?:remove|discard|vacuum|dirt|JSON|JS|Async|autoSuggest|Count|wildcard)\w*|clear|delete|forEach|from|fromObject|getDefault|getStoredFields|has|instantiateMiniSearch|keys|replace|set|size|update|values|warnDocumentChanged)\([^]*?^ {4}\}$/gim;

/** js-yaml without its schemas and its writer. */
function parserOnly(whole: string): string {
  const parts = whole.split(/^(?=\/\/#region )/m).filter((part) => /^\/\/#region src\/(?:common|parser)\//.test(part));
  const used = "parseEvents, getScalarValue, CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE";
  // Its messages show the line; ours do.
  const code = parts.filter((part) => !part.startsWith("//#region src/common/snippet")).join("");
  return `${code}\nfunction makeSnippet() { return null; }\nexport { ${used} };`;
}

/** Between the words of a long list, which is one text in the page: a third of a list of short words is quotes and commas. */
const BETWEEN = "|";
const LONG = 3;

/** The data with long lists of words as texts that begin with `BETWEEN`. */
function packed(value: unknown): unknown {
  if (typeof value === "string" && value.startsWith(BETWEEN))
    throw new Error(`A text begins with ${BETWEEN}: ${value}`);
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]));
  const isList = value.length >= LONG && value.every((one) => typeof one === "string" && !one.includes(BETWEEN));
  return isList ? BETWEEN + value.join(BETWEEN) : value.map(packed);
}

/** Code for data that were packed. */
function unpacked(code: string): string {
  return `${code.slice(0, -1)}, (_, value) =>
    typeof value === "string" && value.startsWith("${BETWEEN}") ? value.slice(1).split("${BETWEEN}") : value)`;
}

/** Code for the value of the element with this id. */
function parsed(id: string): string {
  return `JSON.parse(document.getElementById(${JSON.stringify(id)}).textContent)`;
}

/** An element of data; no text in it can end it. */
function dataElement([id, value]: readonly [id: string, value: unknown]): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}

/**
 * The texts of a language: its checklist, its States, how it counts, and the messages that the page can say, which are
 * those whose ids stand in its code, whole or as a beginning.
 */
async function textsOf(root: string, language: string, code: string): Promise<PageData> {
  const { default: checklist } = (await import(join(root, `src/generated/checklist.${language}.ts`))) as {
    readonly default: Checklist;
  };
  const { default: states } = (await import(join(root, `src/generated/states.${language}.ts`))) as {
    readonly default: readonly State[];
  };
  // Failures are made by their kind.
  const beginnings = [...code.matchAll(/`([a-z-]+\.[A-Za-z-]*)\$\{/g)].map(([, beginning = ""]) => beginning);
  const all = new Map([...readCatalogue(join(root, "messages", language)), ...statusMessages(checklist)]);
  const said = [...all].filter(
    ([id]) =>
      code.includes(`"${id}"`) ||
      beginnings.some((beginning) => beginning !== "failure." && id.startsWith(beginning)) ||
      (id.startsWith("failure.") && code.includes(`"${id.slice("failure.".length)}"`)),
  );
  return {
    numerals: numeralsOf(language, all),
    messages: Object.fromEntries(messageGroups(new Map(said))),
    checklist,
    // By their regional groups nothing is counted in a page.
    states: states.map(({ group: _, ...state }) => state),
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
