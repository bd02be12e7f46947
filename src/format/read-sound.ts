/**
 * Reads what most files are: an assessment in the form in which this program writes it, without a fault. That is done
 * several times as fast as by `readAssessment`, which decides whenever there is a doubt. Tests prove that both give the
 * same wherever this gives anything.
 */
import type { Assessment } from "../domain/model/assessment.ts";
import { decode, hasByteOrderMark } from "./syntax/decode.ts";
import { createFindings } from "./syntax/findings.ts";
import { followsSchema } from "./schema/follows-schema.ts";
import type { Plain } from "./syntax/plain.ts";
import { plainTree } from "./syntax/plain.ts";
import type { Reading, Source, Syntax } from "./reading.ts";
import type { SourceNode } from "./syntax/source-tree.ts";
import { toData } from "./diagnose/to-data.ts";
import type { Utf8Text } from "./syntax/utf8-text.ts";

/** Reads `bytes` as an assessment. Undefined unless there is certainly nothing to object to. */
export function readSound(bytes: Uint8Array, syntax: Syntax): Reading | undefined {
  return readQuickly(bytes, syntax).sound;
}

/** Reads `bytes` as `readAssessment` does; what finds faults is loaded for files that need it. */
export async function readBytes(bytes: Uint8Array, syntax: Syntax): Promise<Reading> {
  const { sound, plain } = readQuickly(bytes, syntax);
  if (sound !== undefined) return sound;
  if (plain === undefined) return (await import("./read-assessment.ts")).readAssessment(bytes, syntax);
  const { examinePlain } = await import("./diagnose/examine-tree.ts");
  return { ...examinePlain(plain, syntax), ...(hasByteOrderMark(bytes) && { byteOrderMark: true }) };
}

/** What is soon found out: that there is nothing to object to, or at least that the text is in plain form. */
function readQuickly(bytes: Uint8Array, syntax: Syntax): { readonly sound?: Reading; readonly plain?: Plain } {
  const { utf8, fault } = decode(bytes);
  if (fault !== undefined) return {};
  const mark = hasByteOrderMark(bytes);
  const own = syntax === "json" ? ownJson(utf8.text) : undefined;
  if (own !== undefined && followsSchema(own))
    return { sound: soundReading(new PlainSource(utf8, syntax), syntax, own, mark) };
  const root = plainTree(utf8, syntax);
  if (root === undefined) return {};
  const findings = createFindings(utf8);
  const data = toData(root, syntax, findings);
  const plain = { utf8, root };
  if (findings.diagnostics.length > 0 || !followsSchema(data)) return { plain };
  return { sound: soundReading(new PlainSource(utf8, syntax, root), syntax, data, mark), plain };
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

/** A reading without a fault. */
function soundReading(source: Source, syntax: Syntax, data: unknown, hasMark: boolean): Reading {
  const assessment = data as Assessment;
  return {
    syntax,
    source,
    ...(hasMark && { byteOrderMark: true }),
    assessment,
    diagnostics: [],
    sound: { assessment, gaps: [] },
    gaps: [],
  };
}

/** A text of which the characters and the places are made out when somebody asks for them. */
class PlainSource implements Source {
  readonly #utf8: Utf8Text;
  readonly #syntax: Syntax;
  #root: SourceNode | undefined;

  constructor(utf8: Utf8Text, syntax: Syntax, root?: SourceNode) {
    this.#utf8 = utf8;
    this.#syntax = syntax;
    this.#root = root;
  }

  get text(): string {
    return this.#utf8.text;
  }

  get root(): SourceNode | undefined {
    return (this.#root ??= plainTree(this.#utf8, this.#syntax));
  }
}
