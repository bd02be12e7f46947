/**
 * From the source tree to plain data. The format, not the way a value is written, says which keys hold numbers and
 * which booleans: so `state: NO` and `provision: 010` stay the text that was typed.
 */
import { keysOfKind } from "../../domain/model/find-fields.ts";
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import { FILE_FORMAT } from "../../domain/model/file-format.ts";
import type { Path } from "../../domain/model/path.ts";
import type { DiagnosticCollector } from "./diagnostic-collector.ts";
import { type Entry, type MapNode, type ScalarNode, type SourceNode, isBlank, nameOf } from "../syntax/source-tree.ts";

/** Keys whose values are whole numbers, wherever they are in the format. */
const NUMBER_KEYS = new Set(keysOfKind(["year", "revision"], ANSWER_FORMAT, FILE_FORMAT));
/** Keys whose values are true or false. */
const BOOLEAN_KEYS = new Set(keysOfKind(["flag"], ANSWER_FORMAT, FILE_FORMAT));
/** Whether what is under this key is a number or a boolean, so that it needs no quotes. */
export function isTypedKey(key: string | number | undefined): boolean {
  return typeof key === "string" && (NUMBER_KEYS.has(key) || BOOLEAN_KEYS.has(key));
}

/** Keys that would change what objects are; a file that holds one is refused. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The data in a tree. In YAML a plain scalar is a number or a boolean where the format wants one, and text
 * elsewhere; in JSON it is what JSON says. Of equal keys the first counts. Duplicate and forbidden keys go to
 * `collector`, if there is one. `path` is one list for the whole tree, which grows and shrinks on the way.
 */
export function toData(
  node: SourceNode,
  syntax: "yaml" | "json",
  collector?: DiagnosticCollector,
  path: (string | number)[] = [],
): unknown {
  switch (node.kind) {
    case "scalar":
      return syntax === "json" ? jsonScalar(node) : yamlScalar(node, path.at(-1));
    case "list":
      return node.items.map((item, index) => {
        path.push(index);
        const data = toData(item, syntax, collector, path);
        path.pop();
        return data;
      });
    case "map":
      return mapToData(node, syntax, collector, path);
  }
}

function mapToData(
  node: MapNode,
  syntax: "yaml" | "json",
  collector: DiagnosticCollector | undefined,
  path: (string | number)[],
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  // Names of which nothing is in the data.
  const empty: string[] = [];
  for (const entry of node.entries) {
    const { key, value } = entry;
    const name = nameOf(entry);
    if (Object.hasOwn(data, name) || empty.includes(name)) reportTwin(name, key, node, path, collector);
    else if (FORBIDDEN_KEYS.has(name)) {
      collector?.add("forbidden-key", key, { key: name }, { path: [...path, name] });
      empty.push(name);
    } else if (syntax === "yaml" && isBlank(value)) empty.push(name);
    else {
      path.push(name);
      data[name] = toData(value, syntax, collector, path);
      path.pop();
    }
  }
  return data;
}

function reportTwin(
  name: string,
  key: ScalarNode,
  { entries }: MapNode,
  path: Path,
  collector: DiagnosticCollector | undefined,
): void {
  if (collector === undefined || collector.full) return;
  const first = entries.find((entry) => nameOf(entry) === name)?.key ?? key;
  const rule = path[0] === "answers" && path.length === 1 ? "duplicate-question" : "duplicate-key";
  const values = { key: name, first: collector.lines.position(first.start).line };
  const here = [...path, name];
  collector.add(rule, key, values, { path: here, related: [{ path: here, range: first }] });
}

/** The tree with the last of equal keys in place of the first, and the entries that came in by it. */
export function withLastTwins(node: SourceNode, late: Entry[] = []): { node: SourceNode; late: readonly Entry[] } {
  switch (node.kind) {
    case "scalar":
      return { node, late };
    case "list":
      return { node: { ...node, items: node.items.map((item) => withLastTwins(item, late).node) }, late };
    case "map": {
      const last = new Map<string, Entry>();
      for (const entry of node.entries) {
        if (last.has(nameOf(entry))) late.push(entry);
        last.set(nameOf(entry), entry);
      }
      const entries = [...last.values()].map((entry) => ({ ...entry, value: withLastTwins(entry.value, late).node }));
      return { node: { ...node, entries }, late };
    }
  }
}

function jsonScalar(node: ScalarNode): unknown {
  if (node.style === "string") return node.text;
  try {
    return JSON.parse(node.text) as unknown;
  } catch {
    // What is neither a number nor a word of JSON is reported where it is read.
    return node.text;
  }
}

function yamlScalar(node: ScalarNode, key: string | number | undefined): unknown {
  if (node.style === "plain" && typeof key === "string") {
    if (NUMBER_KEYS.has(key) && /^(?:0|[1-9][0-9]{0,8})$/.test(node.text)) return Number(node.text);
    if (BOOLEAN_KEYS.has(key) && (node.text === "true" || node.text === "false")) return node.text === "true";
  }
  return node.text;
}
