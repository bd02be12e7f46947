/** Finds the assessments in a folder, and says in short what a file is. */
import { LIMITS } from "../../domain/model/limits.ts";
import type { State } from "../../domain/model/state.ts";
import type { Context } from "../context.ts";

/** An assessment, as far as it can be told without reading its answers. */
export interface FoundAssessment {
  readonly file: string;
  /** What it is of: the State and the year, as far as they are known. */
  readonly title: string;
  readonly state?: string;
  readonly year?: number;
  /** Undefined if it was damaged, so that it must be corrected before anything else. */
  readonly stage?: "draft" | "final";
  /** Whether it is a part that a contributor was sent. */
  readonly isPart: boolean;
  /** Whether parts of it were sent. */
  readonly hasParts: boolean;
}

type Reading = Pick<Context, "files" | "loadStates">;

/** Most files of a folder that are read. */
export const MOST = 200;

/** The assessments in a folder, by default the present one; a file that cannot be read is passed over. */
export async function findAssessments(
  { files, loadStates }: Reading,
  folder?: string,
): Promise<readonly FoundAssessment[]> {
  const states = await loadStates();
  const found: FoundAssessment[] = [];
  for (const file of (await files.list(folder)).slice(0, MOST)) {
    const bytes = await files.read(file).catch(() => undefined);
    const one = bytes && (await describe(file, bytes, states));
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** What the file is; undefined if it is no assessment, "missing" if there is none. Throws a failure if it cannot be read. */
export async function describeFile(
  { files, loadStates }: Reading,
  file: string,
): Promise<FoundAssessment | "missing" | undefined> {
  const bytes = await files.read(file);
  return bytes === undefined ? "missing" : describe(file, bytes, await loadStates());
}

async function describe(
  file: string,
  bytes: Uint8Array,
  states: readonly State[],
): Promise<FoundAssessment | undefined> {
  if (bytes.length > LIMITS.fileBytes) return undefined;
  // Loaded only now, so that the first question of a first file is on the screen sooner.
  const { recognise } = await import("../../format/recognise.ts");
  const { syntaxFor } = await import("../open-assessment.ts");
  const { sign } = recognise(bytes, syntaxFor(file, bytes), file, states);
  if (sign === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  const state = valueOf(text, "state");
  const year = valueOf(text, "year");
  const part = partIn(text);
  return {
    file,
    title: [state, year, part && `(${part})`].filter(Boolean).join(" "),
    ...(sign === "format" && { stage: valueOf(text, "stage") === "final" ? "final" : "draft" }),
    ...(state !== undefined && { state }),
    ...(year !== undefined && /^\d{4}$/.test(year) && { year: Number(year) }),
    isPart: part !== undefined,
    hasParts: /^ {0,4}"?parts"?:/m.test(text),
  };
}

/** The value of a key at the top of a file, found without parsing. */
export function valueOf(text: string, key: string): string | undefined {
  return new RegExp(`^\\s{0,4}"?${key}"?:\\s*"?([\\w-]+)`, "m").exec(text)?.[1];
}

/** The id of the part; undefined for a file that is no part. */
export function partIn(text: string): string | undefined {
  return /^ {0,4}"?part"?:\s*(?:\{\s*)?"?id"?:\s*"?([\w-]+)/m.exec(text)?.[1];
}
