/** Finds the texts of a page, which stand in it as data: one element for each language. */
import { createCatalogue } from "../messages/catalogue.ts";
import type { PageData, PageLanguage, PageTexts } from "./page-texts.ts";

const ID = "texts-";

/** The languages of the page, in their order; `parse` reads the content of an element. */
export function languagesOf(parse: (content: string) => PageData): readonly PageLanguage[] {
  return Array.from(document.querySelectorAll(`[id^="${ID}"]`), ({ id, textContent }) => {
    let texts: PageTexts | undefined;
    return { tag: id.slice(ID.length), texts: () => (texts ??= textsFrom(parse(textContent))) };
  });
}

function textsFrom({ numerals, messages, checklist, states }: PageData): PageTexts {
  const groups = Object.entries(messages).map(([group, own]) => [group, JSON.stringify(own)] as const);
  return { messages: createCatalogue(numerals, Object.fromEntries(groups)), checklist, states };
}
