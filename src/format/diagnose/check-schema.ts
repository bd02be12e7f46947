/**
 * Checks a tree against the compiled schema of the assessment. A misspelt key is reported once, and what is under it
 * is checked as if it were spelt correctly.
 */
import { wordFix } from "./planned-fix.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import { isAmongAnswers, misspeltKeys, renamed } from "./misspelt-keys.ts";
import { reportSchemaError } from "./report-schema-error.ts";
import { type SchemaError, parsePointer } from "../schema/schema-error.ts";
import { schemaErrors } from "../schema/schema-errors.ts";
import type { Entry, MapNode } from "../syntax/source-tree.ts";
import { toData } from "./to-data.ts";

/** What a tree holds. */
export interface Structure {
  /** The tree, with misspelt keys read as what was meant. */
  readonly root: MapNode;
  readonly data: Readonly<Record<string, unknown>>;
  /** What does not follow the schema, apart from keys that were only misspelt. */
  readonly errors: readonly SchemaError[];
}

/** Most levels of misspelt keys below each other: as many as the format has. */
const LEVELS = 6;

/** Reads the data in a tree and adds to `collector` each way in which they do not follow the schema. */
export function checkSchema(
  tree: MapNode,
  text: string,
  syntax: "yaml" | "json",
  collector: DiagnosticCollector,
): Structure {
  let root = tree;
  let data = toData(root, syntax, collector);
  let errors = schemaErrors(data);
  for (let level = 0; level < LEVELS && errors.length > 0; level += 1) {
    const meant = new Map<Entry, { readonly key: string }>();
    for (const [entry, { key, path }] of misspeltKeys(errors, data, root, syntax)) {
      const rule = isAmongAnswers(path) ? "unknown-question" : "unknown-key";
      const values = { key: entry.key.text, known: "none" };
      const fix = wordFix("rename", entry.key, key, text);
      if (fix === undefined) continue;
      collector.add(rule, entry.key, values, { path: [...path, entry.key.text], fix });
      meant.set(entry, { key });
    }
    if (meant.size === 0) break;
    root = renamed(root, meant);
    data = toData(root, syntax);
    errors = schemaErrors(data);
    // A file with this many is not misspelt but something else.
    if (collector.full) break;
  }
  const seen = new Set<string>();
  const pathsOf = (...keywords: string[]): ReadonlySet<string> =>
    new Set(errors.filter(({ keyword }) => keywords.includes(keyword)).map(({ instancePath }) => instancePath));
  const mistyped = pathsOf("type");
  const wrong = pathsOf("enum", "const", "pattern");
  for (const error of errors) {
    if (collector.full) break;
    // A value of the wrong type is not in the list either; the type says more.
    if (["enum", "const"].includes(error.keyword) && mistyped.has(error.instancePath)) continue;
    // How long a word is does not matter where it is the wrong word.
    if (error.keyword === "maxLength" && wrong.has(error.instancePath)) continue;
    // Two branches of the schema can report one error.
    const cause = JSON.stringify([error.instancePath, error.keyword, error.params]);
    if (!seen.has(cause))
      reportSchemaError(error, parsePointer(error.instancePath, data), { root, data, text, syntax }, collector);
    seen.add(cause);
  }
  return { root, data: data as Structure["data"], errors };
}
