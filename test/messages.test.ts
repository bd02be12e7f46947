/** The catalogues: every text is used, none is missing, and they speak to people. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import { parse } from "@messageformat/parser";
import { parse as parseYaml } from "yaml";
import { languagesIn } from "../scripts/compile-languages.ts";
import { argumentNames, compileMessage, readCatalogue } from "../scripts/compile-messages.ts";
import { LANGUAGES } from "../src/generated/languages.ts";
import { chooseLanguage, knownLanguages } from "../src/messages/language.ts";
import type { FixKind } from "../src/domain/rules/diagnostic.ts";
import { type RuleArguments, type RuleId, MEANING_RULES } from "../src/domain/rules/all-rules.ts";
import { ANSWER_FORMAT } from "../src/domain/model/answer-format.ts";
import { FILE_FORMAT } from "../src/domain/model/file-format.ts";
import type { MessageArguments } from "../src/generated/message-arguments.ts";
import messages from "../src/generated/messages.en.ts";
import { type CitationStyle, type Values, createCatalogue, fillIn } from "../src/messages/catalogue.ts";
import { createSay } from "../src/messages/say.ts";
import { ROOT } from "./helpers/program.ts";

const catalogue = readCatalogue(join(ROOT, "messages/en"));
const source = [
  ...readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("generated"))
    .map((name) => join("src", name)),
  "scripts/field-schemas.ts",
  "scripts/compile-languages.ts",
  "scripts/compile-messages.ts",
]
  .map((name) => readFileSync(join(ROOT, name), "utf8"))
  .join("\n");

/** How the ids of messages begin that are put together from a part of the data. */
const COMPOSED = [...source.matchAll(/`([a-z-]+\.[A-Za-z-]*)\$\{/g)].map(([, beginning = ""]) => beginning);
/** As `COMPOSED`, for the kinds of failures. */
const FAILURES = [...source.matchAll(/createFailure\(\s*`([a-z-]+)\$\{/g)].map(([, beginning = ""]) => beginning);

/** The names of the arguments of each message in a group, as the catalogue has them. */
type InCatalogue<Group extends string> = {
  readonly [
    Id in keyof MessageArguments as Id extends `${Group}.${infer Name}` ? Name : never
  ]: keyof MessageArguments[Id];
};

describe("the English catalogue", () => {
  it("has the message of each rule and of each fix, with exactly its arguments", () => {
    expectTypeOf<InCatalogue<"rule">>().toEqualTypeOf<{ readonly [Id in RuleId]: keyof RuleArguments[Id] }>();
    expectTypeOf<keyof InCatalogue<"fix">>().toEqualTypeOf<FixKind>();
    expectTypeOf<InCatalogue<"fix">[FixKind]>().toEqualTypeOf<"text">();
  });

  it("has no text that is never said", () => {
    expect(COMPOSED.length).toBeGreaterThan(10);
    const unused = [...catalogue.keys()].filter((id) => {
      const [group = "", name = ""] = id.split(".");
      if (source.includes(`"${id}"`)) return false;
      if (group === "rule") return !source.includes(`"${name}"`);
      if (group === "failure")
        return (
          !source.includes(`"${name}"`) && name !== "unexpected" && !FAILURES.some((start) => name.startsWith(start))
        );
      return !COMPOSED.some((beginning) => id.startsWith(beginning));
    });
    expect(unused).toEqual([]);
  });

  it("has no message that was not written, whatever is asked for", () => {
    for (const id of ["", "fill", "fill.toString", "toString.fill", "constructor.name", "nothing.at-all"])
      expect(messages.find(id), id).toBeUndefined();
  });

  it("can say every message with any arguments", () => {
    for (const id of catalogue.keys()) expect(fillIn(messages.find(id) ?? [], {}, messages), id).toBeTypeOf("string");
  });

  it("names no key of the file to a person who answers", () => {
    const interview = parseYaml(readFileSync(join(ROOT, "messages/en/interview.yaml"), "utf8")) as Record<
      string,
      object
    >;
    const answering = Object.entries(interview).flatMap(([group, texts]) =>
      Object.keys(texts).map((name) => `${group}.${name}`),
    );
    const rules = Object.keys(MEANING_RULES).map((rule) => `rule.${rule}`);
    const keys = [...Object.keys(ANSWER_FORMAT), ...Object.keys(FILE_FORMAT)];
    const written = new RegExp(
      `\\((?:${keys.join("|")})\\)|\\b[a-z]+[A-Z][a-z]+|\\b(?:[Aa]dd|[Dd]elete) (?:a|the) line`,
    );
    const naming = (ids: readonly string[], shown: "shown" | "hidden"): readonly string[] =>
      ids.filter((id) => written.test(fillIn(messages.find(id) ?? [], { keys: shown }, messages)));
    expect(naming([...answering, ...rules], "hidden")).toEqual([]);
    // In a file, they are what one looks for.
    expect(naming(rules, "shown").length).toBeGreaterThan(10);
  });

  it("speaks without exclamation marks, without jargon, without emoji", () => {
    const faults = [...catalogue].filter(
      ([id, text]) =>
        !id.startsWith("rule.yaml") &&
        /!(?!\))|\b(?:null|undefined|stack trace|regex|stdin|stdout|stderr|parse)\b|\p{Extended_Pictographic}/iu.test(
          text,
        ),
    );
    expect(faults.map(([id]) => id)).toEqual([]);
  });
});

