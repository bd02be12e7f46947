import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Catalogue } from "./catalogue.ts";
import type { RuleDoc } from "./rule-doc.ts";

/**
 * Where the texts of one language are loaded from. What it lacks is in English, but for its messages.
 *
 * @public The build writes the modules that use it.
 */
export interface Texts {
  readonly messages: () => Promise<Catalogue>;
  readonly checklist: () => Promise<Checklist>;
  readonly states: () => Promise<readonly State[]>;
  readonly ruleDocs: () => Promise<readonly RuleDoc[]>;
}
