/**
 * Finds how data differ from a JSON Schema (2020-12), as far as the schema of the assessment uses it: each error with the
 * keyword and the parameters that ajv gives it. A test compares them with ajv's.
 */
import type { SchemaError } from "./schema-error.ts";

/** The keywords that are used. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: "string" | "integer" | "boolean" | "array" | "object";
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false;
}

/** A schema with what its references name, `#/$defs/name`. */
export interface WholeSchema extends Schema {
  readonly $defs: Readonly<Record<string, Schema>>;
}

/** The schema that a reference names, or the schema itself. */
export function resolved({ $defs }: WholeSchema, schema: Schema): Schema {
  return schema.$ref === undefined ? schema : ($defs[schema.$ref.slice("#/$defs/".length)] ?? {});
}

/** All errors in `data`. */
export function findErrors(whole: WholeSchema, data: unknown): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  const add = (instancePath: string, keyword: string, params: SchemaError["params"]): void =>
    void errors.push({ instancePath, keyword, params });

  function check(referring: Schema, value: unknown, at: string): void {
    const schema = resolved(whole, referring);
    const { type, const: only, enum: words } = schema;
    if (type !== undefined && !hasType(value, type)) add(at, "type", { type });
    if (typeof value === "number" && Number.isFinite(value)) checkNumber(schema, value, at);
    if (typeof value === "string") checkText(schema, value, at);
    if (only !== undefined && value !== only) add(at, "const", { allowedValue: only });
    if (words !== undefined && !(words as readonly unknown[]).includes(value))
      add(at, "enum", { allowedValues: words });
    if (Array.isArray(value)) checkList(schema, value, at);
    else if (typeof value === "object" && value !== null) checkGroup(schema, value, at);
  }

  function checkNumber({ minimum, maximum }: Schema, value: number, at: string): void {
    if (minimum !== undefined && value < minimum) add(at, "minimum", { comparison: ">=", limit: minimum });
    if (maximum !== undefined && value > maximum) add(at, "maximum", { comparison: "<=", limit: maximum });
  }

  function checkText({ maxLength, pattern }: Schema, value: string, at: string): void {
    if (maxLength !== undefined && isLonger(value, maxLength)) add(at, "maxLength", { limit: maxLength });
    if (pattern !== undefined && !compiled(pattern).test(value)) add(at, "pattern", { pattern });
  }

  function checkList({ maxItems, uniqueItems, items }: Schema, list: readonly unknown[], at: string): void {
    if (maxItems !== undefined && list.length > maxItems) add(at, "maxItems", { limit: maxItems });
    const twins = uniqueItems === true ? findTwins(list) : undefined;
    if (twins !== undefined) add(at, "uniqueItems", twins);
    if (items === undefined) return;
    for (const [index, item] of list.entries()) check(items, item, `${at}/${index}`);
  }

  function checkGroup(schema: Schema, group: object, at: string): void {
    const { maxProperties, required = [], properties = {}, patternProperties = {}, additionalProperties } = schema;
    const entries = Object.entries(group);
    if (maxProperties !== undefined && entries.length > maxProperties)
      add(at, "maxProperties", { limit: maxProperties });
    for (const key of required) if (!Object.hasOwn(group, key)) add(at, "required", { missingProperty: key });
    const patterns = Object.entries(patternProperties);
    for (const [key, value] of entries) {
      const below = Object.hasOwn(properties, key)
        ? properties[key]
        : patterns.find(([pattern]) => compiled(pattern).test(key))?.[1];
      if (below !== undefined) check(below, value, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
      else if (additionalProperties === false) add(at, "additionalProperties", { additionalProperty: key });
    }
  }

  check(whole, data, "");
  return errors;
}

/** The positions of the first text that is twice in a list. */
export function findTwins(list: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const first = new Map<unknown, number>();
  for (const [j, item] of list.entries()) {
    const i = first.get(item);
    if (i !== undefined) return { i, j };
    if (typeof item === "string") first.set(item, j);
  }
  return undefined;
}

function hasType(value: unknown, type: NonNullable<Schema["type"]>): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** Whether a text has more characters (code points) than this. */
function isLonger(text: string, most: number): boolean {
  return text.length > most && (text.length > 2 * most || Array.from(text).length > most);
}

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  let known = patterns.get(pattern);
  if (known === undefined) patterns.set(pattern, (known = new RegExp(pattern, "u")));
  return known;
}
