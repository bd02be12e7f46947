import { type Layout, createLayout, SCHEMA_FILE } from "../format/layout.ts";
import type { Context } from "./context.ts";
import { folderOf, inFolder } from "./file-names.ts";

/**
 * The layout of `file`, with titles in the language of its answers (BCP 47), or of the program if there are no texts in
 * it. A new file names the schema for editors, if that is in the same folder. Undefined stands for standard output, whose
 * folder is not known.
 */
export async function layoutInFolder(
  { files, loadChecklist }: Pick<Context, "files" | "loadChecklist">,
  file: string | undefined,
  language: string | undefined,
): Promise<Layout> {
  const checklist = await loadChecklist(language);
  if (file === undefined) return createLayout(checklist);
  const schema = await files.read(inFolder(folderOf(file), SCHEMA_FILE)).catch(() => undefined);
  return createLayout(checklist, schema !== undefined);
}
