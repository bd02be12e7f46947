/**
 * What a language lacks, or has too much: messages, their arguments and cases, plural forms, texts of the checklist,
 * explanations of rules. The build refuses a language with a fault.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseMessage, type Token } from "@messageformat/parser";
import type { Checklist } from "../../src/domain/model/checklist.ts";
import { readTexts, type TextGroup, textIn, textsOf, translateChecklist } from "../compile-languages.ts";
import { argumentNames, compileMessage, readCatalogue } from "../compile-messages.ts";
import { parseRuleDocs, parseRuleTexts, ruleTexts } from "../compile-rule-docs.ts";

/** One line for each fault of a language (BCP 47) in the project at `root`; none if it is whole. */
export function languageFaults(root: string, language: string, checklist: Checklist): readonly string[] {
  return [
    ...messageFaults(root, language),
    ...checklistFaults(checklist, readTexts(root, language, checklist.recommendations)),
    ...ruleFaults(root, language),
  ];
}

function messageFaults(root: string, language: string): readonly string[] {
  const english = readCatalogue(join(root, "messages/en"));
  const own = readCatalogue(join(root, "messages", language));
  const missing = [...english.keys()].filter((id) => !own.has(id)).map((id) => `messages: ${id} is missing`);
  const extra = [...own.keys()].filter((id) => !english.has(id)).map((id) => `messages: ${id} is not in English`);
  const unlike = [...own].flatMap(([id, message]) => {
    const source = english.get(id);
    return source === undefined ? [] : differences(id, source, message, language).map((fault) => `messages: ${fault}`);
  });
  return [...missing, ...extra, ...unlike];
}

/** Whether a case is one letter of a subparagraph, which some languages write in letters of their own. */
function isLetter(name: string, one: string): boolean {
  return name === "letter" && /^[a-z]$/.test(one);
}

/** Whether an argument only makes a verb agree with its subject, which some languages do not need. */
function isGrammar(name: string, english: readonly Token[]): boolean {
  return name === "number" && choicesIn(english, "select").has(name);
}

/** In what a message is not as the English one: its arguments, what is chosen by words, the forms of its plurals. */
export function differences(id: string, english: string, own: string, language: string): readonly string[] {
  let tokens: readonly Token[];
  try {
    compileMessage(id, own);
    tokens = parseMessage(own);
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : ""}`];
  }
  const source = parseMessage(english);
  const [expected, found] = [argumentNames(source), argumentNames(tokens)];
  const words = choicesIn(source, "select");
  return [
    ...[...expected]
      .filter((name) => !found.has(name) && !isGrammar(name, source))
      .map((name) => `${id}: {${name}} is missing`),
    ...[...found].filter((name) => !expected.has(name)).map((name) => `${id}: {${name}} is not in English`),
    ...[...choicesIn(tokens, "select")].flatMap(([name, cases]) =>
      [...cases]
        .filter((one) => one !== "other" && words.get(name)?.has(one) !== true && !isLetter(name, one))
        .map((one) => `${id}: {${name}} is never "${one}"`),
    ),
    ...[...words].flatMap(([name, cases]) =>
      [...cases]
        .filter((one) => choicesIn(tokens, "select").get(name)?.has(one) === false)
        .map((one) => `${id}: {${name}} lacks the case "${one}"`),
    ),
    ...pluralFaults(tokens, language).map((fault) => `${id}: ${fault}`),
  ];
}

function pluralFaults(tokens: readonly Token[], language: string): readonly string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return pluralsIn(tokens).flatMap(({ arg, forms }) => [
    ...needed.filter((form) => !forms.includes(form)).map((form) => `the plural of {${arg}} lacks the form "${form}"`),
    ...forms
      .filter((form) => !form.startsWith("=") && !needed.some((one) => one === form))
      .map((form) => `the plural of {${arg}} has the form "${form}", which ${language} does not have`),
  ]);
}

/** Each plural of a message, at any depth. */
function pluralsIn(tokens: readonly Token[]): readonly { readonly arg: string; readonly forms: readonly string[] }[] {
  return tokens.flatMap((token) =>
    "cases" in token
      ? [
          ...(token.type === "plural" ? [{ arg: token.arg, forms: token.cases.map(({ key }) => key) }] : []),
          ...token.cases.flatMap((one) => pluralsIn(one.tokens)),
        ]
      : [],
  );
}

/** By which words a message chooses, by the name of the argument. */
function choicesIn(tokens: readonly Token[], type: "select"): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const look = (inside: readonly Token[]): void => {
    for (const token of inside) {
      if (!("cases" in token)) continue;
      if (token.type === type)
        found.set(token.arg, new Set([...(found.get(token.arg) ?? []), ...token.cases.map(({ key }) => key)]));
      for (const one of token.cases) look(one.tokens);
    }
  };
  look(tokens);
  return found;
}

function checklistFaults(checklist: Checklist, texts: TextGroup): readonly string[] {
  try {
    translateChecklist(checklist, texts);
  } catch (error) {
    return [`checklist: ${error instanceof Error ? error.message : ""}`];
  }
  return textsOf(checklist)
    .filter(({ path }) => textIn(texts, path) === undefined)
    .map(({ path }) => `checklist: ${path.join("/")} is missing`);
}

function ruleFaults(root: string, language: string): readonly string[] {
  const file = join(root, "docs", `rules.${language}.md`);
  if (!existsSync(file)) return [`docs/rules.${language}.md is missing`];
  const english = parseRuleDocs(readFileSync(join(root, "docs/rules.md"), "utf8"));
  const own = parseRuleTexts(readFileSync(file, "utf8"));
  const known = new Set(english.map(({ id }) => id));
  return [
    ...[...own.keys()].filter((id) => !known.has(id)).map((id) => `rules: ${id} is no rule`),
    ...english.flatMap((doc) => {
      const [expected, found] = [ruleTexts(doc).length, own.get(doc.id)?.length ?? 0];
      return expected === found ? [] : [`rules: ${doc.id} has ${found} paragraphs, and the English one ${expected}`];
    }),
  ];
}
