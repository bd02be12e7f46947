/** `convert`: writes an assessment in the other syntax, or what was filled in in a form for a word processor. */
import { type Syntax, commentsIn, syntaxOfName, endsWithinLine } from "../format/reading.ts";
import { writeAssessment } from "../format/write-assessment.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { formNoteBlocks, needsAttention } from "../report/contents/merge/form-notes.ts";
import { renderBlocksText } from "../report/document/text.ts";
import { visibleLine } from "../report/visible.ts";
import { tellOtherEnding } from "../workspace/deliver.ts";
import { isWordName, openReturnedForm } from "../workspace/forms/open-returned-form.ts";
import { layoutInFolder } from "../workspace/layout-in-folder.ts";
import { openAssessment } from "../workspace/open-assessment.ts";
import type { Context, Outcome } from "../workspace/context.ts";

export interface ConvertOptions {
  readonly file: string;
  /** By default that of the ending of `output`, or the other one than that of `file`. */
  readonly to?: Syntax;
  /** A file that must not be there yet; standard output if undefined. */
  readonly output?: string | undefined;
}

/** Writes the file in the syntax that is asked for. JSON has no comments; if any are lost, that is said. Throws a failure if the file may have been cut. */
export async function convert(context: Context, { file, output, ...options }: ConvertOptions): Promise<Outcome> {
  if (isWordName(file)) return convertForm(context, { file, output, ...options });
  const { reading } = await openAssessment(context, file);
  const other = reading.syntax === "json" ? "yaml" : "json";
  const to = options.to ?? (output !== undefined && /\.(?:json|ya?ml)$/i.test(output) ? syntaxOfName(output) : other);
  // The new file would hide that something is missing.
  if (endsWithinLine(reading)) throw createFailure("file-may-be-cut", { file: visibleLine(file) });
  const layout = await layoutInFolder(context, output, reading.assessment.language);
  const own = commentsIn(reading, layout).map(({ text }) => text);
  if (to === "json" && own.length > 0) context.tell(context.say("convert.comments-lost", { count: own.length }));
  const { text } = writeAssessment(reading.assessment, to, layout, { comments: own }).source;
  if (output === undefined) return { output: text, exitCode: EXIT.done };
  tellOtherEnding(context, output, to);
  await context.files.create(output, text);
  context.tell(context.say("convert.written", { file: visibleLine(output) }));
  return { exitCode: EXIT.done };
}

/** Writes what was filled in in a form for a word processor. Exit code 1 if something in it is not in the new file. */
async function convertForm(context: Context, { file, output, to: asked }: ConvertOptions): Promise<Outcome> {
  const { say, tell } = context;
  const { assessment: found, of, ...notes } = await openReturnedForm(context, file);
  const { part: _, ...own } = found;
  const assessment = of === "nobody" ? own : found;
  const to = asked ?? (output === undefined ? "yaml" : syntaxOfName(output));
  const layout = await layoutInFolder(context, output, assessment.language);
  const { text } = writeAssessment(assessment, to, layout).source;
  if (of === "nobody") tell(say("returned-form.nobody", { file: visibleLine(file) }));
  const blocks = formNoteBlocks(notes, say);
  if (blocks.length > 0)
    tell(renderBlocksText(blocks, { width: context.width, theme: await context.loadTheme(), say }));
  const exitCode = needsAttention(notes) ? EXIT.found : EXIT.done;
  if (output === undefined) return { output: text, exitCode };
  tellOtherEnding(context, output, to);
  await context.files.create(output, text);
  tell(say("convert.written", { file: visibleLine(output) }));
  return { exitCode };
}
