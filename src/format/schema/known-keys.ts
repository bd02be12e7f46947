/** Which keys are known at a place of an assessment. */
import type { Path } from "../../domain/model/path.ts";
import known from "../../generated/known-keys.ts";
import { resolved, type Schema, type WholeSchema } from "./find-errors.ts";

export interface KnownKeys {
  /** The checklist that files answer. */
  readonly checklist: { readonly id: string; readonly revision: number };
  /** The ids of the elements of each question. */
  readonly elements: Readonly<Record<string, readonly string[]>>;
  /** The published schema without its texts, and with answers by their scales: without the elements of questions. */
  readonly schema: WholeSchema;
}

/** The keys that may be in the group at `path`, in the order of the schema. */
export function knownKeysAt(path: Path): readonly string[] {
  let schema: Schema | undefined = known.schema;
  for (const part of path) {
    const { items, properties = {} }: Schema = resolved(known.schema, schema);
    schema = typeof part === "number" ? items : Object.hasOwn(properties, part) ? properties[part] : undefined;
    if (schema === undefined) return [];
  }
  const keys = Object.keys(resolved(known.schema, schema).properties ?? {});
  const [question = "", above] = [path.at(-1), path.at(-2)];
  return above === "answers" && known.elements[question]?.length === 0
    ? keys.filter((key) => key !== "elements")
    : keys;
}

/** Whether a word is that of a key anywhere in a file, in small letters. */
export function isKeyAnywhere(word: string): boolean {
  const isIn = ({ properties = {}, items }: Schema): boolean =>
    Object.entries(properties).some(([key, below]) => key.toLowerCase() === word || isIn(below)) ||
    (items !== undefined && isIn(items));
  return [known.schema, ...Object.values(known.schema.$defs)].some(isIn);
}
