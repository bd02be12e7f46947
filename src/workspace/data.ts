/** What is published with the program, loaded when a command first needs it. */
import type { Checklist } from "../domain/model/checklist.ts";
import type { State } from "../domain/model/state.ts";
import type { RuleDoc } from "../messages/rule-doc.ts";

/** The schemas that are published, by name. */
export const SCHEMAS = ["assessment", "checklist", "validation", "diff", "merge"] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** A style sheet, and by what a page says that it is this one (`sha256-…`). */
export interface Style {
  readonly css: string;
  readonly hash: string;
}

export interface Data {
  readonly loadChecklist: () => Promise<Checklist>;
  readonly loadStates: () => Promise<readonly State[]>;
  readonly loadRuleDocs: () => Promise<readonly RuleDoc[]>;
  /** The text of a published schema. */
  readonly loadSchema: (name: SchemaName) => Promise<string>;
  /** How a page in a browser looks. */
  readonly loadStyle: () => Promise<Style>;
}
