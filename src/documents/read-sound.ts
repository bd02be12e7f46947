/**
 * Reads what most files are: an assessment in the form in which this program writes it, without a fault. That is done
 * several times as fast as by `readAssessment`, which decides whenever there is a doubt. Tests prove that both give the
 * same wherever this gives anything.
 */
import type { Assessment } from "../domain/assessment.ts";
import { decode, hasByteOrderMark } from "./decode.ts";
import { createFindings } from "./findings.ts";
import { followsSchema } from "./follows-schema.ts";
import type { Plain } from "./plain.ts";
import { plainTree } from "./plain.ts";
import type { Reading, Syntax } from "./reading.ts";
import type { SourceNode } from "./source-tree.ts";
import { toData } from "./to-data.ts";

/** Reads `bytes` as an assessment. Undefined unless there is certainly nothing to object to. */
export function readSound(bytes: Uint8Array, syntax: Syntax): Reading | undefined {
  return readQuickly(bytes, syntax).sound;
}

/** Reads `bytes` as `readAssessment` does; what finds faults is loaded for files that need it. */
export async function readBytes(bytes: Uint8Array, syntax: Syntax): Promise<Reading> {
  const { sound, plain } = readQuickly(bytes, syntax);
  if (sound !== undefined) return sound;
  if (plain === undefined) return (await import("./read-assessment.ts")).readAssessment(bytes, syntax);
  const { examinePlain } = await import("./examine-tree.ts");
  return { ...examinePlain(plain, syntax), ...(hasByteOrderMark(bytes) && { byteOrderMark: true }) };
}

/** What is soon found out: that there is nothing to object to, or at least that the text is in plain form. */
function readQuickly(bytes: Uint8Array, syntax: Syntax): { readonly sound?: Reading; readonly plain?: Plain } {
  const { text, fault } = decode(bytes);
  if (fault !== undefined) return {};
  const mark = hasByteOrderMark(bytes);
  const own = syntax === "json" ? ownJson(text) : undefined;
  if (own !== undefined && followsSchema(own)) {
    let root: SourceNode | undefined;
    // Places are seldom asked for.
    const later = { get: () => (root ??= plainTree(text, syntax)), enumerable: true };
    return { sound: Object.defineProperty(soundReading(text, syntax, own, mark), "root", later) };
  }
  const root = plainTree(text, syntax);
  if (root === undefined) return {};
  const findings = createFindings(text);
  const data = toData(root, syntax, findings);
  const plain = { text, root };
  if (findings.diagnostics.length > 0 || !followsSchema(data)) return { plain };
  return { sound: { ...soundReading(text, syntax, data, mark), root }, plain };
}

/**
 * The data in JSON as this program writes it; undefined for all other JSON, though it may be just as good. That it would
 * be written the same again proves that nothing in it was passed over in silence, such as the first of two equal keys.
 */
function ownJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return `${JSON.stringify(data, null, 2)}\n` === text ? data : undefined;
  } catch {
    return undefined;
  }
}

function soundReading(text: string, syntax: Syntax, data: unknown, byteOrderMark: boolean): Reading {
  const assessment = data as Assessment;
  return {
    syntax,
    text,
    ...(byteOrderMark && { byteOrderMark }),
    assessment,
    diagnostics: [],
    sound: { assessment, gaps: [] },
    gaps: [],
  };
}
