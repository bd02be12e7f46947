/** Finds files: those to check, and the assessments in the present folder. */
import { isFailure } from "../messages/failure.ts";
import { SCHEMA_FILE } from "../format/layout.ts";
import { LIMITS } from "../domain/model/limits.ts";
import type { Context } from "./context.ts";
import { nameIn } from "./file-names.ts";

/** A file to check, or why there is none. */
export type Target = { readonly file: string } | { readonly file: string; readonly thrown: unknown };

export interface Found {
  readonly targets: readonly Target[];
  /** How many files in folders were passed over: hidden ones, safety copies, links. */
  readonly skipped: number;
}

/**
 * The targets in the order in which they are named, each once; those of a folder in the order of their names, without the
 * schema that its files name.
 */
export async function findFiles({ files }: Context, names: readonly string[]): Promise<Found> {
  const targets: Target[] = [];
  const seen = new Set<string>();
  let skipped = 0;
  const add = (file: string, identity: string): void => {
    if (!seen.has(identity)) targets.push({ file });
    seen.add(identity);
  };
  for (const name of names) {
    if (name === "-") {
      add(name, "-");
      continue;
    }
    try {
      const place = await files.listInputs(name);
      if (place.kind === "file") add(name, place.identity);
      else {
        skipped += place.skipped;
        for (const { file, identity } of place.files) if (nameIn(file) !== SCHEMA_FILE) add(file, identity);
      }
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      targets.push({ file: name, thrown });
    }
  }
  return { targets, skipped };
}

/** An assessment in the present folder. */
export interface FoundAssessment {
  readonly file: string;
  /** What it is of: the State and the year, as far as they are known. */
  readonly title: string;
  readonly state?: string;
  readonly year?: number;
  readonly stage: "draft" | "final";
}

/** Most files that are read. */
const MOST = 200;

/** The assessments in the present folder, recognised by their lines; a file that cannot be read is passed over. */
export async function findAssessments({ files }: Pick<Context, "files">): Promise<readonly FoundAssessment[]> {
  const found: FoundAssessment[] = [];
  for (const file of (await files.list()).slice(0, MOST)) {
    const bytes = await files.read(file).catch(() => undefined);
    if (bytes === undefined || bytes.length > LIMITS.fileBytes) continue;
    const text = new TextDecoder().decode(bytes);
    if (!/format["']?:\s*["']?tip-checklist\/assessment\//.test(text)) continue;
    const state = valueOf(text, "state");
    const year = valueOf(text, "year");
    found.push({
      file,
      title: [state, year, partIn(text)].filter(Boolean).join(" "),
      stage: valueOf(text, "stage") === "final" ? "final" : "draft",
      ...(state !== undefined && { state }),
      ...(year !== undefined && /^\d{4}$/.test(year) && { year: Number(year) }),
    });
  }
  return found;
}

/** The value of a key at the top of a file, found without parsing. */
function valueOf(text: string, key: string): string | undefined {
  return new RegExp(`^\\s{0,4}"?${key}"?:\\s*"?([\\w-]+)`, "m").exec(text)?.[1];
}

/** The id of the part, in brackets; empty for a file that is no part. */
function partIn(text: string): string {
  const id = /^ {0,4}"?part"?:\s*(?:\{\s*)?"?id"?:\s*"?([\w-]+)/m.exec(text)?.[1];
  return id === undefined ? "" : `(${id})`;
}
