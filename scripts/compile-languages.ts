/**
 * Puts the texts of a language together: `messages/xx/`, `checklist/languages/xx/` and `docs/rules.xx.md`. A language is
 * there when it has a folder of messages; then it has everything, which `languages/check.ts` sees to.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { allQuestions, type Checklist } from "../src/domain/model/checklist.ts";
import { fingerprint } from "../src/domain/texts/fingerprint.ts";
import { type FileTexts, titleOf } from "../src/format/file-texts.ts";
import type { RuleDoc } from "../src/messages/texts.ts";
import type { Recommendation } from "../src/domain/recommendations/recommendation.ts";
import { parseRuleTexts, type RuleEntry, translateRule } from "./compile-rule-docs.ts";

/** A text, or texts by key; lists of things that have an id are keyed by it. */
type TextTree = string | TextGroup;
export interface TextGroup {
  readonly [key: string]: TextTree;
}

/** Keys of the checklist whose values are words for people. */
const WORDS = new Set([
  "title",
  "text",
  "intro",
  "label",
  "meaning",
  "name",
  "short",
  "why",
  "heading",
  "notAsked",
  "term",
]);

/** The languages for which there is a folder of messages, English first. */
export function languagesIn(root: string): readonly string[] {
  return readdirSync(join(root, "messages"), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort((a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1));
}

/**
 * The texts of `checklist/languages/xx/`, whose files are named as those of `checklist/`, as one tree that mirrors the
 * checklist. What the source calls a theme stands once, by part and section (`II-A`). Nothing for English, whose texts
 * the checklist itself has.
 */
export function readTexts(root: string, language: string, recommendations: Checklist["recommendations"]): TextGroup {
  const folder = join(root, "checklist/languages", language);
  if (!existsSync(folder)) return {};
  const { headings, ...main } = readGroup(join(folder, "checklist.yaml"));
  const notAsked = readGroup(join(folder, "recommendations.yaml"));
  const heading = ({ part, section }: Recommendation): TextGroup => pick(headings, `${part}-${section}`, "heading");
  const sections = readdirSync(join(folder, "sections")).map((name) => {
    const { id, ...texts } = readGroup(join(folder, "sections", name));
    return [id as string, texts] as const;
  });
  return {
    ...main,
    sections: Object.fromEntries(sections),
    recommendations: Object.fromEntries(
      recommendations.map((one) => [one.id, { ...heading(one), ...pick(notAsked, one.id, "notAsked") }]),
    ),
  };
}

function readGroup(file: string): TextGroup {
  return parse(readFileSync(file, "utf8")) as TextGroup;
}

/** The text that has this key in a group, under another name; nothing if there is none. */
function pick(group: TextTree | undefined, key: string, name: string): TextGroup {
  const text = typeof group === "object" ? group[key] : undefined;
  return text === undefined ? {} : { [name]: text };
}

/** The checklist with its texts in another language. Throws on a text for something that the checklist does not have. */
export function translateChecklist(checklist: Checklist, { states: _, ...texts }: TextGroup): Checklist {
  return translated(checklist, texts, "") as Checklist;
}

/** A text of the checklist, and where it stands: keys and ids. */
export interface TextAt {
  readonly path: readonly string[];
  readonly text: string;
}

/** All texts of a checklist that are words for people, in its order. */
export function textsOf(checklist: Checklist): readonly TextAt[] {
  return textsIn(checklist, []);
}

/** The text that a tree has at a path; undefined if there is none, or an empty one. */
export function textIn(texts: TextGroup, path: readonly string[]): string | undefined {
  let at: TextTree | undefined = texts;
  for (const key of path) {
    // A choice is little more than its label.
    if (typeof at === "string") return key === "label" ? at : undefined;
    at = at?.[key];
  }
  return typeof at === "string" && at.trim() !== "" ? at : undefined;
}

function textsIn(value: unknown, path: readonly string[]): readonly TextAt[] {
  if (typeof value === "string") {
    const [parent, key] = path.slice(-2);
    return WORDS.has(key ?? "") || isListOfTexts(parent) ? [{ path, text: value }] : [];
  }
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => textsIn(item, [...path, idOf(item) ?? String(index)]));
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key]))
    : [];
}

