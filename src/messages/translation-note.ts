/** What a person who reads a translation should know of it. */
import type { Say } from "./say.ts";

/** That no official translator has checked the texts in this language (BCP 47); nothing for English. */
export function translationNote(
  language: string,
  say: Say,
): readonly { readonly kind: "note"; readonly text: string }[] {
  return language === "en" ? [] : [{ kind: "note", text: say("fill.translated") }];
}
