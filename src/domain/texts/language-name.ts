/** Names of languages, as the runtime knows them. */

/** The name of the language with this BCP 47 tag, in another language; the tag itself where it has no name. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language", languageDisplay: "standard" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