describe("every language", () => {
  it("says what English says, with no more arguments", () => {
    const argumentsOf = (message: string | undefined): string[] => [...argumentNames(parse(message ?? ""))];
    for (const language of languagesIn(ROOT))
      for (const [id, message] of readCatalogue(join(ROOT, "messages", language))) {
        expect(catalogue.has(id), `${language}: ${id}`).toBe(true);
        expect(argumentsOf(catalogue.get(id)), `${language}: ${id}`).toEqual(
          expect.arrayContaining(argumentsOf(message)),
        );
      }
  });

  it("is found by its folder, and chosen by --lang, else by the locale", () => {
    expect(Object.keys(LANGUAGES)).toEqual(languagesIn(ROOT));
    expect(chooseLanguage("en-GB", { env: {} })).toEqual({ language: "en" });
    expect(chooseLanguage("xx", { env: { LANG: "en_US.UTF-8" } })).toEqual({ language: "en", missing: "xx" });
    // Of several, as a page has them, the first of which there are texts.
    expect(chooseLanguage("xx,en", { env: {} })).toEqual({ language: "en" });
    expect(chooseLanguage("xx,yy", { env: {} })).toEqual({ language: "en", missing: "xx,yy" });
    expect(knownLanguages("en, xx,en-GB")).toEqual(["en"]);
    expect(chooseLanguage(undefined, { env: { LC_ALL: "", LANG: "C.UTF-8" } })).toEqual({ language: "en" });
  });
});

describe("a message", () => {
  const said = (message: string, values: Values, language = "en"): string =>
    fillIn(compileMessage("group.name", message), values, { ...messages, language });

  it("is a text as it stands, or has its arguments filled in", () => {
    expect(said("Saved.", {})).toBe("Saved.");
    expect(said("{count} in {file}", { count: 3, file: "a.yaml" })).toBe("3 in a.yaml");
    expect(said("{file}", {})).toBe("undefined");
  });

  it("counts: an exact number first, then the category, and # is the number as it is written", () => {
    const message = "{count, plural, =0 {no answers} one {# answer} other {# answers}} in {place}";
    expect([0, 1, 2, 1500].map((count) => said(message, { count, place: "it" }))).toEqual([
      "no answers in it",
      "1 answer in it",
      "2 answers in it",
      "1,500 answers in it",
    ]);
  });

  it("chooses by a word, of which nothing is taken from the prototype of all objects", () => {
    const message = "{stage, select, final {sent} other {kept{count, plural, one {} other { with #}}}}";
    expect(said(message, { stage: "final", count: 2 })).toBe("sent");
    expect(said(message, { stage: "draft", count: 2 })).toBe("kept with 2");
    expect(said(message, { stage: "constructor", count: 1 })).toBe("kept");
    expect(said("{count, plural, other {#}}", { count: "toString" })).toBe("NaN");
  });

  it("writes numbers as the language does", () => {
    expect(said("{most, number}", { most: 1_048_576 })).toBe("1,048,576");
    expect(said("{most, number}", { most: 0.5 }, "de")).toBe("0,5");
    const arabic = { ...messages, language: "ar-EG", hasLatinDigits: false };
    expect(fillIn(compileMessage("group.name", "{most, number}"), { most: 12 }, arabic)).toBe("١٢");
  });

  it("cites paragraphs as the language does, and only where an argument is a paragraph", () => {
    const cited = (language: string, style: CitationStyle | undefined): string =>
      fillIn(
        compileMessage("group.name", "{paragraphs} · {text}"),
        { paragraphs: "6, 21 (a), 37 (b)", text: "art. 5 (a), 6" },
        { ...messages, language, ...(style && { citation: style }) },
      );
    expect(cited("en", undefined)).toBe("6, 21 (a), 37 (b) · art. 5 (a), 6");
    const french = { subparagraph: "{number} {letter})", letters: ["a", "b"], separator: ", " };
    expect(cited("fr", french)).toBe("6, 21 a), 37 b) · art. 5 (a), 6");
    const arabic = { subparagraph: "{number} ({letter})", letters: ["أ", "ب"], separator: "، " };
    expect(cited("ar", arabic)).toBe("6، 21 (أ)، 37 (ب) · art. 5 (a), 6");
  });

  it("cannot hold what nothing at run time understands", () => {
    for (const message of ["{on, date}", "{most, number, percent}", "{n, selectordinal, other {#th}}"])
      expect(() => compileMessage("group.name", message), message).toThrow(/group\.name: .* is not among/);
    expect(() => compileMessage("group.name", "{n, plural, offset:1 other {#}}")).toThrow(/an offset/);
  });

  it("comes from English, and is counted as in English, where a language lacks it", () => {
    const two = "{count, plural, one {#} other {# of them}}";
    const german = createCatalogue(
      { language: "de", hasLatinDigits: true },
      { fill: JSON.stringify({ "state-question": compileMessage("fill.state-question", "Welcher Staat?") }) },
    );
    const english = createCatalogue(messages, { fill: JSON.stringify({ x: compileMessage("fill.x", two) }) });
    const say = createSay(german, english) as (id: string, values?: Values) => string;
    expect(say("fill.state-question")).toBe("Welcher Staat?");
    expect([say("fill.x", { count: 1 }), say("fill.x", { count: 1200 })]).toEqual(["1", "1,200 of them"]);
    expect(() => say("fill.y")).toThrow(/no message "fill\.y"/);
  });
});
