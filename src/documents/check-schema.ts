/** Checks data against the compiled schema of the assessment, and puts each fault at its place in the text. */
import type { Path, RuleId } from "../domain/diagnostic.ts";
import validate from "../generated/validate-assessment.cjs";
import type { Findings } from "./findings.ts";
import type { SchemaFault } from "./schema-fault.ts";
import type { SourceNode } from "./source-tree.ts";
import { entryOf, nodeAt } from "./source-tree.ts";

/** Adds a diagnostic to `findings` for each way in which `data`, read from `root`, does not follow the schema. */
export function checkSchema(data: unknown, root: SourceNode, findings: Findings): void {
  if (validate(data)) return;
  const faults = validate.errors ?? [];
  const mistyped = new Set(faults.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  const seen = new Set<string>();
  for (const fault of faults) {
    if (findings.full) break;
    // What is of the wrong type is no word of a list either; the type says more.
    if (["enum", "const"].includes(fault.keyword) && mistyped.has(fault.instancePath)) continue;
    // Two parts of the schema may speak of one value; it is one fault all the same.
    const cause = JSON.stringify([fault.instancePath, fault.keyword, fault.params]);
    if (!seen.has(cause)) report(fault, data, root, findings);
    seen.add(cause);
  }
}

function report(fault: SchemaFault, data: unknown, root: SourceNode, findings: Findings): void {
  const path = parsePointer(fault.instancePath, data);
  const { node, key } = nodeAt(root, path);
  const name = String(path.at(-1) ?? "");
  const { params } = fault;
  const add = (
    rule: RuleId,
    values: Record<string, string | number>,
    range: { start: number; end: number } = node,
    at: Path = path,
  ): void => {
    findings.add(rule, range, values, { path: at });
  };
  switch (fault.keyword) {
    case "additionalProperties": {
      const unknown = String(params["additionalProperty"]);
      const rule = path[0] === "answers" && path.length === 1 ? "unknown-question" : "unknown-key";
      add(rule, { key: unknown }, entryOf(node, unknown)?.key ?? node, [...path, unknown]);
      break;
    }
    case "false schema":
      add("unknown-key", { key: name }, key ?? node);
      break;
    case "required":
      add("missing-key", { key: String(params["missingProperty"]) }, key ?? { start: node.start, end: node.start + 1 });
      break;
    case "type":
      add("wrong-type", { key: name, type: String(params["type"]) });
      break;
    case "enum":
      add("unknown-word", { key: name, allowed: (params["allowedValues"] as unknown[]).join(", ") });
      break;
    case "const":
      add("unknown-word", { key: name, allowed: String(params["allowedValue"]) });
      break;
    case "pattern":
      add("wrong-form", { key: name });
      break;
    case "maxLength":
      add("too-long", { key: name, most: Number(params["limit"]) });
      break;
    case "maxItems":
      add("too-many-items", { key: name, most: Number(params["limit"]) });
      break;
    case "uniqueItems":
      add("duplicate-item", { key: name });
      break;
    case "minimum":
      add("number-out-of-range", { key: name, comparison: "least", limit: Number(params["limit"]) });
      break;
    case "maximum":
      add("number-out-of-range", { key: name, comparison: "most", limit: Number(params["limit"]) });
      break;
    default:
      throw new Error(`The schema uses "${fault.keyword}", for which there is no rule.`);
  }
}

/** A JSON Pointer as a path; parts that lead into a list become numbers. */
function parsePointer(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
}
