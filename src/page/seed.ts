/** What a page gets: its texts, which are compiled into it, and what it was made for. */
import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Catalogue } from "../messages/catalogue.ts";

/** What a page is made for. It stands in the page as data. */
export interface Seed {
  /** A code, ISO 3166-1 alpha-3. */
  readonly state?: string;
  readonly year?: number;
  /** The file to go on with, as it was. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** What the page needs to speak and ask in one language. */
export interface PageTexts {
  readonly messages: Catalogue;
  readonly checklist: Checklist;
  readonly states: readonly State[];
}
