/** The form of a document by the ending of its file's name. */
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  text: ["txt"],
  markdown: ["md", "markdown"],
  html: ["html", "htm"],
  docx: ["docx"],
  csv: ["csv"],
  yaml: ["yaml", "yml"],
};

/** The form that the name asks for; undefined where there is no name. Throws a failure if it asks for none of these. */
export function formatOfName<Format extends string>(
  name: string | undefined,
  formats: readonly Format[],
): Format | undefined {
  if (name === undefined) return undefined;
  const ending = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = formats.find((one) => ENDINGS[one]?.includes(ending));
  if (format === undefined)
    throw createFailure("format-not-named", { file: visibleLine(name), formats: formats.join(", ") }, EXIT.usage);
  return format;
}
