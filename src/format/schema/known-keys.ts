/** Which keys are known at a place of an assessment. */
import type { ListId } from "../../domain/model/checklist.ts";
import type { Path } from "../../domain/model/path.ts";
import known from "../../generated/known-keys.ts";

/** The keys that the schema knows at one place; what is used in several places is referred to by name. */
export interface KeyTree {
  readonly like?: string;
  readonly all?: readonly KeyTree[];
  /** `false` where a key that is known elsewhere does not belong. */
  readonly keys?: Readonly<Record<string, KeyTree | false>>;
  readonly items?: KeyTree;
}

/** What words are called in all languages, by their ids. */
type LabelsById = Readonly<Record<string, readonly string[]>>;

/** The labels of statuses, of the elements of each question, and of the choices in each list. */
export interface Labels {
  readonly statuses: LabelsById;
  readonly elements: Readonly<Record<string, LabelsById>>;
  readonly choices: Readonly<Record<ListId, LabelsById>>;
}

export interface KnownKeys {
  /** The checklist that files answer. */
  readonly checklist: { readonly id: string; readonly revision: number };
  /** The ids of the elements of each question. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  readonly labels: Labels;
  readonly root: KeyTree;
  readonly parts: Readonly<Record<string, KeyTree>>;
}

/** The keys that may be in the group at `path`, in the order of the schema. */
export function knownKeysAt(path: Path): readonly string[] {
  let trees = flatten(known.root);
  for (const part of path) {
    const below = trees.flatMap(({ keys, items }) => {
      if (typeof part === "number") return items === undefined ? [] : [items];
      const tree = keys !== undefined && Object.hasOwn(keys, part) ? keys[part] : undefined;
      return tree === undefined || tree === false ? [] : [tree];
    });
    trees = below.flatMap(flatten);
  }
  const excluded = new Set<string>();
  const names = new Set<string>();
  for (const { keys = {} } of trees)
    for (const [name, tree] of Object.entries(keys)) (tree === false ? excluded : names).add(name);
  return [...names].filter((name) => !excluded.has(name));
}

/** A tree and those that it refers to. */
function flatten(tree: KeyTree): readonly KeyTree[] {
  const part = tree.like === undefined ? undefined : known.parts[tree.like];
  return [tree, ...(part === undefined ? [] : flatten(part)), ...(tree.all ?? []).flatMap(flatten)];
}

/** Whether a word is that of a key anywhere in a file, in small letters. */
export function isKeyAnywhere(word: string): boolean {
  const isIn = ({ all = [], keys = {}, items }: KeyTree): boolean =>
    Object.entries(keys).some(([key, tree]) => key.toLowerCase() === word || (tree !== false && isIn(tree))) ||
    (items !== undefined && isIn(items)) ||
    all.some(isIn);
  return [known.root, ...Object.values(known.parts)].some(isIn);
}
