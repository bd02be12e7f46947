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
import { toData } from "./to-data.ts";

/** Reads `bytes` as an assessment. Undefined unless there is certainly nothing to object to. */
export function readSound(bytes: Uint8Array, syntax: Syntax): Reading | undefined {
  const plain = readPlain(bytes, syntax);
  return plain && soundReading(plain, bytes, syntax);
}

/** Reads `bytes` as `readAssessment` does; what finds faults is loaded for files that need it. */
export async function readBytes(bytes: Uint8Array, syntax: Syntax): Promise<Reading> {
  const plain = readPlain(bytes, syntax);
  const sound = plain && soundReading(plain, bytes, syntax);
  return sound ?? (await import("./read-assessment.ts")).readAssessment(bytes, syntax, plain);
}

function readPlain(bytes: Uint8Array, syntax: Syntax): Plain | undefined {
  const { text, fault } = decode(bytes);
  if (fault !== undefined) return undefined;
  const root = plainTree(text, syntax);
  return root && { text, root };
}

function soundReading({ text, root }: Plain, bytes: Uint8Array, syntax: Syntax): Reading | undefined {
  const findings = createFindings(text);
  const data = toData(root, syntax, findings);
  if (findings.diagnostics.length > 0 || !followsSchema(data)) return undefined;
  const assessment = data as Assessment;
  return {
    syntax,
    text,
    ...(hasByteOrderMark(bytes) && { byteOrderMark: true }),
    root,
    assessment,
    diagnostics: [],
    sound: { assessment, gaps: [] },
    gaps: [],
  };
}
