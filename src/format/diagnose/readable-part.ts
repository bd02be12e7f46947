/**
 * The part of data with errors that the rules about meaning can still check: what does not follow the schema is
 * removed, and the place is remembered, so that it is not reported as missing.
 */
import { type Assessment, ASSESSMENT_FORMAT } from "../../domain/model/assessment.ts";
import type { Path } from "../../domain/model/path.ts";
import known from "../../generated/known-keys.ts";
import type { Structure } from "./check-schema.ts";
import type { ReadablePart } from "../reading.ts";
import { type SchemaError, parsePointer } from "../schema/schema-error.ts";
import { schemaErrors } from "../schema/schema-errors.ts";

type Group = Record<string | number, unknown>;

/** Removing something can bring out another error; more rounds than this mean that the file is something else. */
const ROUNDS = 12;

/** The readable part of what was read, or undefined if hardly anything of it is. */
export function readablePart({ data, errors }: Structure): ReadablePart | undefined {
  if (errors.length === 0) return { assessment: data as unknown as Assessment, gaps: [] };
  const part = structuredClone(data) as Group;
  const gaps: Path[] = [];
  let left: readonly SchemaError[] = errors;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const paths = left.map((error) => ({ error, path: parsePointer(error.instancePath, part) }));
    for (const { error, path } of paths) {
      const gap = remove(part, error, path);
      if (gap === undefined) return undefined;
      gaps.push(gap);
    }
    left = schemaErrors(part);
  }
  return left.length === 0 ? { assessment: part as unknown as Assessment, gaps } : undefined;
}

/** What is assumed where a file does not say it. */
const ASSUMED: Readonly<Record<string, unknown>> = {
  format: ASSESSMENT_FORMAT,
  checklist: known.checklist,
  revision: known.checklist.revision,
  stage: "draft",
};

/** Removes what one error concerns, or adds what is required; gives the path. Undefined if nothing would be left. */
function remove(root: Group, { keyword, params }: SchemaError, path: Path): Path | undefined {
  if (keyword === "required") {
    const missing = String(params["missingProperty"]);
    const group = groupAt(root, path);
    if (group !== undefined && !Object.hasOwn(group, missing)) group[missing] = assumed(path, missing);
    return [...path, missing];
  }
  const whole = keyword === "additionalProperties" ? [...path, String(params["additionalProperty"])] : path;
  // Entries of a list keep their positions; a list with a wrong entry is removed as a whole.
  const last = whole.findLastIndex((part) => typeof part === "string");
  const gap = whole.slice(0, typeof whole.at(-1) === "number" ? last + 1 : undefined);
  const key = gap.at(-1);
  if (key === undefined) return undefined;
  const group = groupAt(root, gap.slice(0, -1));
  if (group !== undefined) Reflect.deleteProperty(group, key);
  return gap;
}

function assumed(path: Path, key: string): unknown {
  if (key === "id") return path[0] === "checklist" ? known.checklist.id : "nobody";
  return Object.hasOwn(ASSUMED, key) ? structuredClone(ASSUMED[key]) : "";
}

function groupAt(root: Group, path: Path): Group | undefined {
  let value: unknown = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Group)[part];
  }
  return typeof value === "object" && value !== null ? (value as Group) : undefined;
}
