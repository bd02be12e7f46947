/**
 * Puts the texts of a language together: `messages/xx/`, `checklist/languages/xx.yaml` and `docs/rules.xx.md`. Only the
 * folder of messages must exist; whatever a language lacks comes from English.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { allQuestions, type Checklist } from "../src/domain/model/checklist.ts";
import { type FileTexts, titleOf } from "../src/format/file-texts.ts";
import type { RuleDoc } from "../src/messages/texts.ts";
import { parseRuleDocs } from "./compile-rule-docs.ts";

/** A text, or texts by key; lists of things that have an id are keyed by it. */
type TextTree = string | { readonly [key: string]: TextTree };

/** Keys of the checklist whose values are words for people. */
const WORDS = new Set(["title", "text", "intro", "label", "meaning", "name", "short", "why", "heading", "notAsked"]);

/** The languages for which there is a folder of messages, English first. */
export function languagesIn(root: string): readonly string[] {
  return readdirSync(join(root, "messages")).sort(
    (a, b) => Number(b === "en") - Number(a === "en") || (a < b ? -1 : 1),
  );
}

/** The texts in `checklist/languages/xx.yaml`, or undefined if there is no such file. */
export function readTexts(root: string, language: string): Record<string, TextTree> | undefined {
  const file = join(root, "checklist/languages", `${language}.yaml`);
  return existsSync(file) ? (parse(readFileSync(file, "utf8")) as Record<string, TextTree>) : undefined;
}

/** The checklist with its texts in another language. Throws on a text for something that the checklist does not have. */
export function translateChecklist(checklist: Checklist, { states: _, ...texts }: Record<string, TextTree>): Checklist {
  return translated(checklist, texts, "") as Checklist;
}

function translated(english: unknown, texts: TextTree, at: string): unknown {
  if (typeof texts === "string") {
    const [parent, key] = at.split("/").slice(-2);
    if (typeof english === "string" && (WORDS.has(key ?? "") || parent === "statuses")) return texts;
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
    ? english.map((item: { readonly id?: string }, index) => part(item.id ?? String(index), item))
    : Object.fromEntries(Object.entries(english as object).map(([key, value]) => [key, part(key, value)]));
  const unknown = Object.keys(texts).filter((key) => !known.has(key));
  if (unknown.length > 0) throw new Error(`The checklist has nothing at ${at} called ${unknown.join(", ")}.`);
  return result;
}

/** The entries of `docs/rules.xx.md` in place of the English ones; all others are in English. */
export function translateRuleDocs(english: readonly RuleDoc[], root: string, language: string): readonly RuleDoc[] {
  const file = join(root, "docs", `rules.${language}.md`);
  const own = existsSync(file) ? parseRuleDocs(readFileSync(file, "utf8")) : [];
  return english.map((doc) => {
    const { fails: _, passes: __, ...found } = own.find(({ id }) => id === doc.id) ?? { ...doc, fails: [], passes: [] };
    return found;
  });
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
    known: [...new Set(known)],
  };
}
