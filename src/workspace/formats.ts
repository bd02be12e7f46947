/**
 * The formats that the program writes; a new one is an entry here, and its writer. Everything that a person reads is a
 * document, which each entry with `write` can write. What programs read is data, made by the command or, for the results
 * of a check, by `reporter`.
 */
import { type Failure, createFailure, EXIT } from "../messages/failure.ts";
import type { Reporter } from "../report/contents/validation/result.ts";
import type { Document } from "../report/document/document.ts";
import { visibleLine } from "../report/visible.ts";
import type { Context } from "./context.ts";

interface Format {
  /** Endings of the names of its files; the first is the usual one. */
  readonly endings: readonly string[];
  /** Bytes are never written to a terminal. */
  readonly kind: "text" | "bytes";
  /** Writes a document; what it needs is loaded when it is called. */
  readonly write?: (document: Document, context: Context, inFile: boolean) => Promise<string | Uint8Array>;
  /** Writes what `validate` found. */
  readonly reporter?: (context: Context, options: ReporterOptions) => Promise<Reporter>;
}

export interface ReporterOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly inFile: boolean;
  /** How many rules are applied. */
  readonly rules: number;
}

export const FORMATS = {
  text: {
    endings: ["txt"],
    kind: "text",
    write: async (document, { width, loadTheme, say }, inFile) => {
      const { renderDocumentText } = await import("../report/document/text.ts");
      return renderDocumentText(document, { width, theme: await loadTheme(inFile), say, inFile });
    },
    reporter: async (context, { inFile, ...options }) => {
      const { createTextReporter } = await import("../report/contents/validation/diagnostics-text.ts");
      const { say, width } = context;
      const [checklist, theme] = [await context.loadChecklist(), await context.loadTheme(inFile)];
      return createTextReporter({ ...options, checklist, say, theme, width });
    },
  },
  markdown: {
    endings: ["md", "markdown"],
    kind: "text",
    write: async (document, { say }) =>
      (await import("../report/document/markdown.ts")).renderDocumentMarkdown(document, say),
  },
  html: {
    endings: ["html", "htm"],
    kind: "text",
    write: async (document, { loadStyle, say }) => {
      const { renderDocumentPage } = await import("../report/document/page/page.ts");
      return renderDocumentPage(document, await loadStyle(), say);
    },
  },
  docx: {
    endings: ["docx"],
    kind: "bytes",
    write: async (document, { say }) => (await import("../report/document/docx/docx.ts")).renderDocx(document, say),
  },
  yaml: { endings: ["yaml", "yml"], kind: "text" },
  csv: { endings: ["csv"], kind: "text" },
  ics: { endings: ["ics"], kind: "text" },
  json: {
    endings: ["json"],
    kind: "text",
    reporter: async ({ version, say }) =>
      (await import("../report/data/validation-json.ts")).createJsonReporter(version, say),
  },
  sarif: {
    endings: ["sarif"],
    kind: "text",
    reporter: async ({ version, say, loadChecklist, loadRuleDocs }) => {
      const { createSarifReporter } = await import("../report/data/validation-sarif.ts");
      return createSarifReporter({ version, checklist: await loadChecklist(), say, rules: await loadRuleDocs() });
    },
  },
  github: {
    endings: [],
    kind: "text",
    reporter: async ({ loadChecklist, say }) =>
      (await import("../report/data/validation-github.ts")).createGithubReporter(await loadChecklist(), say),
  },
  junit: {
    endings: ["xml"],
    kind: "text",
    reporter: async ({ loadChecklist, say }) =>
      (await import("../report/data/validation-junit.ts")).createJunitReporter(await loadChecklist(), say),
  },
} satisfies Readonly<Record<string, Format>>;

type Formats = typeof FORMATS;
type With<Key extends keyof Format> = {
  [Name in keyof Formats]: Formats[Name] extends Readonly<Record<Key, unknown>> ? Name : never;
}[keyof Formats];

export type FormatName = keyof Formats;
export type DocumentFormat = With<"write">;
export type ResultFormat = With<"reporter">;

function namesWith(key: keyof Format): readonly FormatName[] {
  return (Object.keys(FORMATS) as FormatName[]).filter((name) => key in FORMATS[name]);
}

/** The formats of every document. */
export const DOCUMENT_FORMATS = namesWith("write") as readonly DocumentFormat[];
/** The formats of the results of `validate`. */
export const RESULT_FORMATS = namesWith("reporter") as readonly ResultFormat[];

/** The name of a file of this format. */
export function fileNameIn(format: FormatName, stem: string): string {
  return [stem, ...FORMATS[format].endings.slice(0, 1)].join(".");
}

/** Forms that people ask for and that the program does not write, each with one that leads there. */
const OTHER_FORMS: Readonly<Record<string, readonly [kind: "pdf" | "sheet" | "word", way: FormatName]>> = {
  pdf: ["pdf", "docx"],
  ...Object.fromEntries(["xlsx", "xls", "ods", "excel"].map((name) => [name, ["sheet", "csv"]])),
  ...Object.fromEntries(["doc", "odt", "rtf", "word"].map((name) => [name, ["word", "docx"]])),
};

/** The failure for a form that is not one of these, which says how to get there; undefined if there is no way. */
export function otherForm(typed: string, formats: readonly string[]): Failure | undefined {
  const name = typed.toLowerCase();
  const [kind, way] = (Object.hasOwn(OTHER_FORMS, name) ? OTHER_FORMS[name] : undefined) ?? [];
  if (kind === undefined || way === undefined || !formats.includes(way)) return undefined;
  return createFailure("format-other", { format: name, formats: formats.join(", "), kind }, EXIT.usage);
}

/** Whether the name of a file is that of another form than `format`; other programs go by the name. */
export function isNamedOtherwise(file: string, format: FormatName): boolean {
  const ending = endingOf(file);
  const endings: readonly string[] = FORMATS[format].endings;
  const isKnown = Object.values(FORMATS).some((one) => (one.endings as readonly string[]).includes(ending));
  return !endings.includes(ending) && (isKnown || Object.hasOwn(OTHER_FORMS, ending));
}

function endingOf(file: string): string {
  return /\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** The format that the name of a file asks for. Throws a failure if it is none of these. */
export function formatOfName<Name extends FormatName>(
  file: string | undefined,
  formats: readonly Name[],
): Name | undefined {
  if (file === undefined) return undefined;
  const ending = endingOf(file);
  const format = formats.find((one) => (FORMATS[one].endings as readonly string[]).includes(ending));
  if (format === undefined)
    throw (
      otherForm(ending, formats) ??
      createFailure("format-not-named", { file: visibleLine(file), formats: formats.join(", ") }, EXIT.usage)
    );
  return format;
}
