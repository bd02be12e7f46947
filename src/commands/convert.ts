/** `convert`: writes an assessment in the other syntax. */
import { type Syntax, commentsIn, syntaxOfName, endsWithinLine } from "../format/reading.ts";
import { writeAssessment } from "../format/write-assessment.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import { tellOtherEnding } from "../workspace/deliver.ts";
import { layoutInFolder } from "../workspace/layout-in-folder.ts";
import { openAssessment } from "../workspace/open-assessment.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface ConvertOptions {
  readonly file: string;
  /** By default that of the ending of `output`, or the other one than that of `file`. */
  readonly to?: Syntax;
  /** A file that must not be there yet; standard output if undefined. */
  readonly output?: string;
}

/** Writes the file in the syntax that is asked for. JSON has no comments; if any are lost, that is said. Throws a failure if the file may have been cut. */
export async function convert(context: Context, { file, output, ...options }: ConvertOptions): Promise<Outcome> {
  const { reading } = await openAssessment(context, file);
  const other = reading.syntax === "json" ? "yaml" : "json";
  const to = options.to ?? (output !== undefined && /\.(?:json|ya?ml)$/i.test(output) ? syntaxOfName(output) : other);
  // The new file would hide that something is missing.
  if (endsWithinLine(reading)) throw createFailure("file-may-be-cut", { file: visibleLine(file) });
  const layout = await layoutInFolder(context.files, output, await context.loadChecklist());
  const own = commentsIn(reading, layout).map(({ text }) => text);
  if (to === "json" && own.length > 0) context.tell(context.say("convert.comments-lost", { count: own.length }));
  const { text } = writeAssessment(reading.assessment, to, layout, { comments: own }).source;
  if (output === undefined) return { output: text, exitCode: EXIT.done };
  tellOtherEnding(context, output, to);
  await context.files.create(output, text);
  context.tell(context.say("convert.written", { file: visibleLine(output) }));
  return { exitCode: EXIT.done };
}
