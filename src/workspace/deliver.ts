/** Brings a document to where it is wanted: standard output, or a file that is read back before success is reported. */
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import type { FormatName } from "./formats.ts";
import { fileNameIn, FORMATS } from "./formats.ts";
import type { Context, Outcome } from "./context.ts";

export interface Delivery {
  /** The file to write; standard output if undefined. */
  readonly output?: string;
  /** Whether a file that is there already may be replaced. */
  readonly force?: boolean;
}

/**
 * Delivers what `make` makes. Throws a failure if that is bytes, which no terminal can show, and no file is named; `stem`
 * is the name, without its ending, that is then proposed.
 */
export async function deliver(
  context: Context,
  { output, force = false }: Delivery,
  format: FormatName,
  stem: string,
  make: (inFile: boolean) => Promise<string | Uint8Array>,
): Promise<Outcome> {
  if (output === undefined && FORMATS[format].kind === "bytes" && context.isTerminal)
    throw createFailure("docx-to-terminal", { name: fileNameIn(format, stem) }, EXIT.usage);
  const content = await make(output !== undefined);
  const isText = typeof content === "string";
  if (output === undefined)
    return isText ? { output: content, paged: true, exitCode: EXIT.done } : { bytes: content, exitCode: EXIT.done };
  await context.files.deliver(output, isText ? new TextEncoder().encode(content) : content, force);
  context.tell(context.say("convert.written", { file: visibleLine(output) }));
  return { exitCode: EXIT.done };
}
