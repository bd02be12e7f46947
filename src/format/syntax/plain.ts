/** Text in plain form: as this program writes it, or correct JSON. */
import { readPlainJson } from "./plain-json.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { Syntax } from "../reading.ts";
import type { MapNode } from "./source-tree.ts";
import type { Utf8Text } from "./utf8-text.ts";

/** A text in plain form, and the tree in it. */
export interface Plain {
  readonly utf8: Utf8Text;
  readonly root: MapNode;
}

/** The tree in a text in plain form, which is read sooner than others, and to the same tree; undefined for all else. */
export function plainTree(utf8: Utf8Text, syntax: Syntax): MapNode | undefined {
  const root = syntax === "json" ? readPlainJson(utf8.text) : readPlainYaml(utf8);
  return root?.kind === "map" ? root : undefined;
}
