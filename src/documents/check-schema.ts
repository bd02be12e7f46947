/**
 * Checks a tree against the compiled schema of the assessment. A misspelt key is told once, and what stands under it
 * is checked as if it were spelt well.
 */
import type { Path } from "../domain/diagnostic.ts";
import { nearestWord } from "../domain/nearest.ts";
import { wordFix } from "./amend.ts";
import type { Findings } from "./findings.ts";
import { findById } from "../domain/find-by-id.ts";
import { knownKeysAt } from "./known-keys.ts";
import { reportFault } from "./report-fault.ts";
import type { SchemaFault } from "./schema-fault.ts";
import { faultsOf } from "./schema-faults.ts";
import type { Entry, MapNode, SourceNode } from "./source-tree.ts";
import { entryOf, nameOf, nodeAt } from "./source-tree.ts";
import { toData } from "./to-data.ts";

/** What a tree holds. */
export interface Structure {
  /** The tree, with misspelt keys read as what was meant. */
  readonly root: MapNode;
  readonly data: Readonly<Record<string, unknown>>;
  /** What does not follow the schema, apart from keys that were only misspelt. */
  readonly faults: readonly SchemaFault[];
}

/** A misspelt key may stand below another; groups of ours lie no deeper than this. */
const LEVELS = 6;

/** Reads the data in a tree and adds to `findings` each way in which they do not follow the schema. */
export function checkSchema(tree: MapNode, text: string, syntax: "yaml" | "json", findings: Findings): Structure {
  let root = tree;
  let data = toData(root, syntax, findings);
  let faults = faultsOf(data);
  for (let level = 0; level < LEVELS && faults.length > 0; level += 1) {
    const meant = meantKeys(faults, data, root);
    if (meant.size === 0) break;
    for (const [entry, { key, path }] of meant) {
      const rule = isAmongAnswers(path) ? "unknown-question" : "unknown-key";
      const values = { key: entry.key.text, known: "none" };
      const fix = wordFix("rename", entry.key, key, text);
      findings.add(rule, entry.key, values, { path: [...path, entry.key.text], fix });
    }
    root = rename(root, meant) as MapNode;
    data = toData(root, syntax);
    faults = faultsOf(data);
  }
  const seen = new Set<string>();
  const pathsOf = (...keywords: string[]): ReadonlySet<string> =>
    new Set(faults.filter(({ keyword }) => keywords.includes(keyword)).map(({ instancePath }) => instancePath));
  const mistyped = pathsOf("type");
  const wrong = pathsOf("enum", "const", "pattern");
  for (const fault of faults) {
    if (findings.full) break;
    // What is of the wrong type is no word of a list either; the type says more.
    if (["enum", "const"].includes(fault.keyword) && mistyped.has(fault.instancePath)) continue;
    // How long a word is does not matter where it is the wrong word.
    if (fault.keyword === "maxLength" && wrong.has(fault.instancePath)) continue;
    // Two parts of the schema may speak of one value; it is one fault all the same.
    const cause = JSON.stringify([fault.instancePath, fault.keyword, fault.params]);
    if (!seen.has(cause))
      reportFault(fault, parsePointer(fault.instancePath, data), { root, data, text, syntax }, findings);
    seen.add(cause);
  }
  return { root, data: data as Structure["data"], faults };
}

function isAmongAnswers(path: Path): boolean {
  return path.length === 1 && path[0] === "answers";
}

/** So many keys are looked at; a file with more of them is no assessment with slips in it. */
const MOST_KEYS = 100;

/** The keys that are not known where they stand, where only one that is missing there can be meant. */
function meantKeys(
  faults: readonly SchemaFault[],
  data: unknown,
  root: SourceNode,
): Map<Entry, { readonly key: string; readonly path: Path }> {
  const meant = new Map<Entry, { key: string; path: Path }>();
  const unknown = faults.filter(({ keyword }) => keyword === "additionalProperties").slice(0, MOST_KEYS);
  const free = new Map<string, readonly string[]>();
  for (const { instancePath, params } of unknown) {
    const path = parsePointer(instancePath, data);
    const { node } = nodeAt(root, path);
    const name = String(params["additionalProperty"]);
    const entry = entryOf(node, name);
    if (node.kind !== "map" || entry === undefined || name.length > 60) continue;
    const candidates = free.get(instancePath) ?? freeKeys(node, path);
    const key = keyMeant(name, candidates, path);
    // Two misspelt keys cannot both mean the same one.
    free.set(
      instancePath,
      candidates.filter((one) => one !== key),
    );
    if (key === undefined) continue;
    meant.set(entry, { key, path });
  }
  return meant;
}

/** The keys that may stand in a group and do not yet. */
function freeKeys(node: MapNode, path: Path): readonly string[] {
  const present = new Set(node.entries.map(nameOf));
  return knownKeysAt(path).filter((key) => !present.has(key));
}

function keyMeant(name: string, candidates: readonly string[], path: Path): string | undefined {
  const questions = isAmongAnswers(path) ? candidates.map((id) => ({ id })) : [];
  const [first, ...others] = findById(questions, name);
  return first !== undefined && others.length === 0 ? first.id : nearestWord(name, candidates);
}

function rename(node: SourceNode, meant: ReadonlyMap<Entry, { readonly key: string }>): SourceNode {
  switch (node.kind) {
    case "scalar":
      return node;
    case "list":
      return { ...node, items: node.items.map((item) => rename(item, meant)) };
    case "map":
      return {
        ...node,
        entries: node.entries.map((entry) => {
          const key = meant.get(entry)?.key;
          return { ...entry, ...(key !== undefined && { meant: key }), value: rename(entry.value, meant) };
        }),
      };
  }
}

/** A JSON Pointer as a path; parts that lead into a list become numbers. */
export function parsePointer(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
}
