/** Reads an assessment: bytes in, typed data out, with everything that is wrong and where. */
import type { Assessment } from "../domain/assessment.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { hasErrors } from "../domain/diagnostic.ts";
import { checkSchema } from "./check-schema.ts";
import { decode, hasByteOrderMark } from "./decode.ts";
import type { Findings } from "./findings.ts";
import { createFindings } from "./findings.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import type { SourceNode } from "./source-tree.ts";
import { toData } from "./to-data.ts";

export type Syntax = "yaml" | "json";

/** What was read from one file. */
export interface Reading {
  readonly syntax: Syntax;
  readonly text: string;
  /** The file begins with a byte order mark, which is no part of the text. */
  readonly byteOrderMark?: true;
  /** The tree with places, if the text could be parsed at all. */
  readonly root?: SourceNode;
  /** The assessment; present only if there are no errors. */
  readonly assessment?: Assessment;
  readonly diagnostics: readonly Diagnostic[];
}

/** JSON when the name ends in `.json`, else YAML. */
export function syntaxOfName(name: string): Syntax {
  return name.toLowerCase().endsWith(".json") ? "json" : "yaml";
}

/**
 * Reads `bytes` as an assessment. Never throws on bad input: faults are returned as diagnostics, in the order of
 * their places.
 */
export function readAssessment(bytes: Uint8Array, syntax: Syntax): Reading {
  const decoded = decode(bytes);
  if ("rule" in decoded) {
    const place = { line: decoded.line, column: 1, endLine: decoded.line, endColumn: 2 };
    return {
      syntax,
      text: "",
      diagnostics: [{ rule: decoded.rule, severity: "error", path: [], place, values: decoded.values }],
    };
  }
  const reading = readText(decoded.text, syntax);
  return hasByteOrderMark(bytes) ? { ...reading, byteOrderMark: true } : reading;
}

/** Reads text that is already decoded, as `readAssessment` does. */
export function readText(text: string, syntax: Syntax): Reading {
  const findings = createFindings(text);
  const root = syntax === "json" ? readJson(text, findings) : readYaml(text, findings);
  if (root === undefined) {
    if (findings.diagnostics.length === 0) findings.add("nothing-in-file", { start: 0 });
    return { syntax, text, diagnostics: inOrder(findings) };
  }
  if (root.kind !== "map") {
    findings.add("not-an-assessment", root);
    return { syntax, text, root, diagnostics: inOrder(findings) };
  }
  const data = toData(root, syntax, findings);
  checkSchema(data, root, findings);
  checkEndMarker(text, syntax, data, findings);
  const diagnostics = inOrder(findings);
  return { syntax, text, root, diagnostics, ...(hasErrors(diagnostics) ? {} : { assessment: data as Assessment }) };
}

/** A YAML file without its last line `...` may have been cut short: a warning in a draft, an error in a final file. */
function checkEndMarker(text: string, syntax: Syntax, data: unknown, findings: Findings): void {
  if (syntax === "json" || hasEndMarker(text)) return;
  const isFinal = (data as { stage?: unknown }).stage === "final";
  findings.add("end-marker-missing", { start: text.length }, {}, { severity: isFinal ? "error" : "warning" });
}

/** Whether the last line that is neither blank nor a comment is the document end marker. */
export function hasEndMarker(text: string): boolean {
  const lines = text.split("\n");
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = (lines[index] ?? "").trimEnd();
    if (!/^\s*(?:#|$)/.test(line)) return /^\.\.\.(?:\s|$)/.test(line);
  }
  return false;
}

function inOrder(findings: Findings): readonly Diagnostic[] {
  const last = (one: Diagnostic): number => (one.rule === "more-diagnostics" ? 1 : 0);
  return [...findings.diagnostics].sort(
    (a, b) => last(a) - last(b) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}
