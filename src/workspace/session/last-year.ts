/** Finds what the same State answered in an earlier year, to be shown beside the questions. */
import type { Assessment } from "../../domain/model/assessment.ts";
import type { Checklist } from "../../domain/model/checklist.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { adoptRevision } from "../../domain/model/revision.ts";
import { recognise } from "../../format/recognise.ts";
import type { Context } from "../context.ts";
import { folderOf } from "../file-names.ts";
import { MOST, partIn, valueOf } from "./find-assessments.ts";
import { syntaxFor } from "../open-assessment.ts";

/**
 * The assessment of the latest earlier year of the same State in the folder of `file`, in the questions of the present
 * revision; undefined if there is none. Only the files of that State and year are parsed.
 */
export async function findLastYear(
  { files, loadStates }: Pick<Context, "files" | "loadStates">,
  file: string,
  { state, year }: Assessment,
  checklist: Checklist,
): Promise<Assessment | undefined> {
  if (state === undefined || year === undefined) return undefined;
  const candidates: { readonly name: string; readonly bytes: Uint8Array; readonly year: number }[] = [];
  for (const name of (await files.list(folderOf(file))).slice(0, MOST)) {
    const bytes = await files.read(name).catch(() => undefined);
    if (bytes === undefined || bytes.length > LIMITS.fileBytes) continue;
    const text = new TextDecoder().decode(bytes);
    const given = Number(valueOf(text, "year"));
    if (valueOf(text, "state") === state && given < year && partIn(text) === undefined)
      candidates.push({ name, bytes, year: given });
  }
  const states = await loadStates();
  for (const { name, bytes } of candidates.toSorted((one, other) => other.year - one.year)) {
    const { sign, reading } = recognise(bytes, syntaxFor(name, bytes), name, states);
    const { assessment } = reading;
    if (sign === "format" && assessment?.state === state && (assessment.year ?? year) < year)
      return adoptRevision(assessment, checklist);
  }
  return undefined;
}
