/**
 * What was read from a file before it is given types: texts, lists and maps, each with its place. YAML and JSON are
 * both read into this tree, so everything after it is the same for both.
 */

/** Keys and positions that lead from the top of the data to a value. */
export type Path = readonly (string | number)[];

/** Offsets into the text, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Range {
  readonly kind: "scalar";
  readonly text: string;
  /**
   * `plain`: without quotes in YAML, or a number, boolean or null in JSON: the format says what it is.
   * `string`: certainly text.
   */
  readonly style: "plain" | "string";
  /** Something is here that is not read, such as an alias. */
  readonly isUnread?: boolean;
}

export interface ListNode extends Range {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
  /** Written between brackets rather than line by line. */
  readonly flow: boolean;
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: SourceNode;
  /** The key that was certainly meant, where the one in the text is misspelt. */
  readonly meant?: string;
}

export interface MapNode extends Range {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  readonly flow: boolean;
  /** Something is in it that is not read, such as a merge key. */
  readonly isUnread?: boolean;
}

export type SourceNode = ScalarNode | ListNode | MapNode;

/** A value that is left empty in YAML (`note:` and nothing after it) counts as not there. */
export function isBlank(node: SourceNode): boolean {
  return node.kind === "scalar" && node.style === "plain" && node.text === "";
}

const ASCII = /^[ -~]*$/;

/** The key of an entry as it is in the data: in Unicode NFC, which ASCII always is. */
export function nameOf({ key, meant }: Entry): string {
  return meant ?? (ASCII.test(key.text) ? key.text : key.text.normalize("NFC"));
}

/** The entry of a map with this key, the first if there are several. Keys are compared in Unicode NFC. */
export function entryOf(node: SourceNode | undefined, key: string): Entry | undefined {
  if (node?.kind !== "map") return undefined;
  const exact = node.entries.find((entry) => entry.key.text === key);
  return exact ?? node.entries.find((entry) => nameOf(entry) === key);
}

/** The paths to everything in a tree that was not read. */
export function unreadIn(node: SourceNode, path: Path = []): Path[] {
  const own = node.kind !== "list" && node.isUnread === true ? [[...path]] : [];
  if (node.kind === "list") return node.items.flatMap((item, index) => unreadIn(item, [...path, index]));
  if (node.kind === "scalar") return own;
  return [...own, ...node.entries.flatMap((entry) => unreadIn(entry.value, [...path, nameOf(entry)]))];
}

/** The node at a path and the key that leads to it, as far down as the path can be followed. */
export function nodeAt(root: SourceNode, path: Path): { node: SourceNode; key?: ScalarNode; found: boolean } {
  let node = root;
  let key: ScalarNode | undefined;
  for (const part of path) {
    const entry = entryOf(node, String(part));
    const next = node.kind === "list" ? node.items[Number(part)] : entry?.value;
    if (next === undefined) return { node, ...(key && { key }), found: false };
    node = next;
    key = entry?.key;
  }
  return { node, ...(key && { key }), found: true };
}

/** A path of keys as they are typed, with the keys that are meant, as far as it can be followed. */
export function meantPath(root: SourceNode, path: Path): Path {
  let node: SourceNode | undefined = root;
  return path.map((part) => {
    const entry: Entry | undefined =
      node?.kind === "map" ? node.entries.find(({ key }) => key.text === part) : undefined;
    node = node?.kind === "list" ? node.items[Number(part)] : entry?.value;
    return entry === undefined ? part : nameOf(entry);
  });
}
