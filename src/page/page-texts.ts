/** The texts of a page, which are compiled into it. */
import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Catalogue } from "../messages/catalogue.ts";

/** What the page needs to speak and ask in one language. */
export interface PageTexts {
  readonly messages: Catalogue;
  readonly checklist: Checklist;
  readonly states: readonly State[];
}
