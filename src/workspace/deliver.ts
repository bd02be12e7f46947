/** Brings a document to where it is wanted: standard output, or a file that is read back before success is reported. */
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import type { Context, Outcome } from "./ports.ts";

export interface Delivery {
  /** The file to write; standard output if undefined. */
  readonly output?: string;
  /** Whether a file that is there already may be replaced. */
  readonly force?: boolean;
}

/** Delivers a text, or the bytes of a word-processor file, which no terminal can show. `name` is proposed for those. */
export async function deliver(
  context: Context,
  content: string | Uint8Array,
  { output, force = false }: Delivery,
  name: string,
): Promise<Outcome> {
  const isText = typeof content === "string";
  if (output === undefined) {
    if (!isText && context.isTerminal) throw createFailure("docx-to-terminal", { name }, EXIT.usage);
    return isText ? { output: content, paged: true, exitCode: EXIT.done } : { bytes: content, exitCode: EXIT.done };
  }
  await context.files.deliver(output, isText ? new TextEncoder().encode(content) : content, force);
  context.tell(context.say("convert.written", { file: visibleLine(output) }));
  return { exitCode: EXIT.done };
}
