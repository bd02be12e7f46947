/**
 * From the source tree to plain data. The format, not the way a value is written, says which keys hold numbers and
 * which booleans: so `state: NO` and `provision: 010` stay the text that was typed.
 */
import type { Path } from "../domain/diagnostic.ts";
import type { Findings } from "./findings.ts";
import type { MapNode, ScalarNode, SourceNode } from "./source-tree.ts";
import { isBlank, nameOf } from "./source-tree.ts";

/** Keys whose values are whole numbers, wherever they stand in the format. */
const NUMBER_KEYS = new Set(["revision", "year", "carriedFrom", "expectedYear"]);
/** Keys whose values are true or false. */
const BOOLEAN_KEYS = new Set(["publish", "wanted"]);
/** Keys that would change what objects are; a file that holds one is refused. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The data in a tree. In YAML a plain scalar is a number or a boolean where the format wants one, and text
 * elsewhere; in JSON it is what JSON says. Duplicate and forbidden keys go to `findings`.
 */
export function toData(node: SourceNode, syntax: "yaml" | "json", findings: Findings, path: Path = []): unknown {
  switch (node.kind) {
    case "scalar":
      return syntax === "json" ? jsonScalar(node) : yamlScalar(node, path.at(-1));
    case "list":
      return node.items.map((item, index) => toData(item, syntax, findings, [...path, index]));
    case "map":
      return mapToData(node, syntax, findings, path);
  }
}

function mapToData(node: MapNode, syntax: "yaml" | "json", findings: Findings, path: Path): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const seen = new Map<string, ScalarNode>();
  for (const entry of node.entries) {
    const { key, value } = entry;
    const name = nameOf(entry);
    const first = seen.get(name);
    if (first !== undefined) {
      findings.add(
        "duplicate-key",
        key,
        { key: name, first: findings.lines.position(first.start).line },
        { path: [...path, name] },
      );
      continue;
    }
    seen.set(name, key);
    if (FORBIDDEN_KEYS.has(name)) findings.add("forbidden-key", key, { key: name }, { path: [...path, name] });
    else if (!(syntax === "yaml" && isBlank(value))) data[name] = toData(value, syntax, findings, [...path, name]);
  }
  return data;
}

function jsonScalar(node: ScalarNode): unknown {
  return node.style === "string" ? node.text : (JSON.parse(node.text) as unknown);
}

function yamlScalar(node: ScalarNode, key: string | number | undefined): unknown {
  if (node.style === "plain" && typeof key === "string") {
    if (NUMBER_KEYS.has(key) && /^(?:0|[1-9][0-9]{0,8})$/.test(node.text)) return Number(node.text);
    if (BOOLEAN_KEYS.has(key) && (node.text === "true" || node.text === "false")) return node.text === "true";
  }
  return node.text;
}
