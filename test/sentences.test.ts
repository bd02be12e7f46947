/** The sentences of the interface, as somebody reads them whose second language is English: short, and whole. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Token, parse } from "@messageformat/parser";
import { readCatalogue } from "../scripts/compile-messages.ts";
import { ROOT } from "./helpers/program.ts";

const MOST_WORDS = 20;
const MOST_WORDS_OF_A_QUESTION = 25;

/** Lists and definitions that are longer, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "cli.csv-for": "a list of readers, each with what it means for the table",
  "cli.diff-files": "a list of what can be named",
  "rule.yaml-syntax": "the mistake and its correction are one line, as in other programs that read YAML",
};

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });

/** Each text that a message can become, by all its choices; an argument is one word, a number 3. */
function textsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.reduce<readonly string[]>(
    (texts, token) => {
      const next = textsOfToken(token);
      return texts.flatMap((text) => next.map((more) => text + more));
    },
    [""],
  );
}

function textsOfToken(token: Token): readonly string[] {
  if (token.type === "content") return [token.value];
  if (token.type === "plural" || token.type === "select")
    return [...new Set(token.cases.flatMap((one) => textsOf(one.tokens)))];
  return [token.type === "octothorpe" ? "3" : "X"];
}

/** What is read without a pause: sentences, of which what precedes a colon and what follows it count apart. */
function stretchesOf(message: string): readonly string[] {
  return textsOf(parse(message)).flatMap((text) =>
    text
      .split("\n")
      .flatMap((line) => [...sentences.segment(line)].flatMap(({ segment }) => segment.split(/:(?=\s|$)/))),
  );
}

function isLong(stretch: string): boolean {
  const count = [...words.segment(stretch)].filter(({ isWordLike }) => isWordLike).length;
  return count > (stretch.trim().endsWith("?") ? MOST_WORDS_OF_A_QUESTION : MOST_WORDS);
}

describe("the sentences of a message", () => {
  const catalogue = readCatalogue(join(ROOT, "messages/en"));

  it("have at most 20 words, questions 25, in every branch; each exception is needed", () => {
    const long = [...catalogue].filter(([, message]) => stretchesOf(message).some(isLong)).map(([id]) => id);
    expect(long.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  it("are counted in every branch, with one word for each argument", () => {
    const message = "{count, plural, one {One of {all}.} other {# of {all}: {list}. Why?}}";
    expect(stretchesOf(message)).toEqual(["One of X.", "3 of X", " X. ", "Why?"]);
    expect(isLong(`${"word ".repeat(MOST_WORDS)}.`)).toBe(false);
    expect(isLong(`${"word ".repeat(MOST_WORDS + 1)}.`)).toBe(true);
    expect(isLong(`${"word ".repeat(MOST_WORDS_OF_A_QUESTION)}?`)).toBe(false);
  });
});
