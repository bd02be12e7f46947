/**
 * Compiles the catalogue of interface texts of one language (ICU messages by id, in YAML) into data, so that no message is
 * parsed at run time, and derives the types of the ids and their arguments from the English one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseMessage, type Token } from "@messageformat/parser";
import { parse } from "yaml";
import type { Message, Numerals, Piece } from "../src/messages/catalogue.ts";
import { INSTALLED } from "../src/messages/say.ts";

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

/** The source of a module whose default export is the catalogue of this language (BCP 47), with its way of counting. */
export function compileCatalogue(language: string, messages: Map<string, string>): string {
  const texts = [...messageGroups(messages)].map(
    ([group, one]) => `${JSON.stringify(group)}: ${JSON.stringify(JSON.stringify(one))},`,
  );
  return `import { createCatalogue } from "../messages/catalogue.ts";

export default createCatalogue(${JSON.stringify(numeralsOf(language, messages))}, {
    ${texts.join("\n    ")}
});
`;
}

/** The messages as data, by group and name. */
export function messageGroups(messages: Map<string, string>): Map<string, Record<string, Message>> {
  const groups = new Map<string, Record<string, Message>>();
  for (const [id, message] of messages) {
    const [group = "", name = ""] = id.split(".");
    groups.set(group, { ...groups.get(group), [name]: compileMessage(id, message) });
  }
  return groups;
}

/** How a language (BCP 47) counts, writes numbers and, by its messages, cites paragraphs. */
export function numeralsOf(language: string, messages: ReadonlyMap<string, string>): Numerals {
  const digits = new Intl.NumberFormat(language).resolvedOptions().numberingSystem;
  const numerals = { language, hasLatinDigits: digits === "latn" };
  if (language === "en") return numerals;
  const [subparagraph = "", letters = "", separator = ""] = CITATION.map((id) => messages.get(id) ?? "");
  return { ...numerals, citation: { subparagraph, letters: letters.split(" "), separator } };
}

/** The messages that say how a language cites. */
const CITATION = ["citation.subparagraph", "citation.letters", "citation.separator"];

/** The arguments of messages that are paragraphs of the source, one or several. */
const CITED = /paragraphs?$/i;

/** An ICU message as data. Throws on what our messages do not use: formats of numbers, dates, ordinals, offsets. */
export function compileMessage(id: string, message: string): Message {
  const refuse = (what: string): never => {
    throw new Error(`${id}: ${what} is not among what messages can hold.`);
  };
  const piecesOf = (tokens: readonly Token[], counted?: string): Message => {
    const pieces = tokens.map((token): Piece => {
      switch (token.type) {
        case "content":
          return token.value;
        case "argument":
          return CITED.test(token.arg) ? [token.arg, "citation"] : [token.arg];
        case "octothorpe":
          return counted === undefined ? refuse("# outside of a plural") : [counted, "number"];
        case "plural":
        case "select": {
          const { type, arg, cases, pluralOffset = 0 } = token;
          if (pluralOffset !== 0) refuse("an offset");
          const inner = type === "plural" ? arg : counted;
          const choices = cases.map((one) => [one.key.replace(/^=/, ""), piecesOf(one.tokens, inner)] as const);
          return [arg, type, Object.fromEntries(choices)];
        }
        case "function":
          return token.key === "number" && token.param === undefined ? [token.arg, "number"] : refuse(token.key);
        default:
          return refuse(token.type);
      }
    });
    if (pieces.every((piece) => typeof piece === "string")) return pieces.join("");
    return pieces;
  };
  return piecesOf(parseMessage(message));
}

/** TypeScript that names every message id and the arguments of its message, but for those that every message has. */
export function deriveMessageTypes(messages: Map<string, string>): string {
  const entries = [...messages].map(([id, message]) => {
    const names = [...argumentNames(parseMessage(message))].filter((name) => !(name in INSTALLED)).sort();
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
