/** The terms of the questionnaire in the official languages of the United Nations, from `messages/terms.yaml`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** How sure a term is: read in an official text, in another one, or from memory, to be looked at by a translator. */
export type TermStatus = "official" | "secondary" | "unverified";

/** What a term is called in a language. */
export interface OwnTerm {
  readonly text: string;
  readonly status: TermStatus;
  /** Where it was read, or what is to be said of it. */
  readonly note?: string;
  /** What is found where the term stands in a sentence, as a regular expression; the text itself if there is none. */
  readonly match?: string;
}

export interface Term {
  readonly english: string;
  /** What is found where the term stands in an English sentence, as a regular expression. */
  readonly match?: string;
  /** By language (BCP 47). */
  readonly languages: Readonly<Record<string, OwnTerm>>;
}

/** All terms, in the order of the table. */
export function readTerms(root: string): readonly Term[] {
  const { terms } = parse(readFileSync(join(root, "messages/terms.yaml"), "utf8")) as {
    readonly terms: readonly Term[];
  };
  return terms;
}

/** The terms that stand in an English text and have an equivalent in a language, the longer first. */
export function termsIn(
  source: string,
  terms: readonly Term[],
  language: string,
): readonly { readonly english: string; readonly own: OwnTerm }[] {
  return terms
    .flatMap(({ english, match, languages }) => {
      const own = languages[language];
      return own !== undefined && standsIn(source, match ?? escaped(english)) ? [{ english, own }] : [];
    })
    .toSorted((a, b) => b.english.length - a.english.length);
}

/** Whether a translation holds a term, in one of the forms in which it may stand there. */
export function holdsTerm(target: string, { text, match }: OwnTerm): boolean {
  return standsIn(target, match ?? inflected(text));
}

/**
 * What is found of a term in a sentence: its words with other ends, in Arabic with other beginnings as well. Of several
 * terms with a stroke or a semicolon between them one is enough; what is in brackets may be missing.
 */
function inflected(text: string): string {
  const oneOf = text
    .replace(/\([^()]*\)/g, "")
    .trim()
    .split(/ ?[/;] /);
  const word = (written: string): string => {
    const stem = written.replace(/^ال|\p{P}$/gu, "");
    const isArabic = /\p{Script=Arabic}/u.test(stem);
    return (isArabic ? "\\p{L}{0,4}" : "") + escaped(stem.length > 4 ? stem.slice(0, -2) : stem) + "[\\p{L}\\p{M}]*";
  };
  const isChinese = /\p{Script=Han}/u.test(text);
  const pattern = (one: string): string =>
    isChinese
      ? escaped(one)
      : one
          .split(/[\s’'\-]+/)
          .map(word)
          .join("[\\s\\p{P}]+");
  return oneOf.map(pattern).join("|");
}

function standsIn(text: string, pattern: string): boolean {
  return new RegExp(`(?<![[\\p{L}\\-]--\\p{Script=Han}])(?:${pattern})`, "iv").test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
