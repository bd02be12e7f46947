/** The rules about text and structure, which reading itself applies, with how much each matters. */
import type { RuleId, Severity } from "../../domain/model/diagnostic.ts";

export interface StructureRule {
  readonly id: RuleId;
  readonly draft: Severity;
  readonly final: Severity;
}

const error = (...ids: RuleId[]): readonly StructureRule[] => ids.map((id) => ({ id, draft: "error", final: "error" }));

/** Rules about what a file is, about its syntax, and about the shape of its data, in this order. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  ...error("file-empty", "file-zeroed", "file-too-large", "other-kind-of-file", "encoding-utf16", "encoding-not-utf8"),
  ...error("line-ends-old-mac", "merge-conflict", "nothing-in-file", "not-an-assessment", "yaml-syntax", "json-syntax"),
  ...error("too-deep", "too-many-values", "yaml-directive", "several-documents", "yaml-anchor", "yaml-alias"),
  ...error("yaml-tag", "yaml-merge-key", "key-not-text", "forbidden-key", "duplicate-key", "duplicate-question"),
  ...error("unknown-question", "unknown-key", "missing-key", "wrong-type", "unknown-status", "unknown-element"),
  ...error("unknown-choice", "unknown-word", "duplicate-element", "duplicate-item", "wrong-form", "too-long"),
  ...error("too-many-items", "number-out-of-range", "unknown-format", "unknown-checklist", "revision-unknown"),
  { id: "end-marker-missing", draft: "warning", final: "error" },
  { id: "ambiguous-scalar", draft: "warning", final: "warning" },
];
