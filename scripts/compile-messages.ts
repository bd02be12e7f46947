/**
 * Compiles the catalogue of interface texts of one language (ICU messages by id, in YAML) into a module of functions,
 * so that nothing is parsed at run time, and derives the types of the ids and their arguments from the English one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse as parseMessage, type Token } from "@messageformat/parser";
import { parse } from "yaml";

const load = createRequire(import.meta.url);
// The package's types do not fit its CommonJS form; these are the two functions that are used.
const MessageFormat = load("@messageformat/core") as new (
  language: string,
  options: { returnType: "string" },
) => object;
const compileModule = load("@messageformat/core/compile-module") as (
  format: object,
  messages: Record<string, string>,
) => string;

/**
 * The messages of one language, `group.name` → ICU message, from all files of its folder. Throws on a message that is
 * not a text, or that stands there twice.
 */
export function readCatalogue(folder: string): Map<string, string> {
  const messages = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    const groups = parse(readFileSync(join(folder, file), "utf8")) as Record<string, Record<string, unknown>>;
    for (const [group, entries] of Object.entries(groups)) {
      for (const [name, message] of Object.entries(entries)) {
        const id = `${group}.${name}`;
        if (typeof message !== "string") throw new Error(`${file}: ${id} is not a text.`);
        if (messages.has(id)) throw new Error(`${file}: ${id} stands there twice.`);
        messages.set(id, message);
      }
    }
  }
  return messages;
}

/** The source of a module whose default export maps each id to a function of its arguments. */
export function compileCatalogue(language: string, messages: Map<string, string>): string {
  const format = new MessageFormat(language, { returnType: "string" });
  return compileModule(format, Object.fromEntries(messages));
}

/** TypeScript that names every message id and the arguments of its message. */
export function deriveMessageTypes(messages: Map<string, string>): string {
  const entries = [...messages].map(([id, message]) => {
    const names = [...argumentNames(parseMessage(message))].sort();
    const fields = names.map((name) => `readonly ${name}: string | number`).join("; ");
    return `  readonly ${JSON.stringify(id)}: { ${fields} };`;
  });
  return `/** The ids of all messages, with the arguments of each. Derived from the English catalogue by the build. */
export interface MessageArguments {\n${entries.join("\n")}\n}\n`;
}

/** The names of the arguments in a message, at any depth. */
export function argumentNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    if ("arg" in token) names.add(token.arg);
    if ("cases" in token) for (const one of token.cases) for (const name of argumentNames(one.tokens)) names.add(name);
  }
  return names;
}
