import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { Catalogue } from "./catalogue.ts";

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

/** What the documentation says of a rule; compiled from `docs/rules.md` by the build. */
export interface RuleDoc {
  readonly id: string;
  /** In one sentence, what is wrong. */
  readonly title: string;
  readonly draft: "error" | "warning" | "off";
  readonly final: "error" | "warning" | "off";
  /** The whole entry without its heading, as plain text. */
  readonly help: string;
  /** The same as Markdown. */
  readonly markdown: string;
}
