/** Writes what a command makes to standard output, or to a file that is read back before success is reported. */
import { createFailure, EXIT } from "../messages/failure.ts";
import type { CsvReader } from "../report/data/csv.ts";
import type { Document } from "../report/document/document.ts";
import { visible, visibleLine } from "../report/visible.ts";
import type { Context, Outcome } from "./context.ts";
import {
  type DocumentFormat,
  type FormatName,
  DOCUMENT_FORMATS,
  fileNameIn,
  FORMATS,
  formatOfName,
  isNamedOtherwise,
} from "./formats.ts";

export interface Destination {
  /** The file to write; standard output if undefined. */
  readonly output?: string;
  /** Whether a file that is there already may be replaced. */
  readonly force?: boolean;
}

export interface Delivery<Data extends FormatName = never> extends Destination {
  /** By the ending of `output` if undefined, else text. */
  readonly format?: DocumentFormat | Data | undefined;
  /** Who reads the table, for csv only; spreadsheets if undefined. */
  readonly csvFor?: CsvReader;
}

/** What a command gives: a document, and data for programs, each made when it is asked for. */
export interface Contents<Data extends FormatName> {
  /** The name of the file without its ending, proposed where a file must be named. */
  readonly stem: string;
  readonly document: (format: DocumentFormat) => Promise<Document>;
  readonly data: Readonly<Record<Data, () => Promise<string>>>;
  /** Made for a word processor alone, in place of the document. */
  readonly docx?: () => Promise<Uint8Array>;
  /** Whether a terminal shows it page by page. */
  readonly paged?: boolean;
}

/** Delivers the document or the data that `delivery` asks for. Throws a failure if that is bytes for a terminal. */
export async function deliver<Data extends FormatName>(
  context: Context,
  delivery: Delivery<Data>,
  { stem, document, data, docx, paged = false }: Contents<Data>,
): Promise<Outcome> {
  const { output } = delivery;
  const format = chooseFormat(delivery, Object.keys(data) as Data[]);
  if (output !== undefined) tellOtherEnding(context, output, format);
  if (output === undefined && FORMATS[format].kind === "bytes" && context.isTerminal)
    throw createFailure("docx-to-terminal", { name: fileNameIn(format, stem) }, EXIT.usage);
  const content = !isDocumentFormat(format)
    ? await data[format]()
    : format === "docx" && docx !== undefined
      ? await docx()
      : await FORMATS[format].write(await document(format), context, output !== undefined);
  const isRaw = format === "csv" || format === "ics";
  const shown = isRaw && output === undefined && context.isTerminal ? dataInTerminal(String(content)) : content;
  return { ...(await deliverContent(context, delivery, shown)), paged };
}

/** Says that a file is of another form than its name says, where it is. */
export function tellOtherEnding({ say, tell }: Context, file: string, format: FormatName): void {
  if (isNamedOtherwise(file, format)) tell(say("convert.other-ending", { file: visibleLine(file), format }));
}

/** A table or a calendar as a terminal may show it: even in an exact one nothing moves the cursor. */
function dataInTerminal(data: string): string {
  return visible(data.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
}

/** Writes this content to the file, or gives it for standard output. */
export async function deliverContent(
  context: Context,
  { output, force = false }: Destination,
  content: string | Uint8Array,
): Promise<Outcome> {
  const isText = typeof content === "string";
  if (output === undefined) return { ...(isText ? { output: content } : { bytes: content }), exitCode: EXIT.done };
  await writeOutput(context, output, content, force);
  context.tell(context.say("convert.written", { file: visibleLine(output) }));
  return { exitCode: EXIT.done };
}

/** Writes this content to a file; see `openOutput` for what it may replace. */
export async function writeOutput(
  { files }: Pick<Context, "files">,
  file: string,
  content: string | Uint8Array,
  mayReplace: boolean,
): Promise<void> {
  const output = await files.openOutput(file, mayReplace);
  await output.write(content);
  await output.close();
}

/** The format that is asked for; `data` are those that the command has for programs. Throws a failure for wrong use. */
export function chooseFormat<Data extends FormatName>(
  { format, output, csvFor }: Delivery<Data>,
  data: readonly Data[],
): DocumentFormat | Data {
  const chosen = format ?? formatOfName<DocumentFormat | Data>(output, [...DOCUMENT_FORMATS, ...data]) ?? "text";
  if (csvFor !== undefined && chosen !== "csv") throw createFailure("csv-for-other-form", { form: chosen }, EXIT.usage);
  return chosen;
}

function isDocumentFormat(format: FormatName): format is DocumentFormat {
  return "write" in FORMATS[format];
}
