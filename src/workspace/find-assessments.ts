import { LIMITS } from "../domain/model/limits.ts";
import type { Context } from "./context.ts";

/** An assessment that lies in the present folder. */
export interface FoundAssessment {
  readonly file: string;
  /** What it is of: the State and the year, as far as they are known. */
  readonly title: string;
  readonly state?: string;
  readonly year?: number;
  readonly stage: "draft" | "final";
}

/** Most files that are looked into. */
const MOST = 200;

/** The assessments in the present folder, by what stands in their lines; a file that cannot be read is passed over. */
export async function findAssessments({ files }: Pick<Context, "files">): Promise<readonly FoundAssessment[]> {
  const found: FoundAssessment[] = [];
  for (const file of (await files.list()).slice(0, MOST)) {
    const bytes = (await files.read(file).catch(() => undefined))?.bytes;
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

/** The value of a key at the top of a file; enough to recognise a file, which is read properly when it is opened. */
function valueOf(text: string, key: string): string | undefined {
  return new RegExp(`^\\s{0,4}"?${key}"?:\\s*"?([\\w-]+)`, "m").exec(text)?.[1];
}

/** The id of the part that the file is, in brackets; empty for a whole one. */
function partIn(text: string): string {
  const id = /^ {0,4}"?part"?:\s*\{?\s*"?id"?:\s*"?([\w-]+)/m.exec(text)?.[1];
  return id === undefined ? "" : `(${id})`;
}
