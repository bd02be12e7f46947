/** Gives the texts of a language to a translator's program as XLIFF 2, and takes them back. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Document, isMap, isScalar, parseDocument } from "yaml";
import { js2xliff, type Units, xliff2js } from "xliff";
import type { Checklist } from "../../src/domain/model/checklist.ts";
import { differences } from "./check.ts";
import { readTerms, termsIn } from "./terms.ts";
import { type Unit, unitsOf } from "./units.ts";

/**
 * All texts of a language (BCP 47) as XLIFF 2, each with its English text, the translation if there is one, and a note: the
 * paragraph that it comes from, and the terms in it with what they are called in the language.
 */
export async function exportLanguage(root: string, language: string, checklist: Checklist): Promise<string> {
  const terms = readTerms(root);
  const resources: Record<string, Units> = {};
  for (const { file, id, source, target, paragraph } of unitsOf(root, language, checklist)) {
    const notes = [
      ...(paragraph === undefined ? [] : [`CTOC/COP/2010/6, para. ${paragraph}`]),
      ...termsIn(source, terms, language).map(({ english, own }) => `${english}: ${own.text} (${own.status})`),
    ];
    resources[file] = {
      ...resources[file],
      [id]: {
        source: written(source),
        ...(target !== undefined && { target: written(target) }),
        ...(notes.length > 0 && { note: notes.join("\n") }),
      },
    };
  }
  return js2xliff({ sourceLanguage: "en", targetLanguage: language, resources }, { indent: "  " });
}

/** As the library needs a text: it takes `&amp;` for an ampersand that it has escaped already. */
function written(text: string): string {
  return text.replaceAll("&amp;", "&amp;amp;");
}

/** What became of the texts that came back, by their places. */
export interface Imported {
  readonly language: string;
  readonly changed: readonly string[];
  /** The English text is another one by now; the translation was not taken. */
  readonly stale: readonly string[];
  /** Was not taken, with the reason: an argument that is missing, a text that is not asked for. */
  readonly refused: readonly string[];
}

/** Writes the translations of an XLIFF 2 document into the files of its language. Rejects for what is no such document. */
export async function importLanguage(root: string, xliff: string, checklist: Checklist): Promise<Imported> {
  const { targetLanguage: language, resources } = await xliff2js(xliff);
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language))
    throw new Error("The document names no language of its targets.");
  const known = new Map(unitsOf(root, language, checklist).map((unit) => [`${unit.file} ${unit.id}`, unit]));
  const [changed, stale, refused]: [Unit[], string[], string[]] = [[], [], []];
  for (const [file, units] of Object.entries(resources))
    for (const [id, { source, target = "" }] of Object.entries(units)) {
      const place = `${file} ${id}`;
      const unit = known.get(place);
      if (target.trim() === "" || unit?.target === target) continue;
      const faults = unit === undefined ? ["there is no such text"] : faultsOf(unit, target, language);
      if (unit !== undefined && unit.source !== source) stale.push(place);
      else if (unit === undefined || faults.length > 0) refused.push(`${place}: ${faults.join("; ")}`);
      else changed.push({ ...unit, target });
    }
  for (const file of new Set(changed.map((unit) => unit.file)))
    writeUnits(
      root,
      language,
      file,
      changed.filter((unit) => unit.file === file),
    );
  return { language, changed: changed.map(({ file, id }) => `${file} ${id}`), stale, refused };
}

function faultsOf({ file, id, source }: Unit, target: string, language: string): readonly string[] {
  return file.startsWith("messages/") ? differences(id, source, target, language) : [];
}

function writeUnits(root: string, language: string, file: string, units: readonly Unit[]): void {
  const name = join(root, placeOf(file, language));
  mkdirSync(dirname(name), { recursive: true });
  const there = existsSync(name) ? readFileSync(name, "utf8") : "";
  writeFileSync(name, file.endsWith(".md") ? withRules(there, units) : withTexts(there, file, units));
}

/** Where a language has the texts of an English file. */
function placeOf(file: string, language: string): string {
  return file
    .replace(/^messages\//, `messages/${language}/`)
    .replace(/^checklist\//, `checklist/languages/${language}/`)
    .replace(/^docs\/rules\.md$/, `docs/rules.${language}.md`);
}

function withTexts(yaml: string, file: string, units: readonly Unit[]): string {
  const document = yaml === "" ? new Document({}) : parseDocument(yaml);
  const section = /sections\/\d+-(.*)\.yaml$/.exec(file)?.[1];
  if (section !== undefined && !document.has("id")) document.set("id", section);
  for (const { id, target } of units) document.setIn(keysIn(document, id.split("/")), target);
  return document.toString({ lineWidth: 120 });
}

/** The path as the document has its keys: `0` may be a number in it. */
function keysIn(document: Document, path: readonly string[]): readonly unknown[] {
  let at: unknown = document.contents;
  return path.map((name) => {
    const pair = isMap(at) ? at.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
    at = pair?.value;
    return isScalar(pair?.key) ? pair.key.value : name;
  });
}

/** The paragraphs of rules with these in their places; a rule that is not there yet is put at the end. */
function withRules(markdown: string, units: readonly Unit[]): string {
  const sections = new Map(
    markdown
      .split(/^(?=### )/m)
      .map((section) => [/^### (\S+)/.exec(section)?.[1] ?? "", section.trimEnd().split(/\n\n+/)] as const),
  );
  for (const { id, target = "" } of units) {
    const [rule = "", at = ""] = id.split("/");
    const paragraphs = sections.get(rule) ?? [`### ${rule}`];
    paragraphs[Number(at) + 1] = target;
    sections.set(rule, paragraphs);
  }
  return `${[...sections.values()]
    .map((paragraphs) => paragraphs.join("\n\n"))
    .join("\n\n")
    .trim()}\n`;
}
