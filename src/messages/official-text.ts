/** Where the source document can be read. */
import type { Checklist } from "../domain/model/checklist.ts";

/** The official languages of the United Nations, in which its documents are published. */
const OFFICIAL_LANGUAGES: readonly string[] = ["ar", "en", "es", "fr", "ru", "zh"];

/**
 * The address of the source document in the reader's language, a BCP 47 tag; in English where the United Nations does
 * not publish in that language. Nothing is ever requested from there.
 */
export function officialTextAddress({ source }: Pick<Checklist, "source">, language: string): string {
  const [own = ""] = language.toLowerCase().split("-");
  return `https://undocs.org/${OFFICIAL_LANGUAGES.includes(own) ? own : "en"}/${source.symbol}`;
}
