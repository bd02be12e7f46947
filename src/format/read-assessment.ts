/** Reads an assessment: bytes in, typed data out, with everything that is wrong and where. */
import { STRUCTURE_RULES } from "../domain/rules/structure.rules.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import { LIMITS } from "../domain/model/limits.ts";
import { type EncodingProblem, decode, hasByteOrderMark } from "./syntax/decode.ts";
import { examineTree } from "./diagnose/examine-tree.ts";
import { readPlainYaml } from "./syntax/plain-yaml.ts";
import { readJson } from "./syntax/read-json.ts";
import { readYaml } from "./syntax/read-yaml.ts";
import type { Reading, Syntax } from "./reading.ts";

/**
 * Reads `bytes` as an assessment. Never throws on bad input: errors are returned as diagnostics, in the order of
 * their places. An error hides nothing else, as far as the rest can be read.
 */
export function readAssessment(bytes: Uint8Array, syntax: Syntax): Reading {
  const decoded = decode(bytes, LIMITS.fileBytes);
  if (decoded.problem === undefined) {
    const reading = readText(decoded.text, syntax);
    return hasByteOrderMark(bytes) ? { ...reading, byteOrderMark: true } : reading;
  }
  const first = encodingDiagnostic(decoded.problem, decoded.isExact === true);
  if (decoded.text === undefined) return { syntax, source: { text: "" }, diagnostics: [first], gaps: [[]] };
  const { assessment: _, ...reading } = readText(decoded.text, syntax);
  const isGuessed = decoded.isExact !== true && { isGuessed: true as const };
  return { ...reading, ...isGuessed, diagnostics: [first, ...reading.diagnostics] };
}

/** Why `bytes` are no text; undefined if they are text, in whichever encoding. */
export function problemWithBytes(bytes: Uint8Array): Diagnostic | undefined {
  const { text, problem } = decode(bytes, LIMITS.fileBytes);
  return problem === undefined || text !== undefined ? undefined : encodingDiagnostic(problem, false);
}

function encodingDiagnostic({ id, args, line }: EncodingProblem, isExact: boolean): Diagnostic {
  const place = { line, column: 1, endLine: line, endColumn: 2 };
  return {
    rule: id,
    severity: STRUCTURE_RULES[id].draft,
    path: [],
    place,
    values: { ...args },
    ...(isExact && { fix: { kind: "encode", text: "UTF-8", edits: [] } }),
  };
}

/** Reads text that is already decoded, as `readAssessment` does. */
export function readText(text: string, syntax: Syntax): Reading {
  if (syntax === "json") return examineTree(text, syntax, readJson(text, LIMITS));
  const root = readPlainYaml(text);
  const tree = root === undefined ? readYaml(text, LIMITS) : { root, gaps: [], problems: [], isCut: false };
  return examineTree(text, syntax, tree);
}
