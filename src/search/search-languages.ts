/** Finding a language by what somebody types: its name in the language of the program, its own name, or its BCP 47 tag. */
import { languageName } from "../domain/texts/language-name.ts";
import { type Search, createSearch } from "./create-search.ts";

/** A language: its BCP 47 tag, its name in the language of the program, and its own name. */
export interface KnownLanguage {
  readonly tag: string;
  readonly name: string;
  readonly ownName: string;
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");
/** What the file can hold; see the kind `language` of the format. */
const IN_FILE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const LONGEST = 35;

/** The language with this tag, or undefined if the runtime knows no such language. */
export function knownLanguage(typed: string, language: string): KnownLanguage | undefined {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(typed.trim().replaceAll("_", "-"));
    const names = new Intl.DisplayNames([language], { type: "language", fallback: "none" });
    const isKnown = names.of(tag.split("-")[0] ?? "") !== undefined;
    if (!isKnown || !IN_FILE.test(tag) || tag.length > LONGEST) return undefined;
    return { tag, name: languageName(tag, language), ownName: languageName(tag, tag) };
  } catch {
    return undefined;
  }
}

/** A search for languages: first the one whose tag was typed, then those with a tag of two letters, by their names. */
export function createLanguageSearch(language: string): Search<KnownLanguage> {
  const tags = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const languages = tags.flatMap((tag) => {
    const known = knownLanguage(tag, language);
    return known?.tag === tag ? [known] : [];
  });
  const search = createSearch(
    languages.map((entry) => ({ entry, texts: { name: entry.name, ownName: entry.ownName } })),
    { name: 1, ownName: 1 },
  );
  return (typed) => {
    const known = knownLanguage(typed, language);
    const found = search(typed);
    return known === undefined ? found : [known, ...found.filter(({ tag }) => tag !== known.tag)];
  };
}
