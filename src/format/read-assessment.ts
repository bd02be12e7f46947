/** Reads an assessment: bytes in, typed data out, with everything that is wrong and where. */
import { STRUCTURE_RULES } from "../domain/rules/structure-rules.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import type { DecodingFault } from "./syntax/decode.ts";
import { decode, hasByteOrderMark } from "./syntax/decode.ts";
import { examineTree } from "./diagnose/examine-tree.ts";
import { createFindings } from "./syntax/findings.ts";
import { readPlainYaml } from "./syntax/plain-yaml.ts";
import { readJson } from "./syntax/read-json.ts";
import { readYaml } from "./syntax/read-yaml.ts";
import type { Reading, Syntax } from "./reading.ts";

/**
 * Reads `bytes` as an assessment. Never throws on bad input: faults are returned as diagnostics, in the order of
 * their places. A fault hides nothing else, as far as the rest can be read.
 */
export function readAssessment(bytes: Uint8Array, syntax: Syntax): Reading {
  const decoded = decode(bytes);
  if (decoded.fault === undefined) {
    const reading = readText(decoded.text, syntax);
    return hasByteOrderMark(bytes) ? { ...reading, byteOrderMark: true } : reading;
  }
  const first = encodingDiagnostic(decoded.fault, decoded.isExact === true);
  if (decoded.text === undefined) return { syntax, source: { text: "" }, diagnostics: [first], gaps: [[]] };
  const { assessment: _, ...reading } = readText(decoded.text, syntax);
  const isGuessed = decoded.isExact !== true && { isGuessed: true as const };
  return { ...reading, ...isGuessed, diagnostics: [first, ...reading.diagnostics] };
}

function encodingDiagnostic(fault: DecodingFault, isExact: boolean): Diagnostic {
  const place = { line: fault.line, column: 1, endLine: fault.line, endColumn: 2 };
  return {
    rule: fault.rule,
    severity: STRUCTURE_RULES[fault.rule].draft,
    path: [],
    place,
    values: fault.values,
    ...(isExact && { fix: { kind: "encode", text: "UTF-8", edits: [] } }),
  };
}

/** Reads text that is already decoded, as `readAssessment` does. */
export function readText(text: string, syntax: Syntax): Reading {
  const findings = createFindings({ text });
  const plain = syntax === "yaml" ? readPlainYaml(text) : undefined;
  if (plain !== undefined) return examineTree(text, syntax, { root: plain, gaps: [], isCut: false }, findings);
  const tree = syntax === "json" ? readJson(text, findings) : readYaml(text, findings);
  return examineTree(text, syntax, tree, findings);
}
