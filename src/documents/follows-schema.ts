/**
 * Whether data follow the published schema of the assessment. It only says yes or no: most files follow it, and a
 * validator that can say what is wrong takes longer to load than such a file to check. A test proves that the two agree.
 */
import published from "../generated/assessment-schema.ts";

/** The keywords of JSON Schema (2020-12) that the published schema uses. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Schema | false>>;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema | false>>;
  readonly patternProperties?: Readonly<Record<string, Schema | false>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
}

type Check = (value: unknown) => boolean;
type Group = Readonly<Record<string, unknown>>;

/** What the keywords ask for, by keyword; those that are read together with another give nothing. */
type Keywords = { readonly [Keyword in keyof Required<Schema>]: (schema: Required<Schema>) => Check | undefined };

const KEYWORDS: Keywords = {
  $schema: () => undefined,
  $id: () => undefined,
  $defs: () => undefined,
  $ref: ({ $ref }) => referenced($ref),
  allOf({ allOf }) {
    const checks = allOf.map(checkOf);
    return (value) => checks.every((check) => check(value));
  },
  type: ({ type }) => TYPES[type],
  const:
    ({ const: only }) =>
    (value) =>
      value === only,
  enum({ enum: words }) {
    const known: ReadonlySet<unknown> = new Set(words);
    return (value) => known.has(value);
  },
  pattern({ pattern }) {
    const expression = new RegExp(pattern, "u");
    return (value) => typeof value !== "string" || expression.test(value);
  },
  maxLength:
    ({ maxLength }) =>
    (value) =>
      typeof value !== "string" || value.length <= maxLength || Array.from(value).length <= maxLength,
  minimum:
    ({ minimum }) =>
    (value) =>
      typeof value !== "number" || value >= minimum,
  maximum:
    ({ maximum }) =>
    (value) =>
      typeof value !== "number" || value <= maximum,
  properties: groupCheck,
  patternProperties: (schema) => ("properties" in schema ? undefined : groupCheck(schema)),
  additionalProperties: (schema) =>
    "properties" in schema || "patternProperties" in schema ? undefined : groupCheck(schema),
  required:
    ({ required }) =>
    (value) =>
      !isGroup(value) || required.every((key) => Object.hasOwn(value, key)),
  maxProperties:
    ({ maxProperties }) =>
    (value) =>
      !isGroup(value) || Object.keys(value).length <= maxProperties,
  items({ items }) {
    const check = checkOf(items);
    return (value) => !Array.isArray(value) || value.every(check);
  },
  maxItems:
    ({ maxItems }) =>
    (value) =>
      !Array.isArray(value) || value.length <= maxItems,
  // All lists of ours without equals are lists of words.
  uniqueItems: () => (value) => !Array.isArray(value) || new Set(value).size === value.length,
};

const TYPES: Readonly<Record<Required<Schema>["type"], Check>> = {
  object: isGroup,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
};

/** Whether `data` follow the published schema. */
export function followsSchema(data: unknown): boolean {
  return referenced("#")(data);
}

const PREPARED = new Map<string, Check>();

/** The check by a part of the schema, prepared when a value is first checked by it. */
function referenced(pointer: string): Check {
  return (value) => {
    let check = PREPARED.get(pointer);
    if (check === undefined) {
      const [, name] = /^#\/\$defs\/(.+)$/.exec(pointer) ?? [];
      check = checkOf(name === undefined ? published : (published.$defs?.[name] ?? false));
      PREPARED.set(pointer, check);
    }
    return check(value);
  };
}

function checkOf(schema: Schema | false): Check {
  if (schema === false) return () => false;
  const checks = (Object.keys(schema) as (keyof Schema)[]).flatMap((keyword) => {
    const check = KEYWORDS[keyword](schema as Required<Schema>);
    return check === undefined ? [] : [check];
  });
  return (value) => {
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
}

/** The check of each key of a group by itself; the parts for keys are prepared when they are first met. */
function groupCheck({ properties = {}, patternProperties = {}, additionalProperties }: Schema): Check {
  const byKey = new Map<string, Check>();
  const patterns = Object.entries(patternProperties).map(
    ([pattern, part]) => [new RegExp(pattern, "u"), part] as const,
  );
  const prepare = (key: string): Check | undefined => {
    const parts = patterns.filter(([pattern]) => pattern.test(key)).map(([, part]) => part);
    if (Object.hasOwn(properties, key)) parts.push(properties[key] ?? false);
    if (parts.length === 0 && additionalProperties === false) return undefined;
    const checks = parts.map(checkOf);
    const check: Check = (value) => checks.every((one) => one(value));
    byKey.set(key, check);
    return check;
  };
  return (value) => {
    if (!isGroup(value)) return true;
    for (const key in value) {
      const check = byKey.get(key) ?? prepare(key);
      if (check?.(value[key]) !== true) return false;
    }
    return true;
  };
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
