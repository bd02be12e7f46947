/**
 * In which ways data do not follow the schema of the assessment. The compiled validator knows the four kinds of answer;
 * which parts each question has is compared here, since a validator for each of the questions takes longer to load than
 * a file to check. A test proves that the two together mean what the published schema means to other validators.
 */
import known from "../../generated/known-keys.ts";
import validate from "../../generated/validate-assessment.js";
import type { SchemaFault } from "./schema-fault.ts";

/** The faults in `data`, none if they follow the schema. */
export function faultsOf(data: unknown): readonly SchemaFault[] {
  const faults = validate(data) ? [] : (validate.errors ?? []);
  const asSent = partOf(partOf(data, "asSent"), "answers");
  const elements = [...elementFaults(partOf(data, "answers"), "/answers"), ...elementFaults(asSent, "/asSent/answers")];
  return elements.length === 0 ? faults : [...faults, ...elements];
}

function elementFaults(answers: unknown, at: string): readonly SchemaFault[] {
  if (answers === undefined) return [];
  const faults: SchemaFault[] = [];
  for (const [id, allowed] of Object.entries(known.elements)) {
    const elements = partOf(partOf(answers, id), "elements");
    const instancePath = `${at}/${id}/elements`;
    if (elements === undefined) continue;
    if (allowed.length === 0) faults.push({ instancePath, keyword: "false schema", params: {} });
    else if (Array.isArray(elements)) faults.push(...listFaults(elements, allowed, instancePath));
  }
  return faults;
}

function listFaults(
  list: readonly unknown[],
  allowed: readonly string[],
  instancePath: string,
): readonly SchemaFault[] {
  const faults: SchemaFault[] = [];
  if (list.length > allowed.length)
    faults.push({ instancePath, keyword: "maxItems", params: { limit: allowed.length } });
  for (const [index, item] of list.entries()) {
    if (typeof item === "string" && !allowed.includes(item))
      faults.push({ instancePath: `${instancePath}/${index}`, keyword: "enum", params: { allowedValues: allowed } });
  }
  const first = new Map<unknown, number>();
  for (const [index, item] of list.entries()) {
    const before = first.get(item);
    if (before !== undefined) {
      faults.push({ instancePath, keyword: "uniqueItems", params: { i: before, j: index } });
      break;
    }
    first.set(item, index);
  }
  return faults;
}

function partOf(group: unknown, key: string): unknown {
  if (typeof group !== "object" || group === null || Array.isArray(group) || !Object.hasOwn(group, key))
    return undefined;
  return (group as Readonly<Record<string, unknown>>)[key];
}
