import type { Checklist } from "../domain/model/checklist.ts";
import { type Layout, createLayout, SCHEMA_FILE } from "../format/layout.ts";
import { folderOf, inFolder } from "./file-names.ts";
import type { Files } from "./files.ts";

/**
 * The layout of `file`: a new one names the schema for editors, if that is in the same folder. Undefined stands for
 * standard output, whose folder is not known.
 */
export async function layoutInFolder(files: Files, file: string | undefined, checklist: Checklist): Promise<Layout> {
  if (file === undefined) return createLayout(checklist);
  const schema = await files.read(inFolder(folderOf(file), SCHEMA_FILE)).catch(() => undefined);
  return createLayout(checklist, schema !== undefined);
}
