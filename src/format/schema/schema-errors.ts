/**
 * How data differ from the schema of the assessment, as the program has it: an answer by its scale. The elements of each
 * question are checked here. A test proves that the two together mean what the published schema means to other validators.
 */
import known from "../../generated/known-keys.ts";
import { findErrors, findTwins } from "./find-errors.ts";
import type { SchemaError } from "./schema-error.ts";

/** The errors in `data`, none if they follow the schema. */
export function schemaErrors(data: unknown): readonly SchemaError[] {
  const asSent = partOf(partOf(data, "asSent"), "answers");
  return [
    ...findErrors(known.schema, data),
    ...elementErrors(partOf(data, "answers"), "/answers"),
    ...elementErrors(asSent, "/asSent/answers"),
  ];
}

function elementErrors(answers: unknown, at: string): readonly SchemaError[] {
  if (answers === undefined) return [];
  const errors: SchemaError[] = [];
  for (const [id, allowed] of Object.entries(known.elements)) {
    const elements = partOf(partOf(answers, id), "elements");
    const instancePath = `${at}/${id}/elements`;
    if (elements === undefined) continue;
    if (allowed.length === 0) errors.push({ instancePath, keyword: "false schema", params: {} });
    else if (Array.isArray(elements)) errors.push(...listErrors(elements, allowed, instancePath));
  }
  return errors;
}

function listErrors(
  list: readonly unknown[],
  allowed: readonly string[],
  instancePath: string,
): readonly SchemaError[] {
  const errors: SchemaError[] = [];
  if (list.length > allowed.length)
    errors.push({ instancePath, keyword: "maxItems", params: { limit: allowed.length } });
  for (const [index, item] of list.entries()) {
    if (typeof item === "string" && !allowed.includes(item))
      errors.push({ instancePath: `${instancePath}/${index}`, keyword: "enum", params: { allowedValues: allowed } });
  }
  const twins = findTwins(list);
  if (twins !== undefined) errors.push({ instancePath, keyword: "uniqueItems", params: twins });
  return errors;
}

function partOf(group: unknown, key: string): unknown {
  if (typeof group !== "object" || group === null || Array.isArray(group) || !Object.hasOwn(group, key))
    return undefined;
  return (group as Readonly<Record<string, unknown>>)[key];
}
