/** What is meant by keys that are not known where they are. */
import type { Path } from "../../domain/model/path.ts";
import { keyMeant, questionMeant } from "../../domain/rules/what-is-meant.ts";
import { isKeyAnywhere, knownKeysAt } from "../schema/known-keys.ts";
import { type SchemaError, parsePointer } from "../schema/schema-error.ts";
import { schemaErrors } from "../schema/schema-errors.ts";
import { type Entry, type MapNode, type SourceNode, entryOf, nameOf, nodeAt } from "../syntax/source-tree.ts";
import { toData } from "./to-data.ts";

/** Whether a path is that of all answers, which have questions for keys. */
export function isAmongAnswers(path: Path): boolean {
  return path.length === 1 && path[0] === "answers";
}

/** Most keys that are looked at; a file with more of them is something else. */
const MOST_KEYS = 100;
/** Most letters of a key. */
const MOST_LETTERS = 60;

/** Keys of which another is known to be meant, with it and the path of their group. */
export type MisspeltKeys = ReadonlyMap<Entry, { readonly key: string; readonly path: Path }>;

/**
 * The keys that are not known where they are, where only one that is missing there can be meant: by how it is spelt,
 * or because nothing else that is there can be what is missing.
 */
export function misspeltKeys(
  errors: readonly SchemaError[],
  data: unknown,
  root: MapNode,
  syntax: "yaml" | "json",
): MisspeltKeys {
  const bySpelling = meantBySpelling(errors, data, root);
  const byValue = meantByValue(errors, data, root);
  if (byValue.size === 0) return bySpelling;
  const left = schemaErrors(toData(renamed(root, byValue), syntax));
  const isWrong = (at: string): boolean => left.some(({ instancePath }) => `${instancePath}/`.startsWith(`${at}/`));
  return new Map([...[...byValue].filter(([, { at }]) => !isWrong(at)), ...bySpelling]);
}

function meantBySpelling(errors: readonly SchemaError[], data: unknown, root: SourceNode): MisspeltKeys {
  const meant = new Map<Entry, { key: string; path: Path }>();
  const unknown = errors.filter(({ keyword }) => keyword === "additionalProperties").slice(0, MOST_KEYS);
  for (const { instancePath, params } of unknown) {
    const path = parsePointer(instancePath, data);
    const { node } = nodeAt(root, path);
    const name = String(params["additionalProperty"]);
    const entry = entryOf(node, name);
    if (node.kind !== "map" || entry === undefined || name.length > MOST_LETTERS) continue;
    const keys = knownKeysAt(path);
    const key = path.at(-1) === "answers" ? questionMeant(name, keys) : keyMeant(name, keys, isKeyAnywhere);
    // What is there already was not meant.
    if (key !== undefined && !node.entries.some((one) => nameOf(one) === key)) meant.set(entry, { key, path });
  }
  return withoutRivals(meant);
}

/** Without those of which several in one group would mean the same: which of them is it? */
function withoutRivals(meant: MisspeltKeys): MisspeltKeys {
  const placeOf = ({ key, path }: { readonly key: string; readonly path: Path }): string => JSON.stringify([path, key]);
  const places = [...meant.values()].map(placeOf);
  return new Map([...meant].filter(([, one]) => places.filter((place) => place === placeOf(one)).length === 1));
}

/** Required keys of which nothing but the one value can be theirs, by the path of their group. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  "": ["format", "checklist"],
  "/checklist": ["id", "revision"],
};

/** The one key of a group that is not known, where one key is missing; `at` points to where it would be then. */
function meantByValue(
  errors: readonly SchemaError[],
  data: unknown,
  root: SourceNode,
): Map<Entry, { readonly key: string; readonly path: Path; readonly at: string }> {
  const meant = new Map<Entry, { key: string; path: Path; at: string }>();
  for (const { instancePath, keyword, params } of errors.slice(0, MOST_KEYS)) {
    const key = String(params["missingProperty"]);
    if (keyword !== "required" || TELLING[instancePath]?.includes(key) !== true) continue;
    const here = errors.filter((error) => error.instancePath === instancePath);
    const [unknown, ...others] = here.filter((error) => error.keyword === "additionalProperties");
    if (unknown === undefined || others.length > 0 || here.length > 2) continue;
    const path = parsePointer(instancePath, data);
    const { node } = nodeAt(root, path);
    const entry = entryOf(node, String(unknown.params["additionalProperty"]));
    // It may be there without a value.
    if (entry !== undefined && entryOf(node, key) === undefined)
      meant.set(entry, { key, path, at: `${instancePath}/${key}` });
  }
  return meant;
}

/** The paragraph that an unknown id seems to name, such as `21a`; for suggestions alone. */
export function paragraphIn(id: string): string | undefined {
  if (id.length > MOST_LETTERS) return undefined;
  const [, number, letter = ""] = /^[a-z ._-]*(\d{1,4})[ (]*(?:([a-z])[ )]*|\)[ )]*)?$/.exec(withFigures(id)) ?? [];
  return number === undefined ? undefined : `${Number(number)}${letter}`;
}

/** In small letters, and with a nought in place of the letter O beside a figure. */
function withFigures(id: string): string {
  return id.toLowerCase().replace(/(?<=\d)o|o(?=\d)/g, "0");
}

/** The tree with keys read as what is meant by them. */
export function renamed(root: MapNode, meant: ReadonlyMap<Entry, { readonly key: string }>): MapNode {
  return rename(root, meant) as MapNode;
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
