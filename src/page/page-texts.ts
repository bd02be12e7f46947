/** The texts of a page, which stand in it as data: one element for each language. */
import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Catalogue, Message, Numerals } from "../messages/catalogue.ts";

/** What the page needs to speak and ask in one language. */
export interface PageTexts {
  readonly messages: Catalogue;
  readonly checklist: Checklist;
  readonly states: readonly State[];
}

/** The same as the page has them. */
export interface PageData extends Omit<PageTexts, "messages"> {
  readonly numerals: Numerals;
  /** By group. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, Message>>>>;
}

/** A language of the page; its texts are read when they are first needed. */
export interface PageLanguage {
  /** BCP 47 */
  readonly tag: string;
  readonly texts: () => PageTexts;
}
