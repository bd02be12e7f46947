/** Text in plain form: as this program writes it, or correct JSON. */
import { readPlainJson } from "./plain-json.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { Syntax } from "./reading.ts";
import type { MapNode } from "./source-tree.ts";
import type { Utf8Text } from "./utf8-text.ts";

/** A text in plain form, and the tree in it. */
export interface Plain {
  readonly source: Utf8Text;
  readonly root: MapNode;
}

/** The tree in a text in plain form, which is read sooner than others, and to the same tree; undefined for all else. */
export function plainTree(source: Utf8Text, syntax: Syntax): MapNode | undefined {
  const root = syntax === "json" ? readPlainJson(source.text) : readPlainYaml(source);
  return root?.kind === "map" ? root : undefined;
}
