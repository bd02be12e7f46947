/**
 * Whether data follow the published schema of the assessment. It only says yes or no: most files follow it, and a
 * validator that can say what is wrong takes longer to load than such a file to check. A test proves that the two agree.
 */
import published from "../../generated/assessment-schema.ts";
import type { Schema } from "./understood-keywords.ts";

type Check = (value: unknown) => boolean;
type Group = Readonly<Record<string, unknown>>;

/** Whether `data` follow the published schema. */
export function followsSchema(data: unknown): boolean {
  return referenced("#")(data);
}

const PREPARED = new Map<string, Check>();

/** The check by a part of the schema, prepared when a value is first checked by it. */
function referenced(pointer: string): Check {
  let check: Check | undefined;
  return (value) => {
    check ??= preparedAt(pointer);
    return check(value);
  };
}

function preparedAt(pointer: string): Check {
  const known = PREPARED.get(pointer);
  if (known !== undefined) return known;
  const [, name] = /^#\/\$defs\/(.+)$/.exec(pointer) ?? [];
  const check = checkOf(name === undefined ? published : (published.$defs?.[name] ?? false));
  PREPARED.set(pointer, check);
  return check;
}

const ANYTHING: Check = () => true;
const NOTHING: Check = () => false;

/** The check by a schema: first what it says itself, by the type that it asks for, then what it refers to. */
function checkOf(schema: Schema | false): Check {
  if (schema === false) return NOTHING;
  const checks: Check[] = [];
  const own = ownCheck(schema);
  if (own !== ANYTHING) checks.push(own);
  if (schema.$ref !== undefined) checks.push(referenced(schema.$ref));
  for (const part of schema.allOf ?? []) checks.push(checkOf(part));
  const [first = ANYTHING, second, third] = checks;
  if (second === undefined) return first;
  if (third === undefined) return (value) => first(value) && second(value);
  return (value) => checks.every((check) => check(value));
}

function ownCheck(schema: Schema): Check {
  switch (schema.type) {
    case "string":
      return textCheck(schema);
    case "integer":
      return numberCheck(schema);
    case "boolean":
      return (value) => typeof value === "boolean";
    case "array":
      return listCheck(schema);
    case "object":
      return groupCheck(schema, true);
    default:
      return schema.properties === undefined ? ANYTHING : groupCheck(schema, false);
  }
}

function textCheck({ const: only, enum: words, pattern, maxLength = Infinity }: Schema): Check {
  const known = words && new Set<unknown>(words);
  const form = pattern === undefined ? undefined : new RegExp(pattern, "u");
  return (value) =>
    typeof value === "string" &&
    // The length of a text is that of its characters, which have one unit or two.
    (value.length <= maxLength || (value.length <= 2 * maxLength && Array.from(value).length <= maxLength)) &&
    (known === undefined || known.has(value)) &&
    (only === undefined || value === only) &&
    (form === undefined || form.test(value));
}

function numberCheck({ minimum = -Infinity, maximum = Infinity }: Schema): Check {
  return (value) => typeof value === "number" && Number.isInteger(value) && value >= minimum && value <= maximum;
}

function listCheck({ items, maxItems = Infinity, uniqueItems }: Schema): Check {
  const check = items === undefined ? ANYTHING : checkOf(items);
  return (value) => {
    if (!Array.isArray(value) || value.length > maxItems) return false;
    for (const item of value) if (!check(item)) return false;
    // All our lists without equals are lists of words.
    return uniqueItems !== true || new Set(value).size === value.length;
  };
}

/** The check of a group, each key by itself; the parts for keys are prepared when they are first met. */
function groupCheck(schema: Schema, isRequired: boolean): Check {
  const { properties = {}, patternProperties = {}, additionalProperties, required = [], maxProperties } = schema;
  const byKey = new Map<string, Check>();
  const patterns = Object.entries(patternProperties).map(
    ([pattern, part]) => [new RegExp(pattern, "u"), part] as const,
  );
  const prepare = (key: string): Check => {
    const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const part = named ?? patterns.find(([pattern]) => pattern.test(key))?.[1];
    if (part === undefined) return additionalProperties === false ? NOTHING : ANYTHING;
    const check = checkOf(part);
    byKey.set(key, check);
    return check;
  };
  return (value) => {
    if (!isGroup(value)) return !isRequired;
    for (const key in value) {
      const check = byKey.get(key) ?? prepare(key);
      if (!check(value[key])) return false;
    }
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return maxProperties === undefined || Object.keys(value).length <= maxProperties;
  };
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
