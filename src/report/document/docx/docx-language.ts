/** Languages as word processors know them, for spelling and for reading aloud. */

/** Word processors know languages only together with a place; English is that of the United Nations. */
const PLACES: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fr: "fr-FR",
  pt: "pt-PT",
  ru: "ru-RU",
  zh: "zh-CN",
};

/** For scripts of every kind; undefined if there is no tag or it is none. */
export function proofing(
  tag: string | undefined,
): { value: string; eastAsia: string; bidirectional: string } | undefined {
  if (tag === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  const language = PLACES[tag.toLowerCase()] ?? tag;
  return { value: language, eastAsia: language, bidirectional: language };
}