/** Whether what stands directly under this key are words for people: what counts as each status, and further texts. */
function isListOfTexts(key: string | undefined): boolean {
  return key === "statuses" || key === "articles";
}

function idOf(item: unknown): string | undefined {
  return typeof item === "object" && item !== null && "id" in item ? String(item.id) : undefined;
}

function translated(english: unknown, texts: TextTree, at: string): unknown {
  if (typeof texts === "string") {
    const [parent, key] = at.split("/").slice(-2);
    if (typeof english === "string" && (WORDS.has(key ?? "") || isListOfTexts(parent))) return texts;
    // A choice is little more than its label.
    if (typeof english === "object" && english !== null && "label" in english) return { ...english, label: texts };
    throw new Error(`There is no text to translate at ${at}.`);
  }
  const known = new Set<string>();
  const part = (key: string, value: unknown): unknown => {
    known.add(key);
    return Object.hasOwn(texts, key) ? translated(value, texts[key] ?? "", `${at}/${key}`) : value;
  };
  const result = Array.isArray(english)
    ? english.map((item: unknown, index) => part(idOf(item) ?? String(index), item))
    : Object.fromEntries(Object.entries(english as object).map(([key, value]) => [key, part(key, value)]));
  const unknown = Object.keys(texts).filter((key) => !known.has(key));
  if (unknown.length > 0) throw new Error(`The checklist has nothing at ${at} called ${unknown.join(", ")}.`);
  return result;
}

/**
 * What is said of each rule in another language: the texts of `docs/rules.xx.md`, where the titles and paragraphs of an
 * entry stand in the order of the English ones, with the English examples. A rule that it lacks is in English.
 */
export function translateRuleDocs(
  english: readonly RuleEntry[],
  root: string,
  language: string,
  messages: ReadonlyMap<string, string>,
): readonly RuleDoc[] {
  const file = join(root, "docs", `rules.${language}.md`);
  const own = existsSync(file) ? parseRuleTexts(readFileSync(file, "utf8")) : new Map<string, readonly string[]>();
  const fails = messages.get("explain.fails") ?? "";
  const passes = messages.get("explain.passes") ?? "";
  return english.map((doc) => withoutExamples(translateRule(doc, own.get(doc.id), fails, passes)));
}

function withoutExamples({ fails: _, passes: __, ...doc }: RuleEntry): RuleDoc {
  return doc;
}

/** What statuses are called, as messages: diagnostics name statuses where no checklist is at hand. */
export function statusMessages({ scales, exceptions }: Checklist): Map<string, string> {
  const statuses = [...scales.flatMap((scale) => scale.statuses), ...exceptions];
  return new Map(statuses.map(({ id, label }) => [`status-label.${id}`, label]));
}

/** What the program writes into files for a person to read, in each language. */
export function fileTexts(
  languages: readonly { readonly messages: Map<string, string>; readonly checklist: Checklist }[],
): FileTexts {
  const english = languages[0]?.messages;
  const lines = languages.map(({ messages, checklist }) => {
    const text = (id: string): string => `# ${messages.get(id) ?? english?.get(id) ?? ""}`;
    return { checklist, title: text("file.title"), asSent: text("file.as-sent"), replies: text("file.replies") };
  });
  const known = lines.flatMap(({ checklist, title, asSent }) => [
    ...allQuestions(checklist).map((question) => titleOf(title, question)),
    asSent,
  ]);
  return {
    lines: Object.fromEntries(lines.map(({ checklist, ...own }) => [checklist.language, own])),
    known: [...new Set(known.map(fingerprint))],
  };
}
