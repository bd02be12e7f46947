/** Writes results to standard output, to files, or to both, each in its format. */
import { RULES } from "../../domain/rules/all-rules.ts";
import type { FileResult, Reporter, Summary } from "../../report/contents/validation/result.ts";
import { visibleLine } from "../../report/visible.ts";
import { tellOtherEnding } from "../deliver.ts";
import { type ResultFormat, FORMATS, formatOfName, RESULT_FORMATS } from "../formats.ts";
import type { Context } from "../context.ts";

/** A format of the results, and the file that they are written to; standard output if undefined. */
export interface OutputFormat {
  readonly format: ResultFormat;
  readonly file?: string | undefined;
}

export interface ResultOptions {
  readonly formats: readonly OutputFormat[];
  /** A file for the only format, which is by its ending if none is given. It replaces another only if `force` is true. */
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

interface Target {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ResultOutput {
  file(result: FileResult): Promise<void>;
  end(summary: Summary): Promise<void>;
}

/** Opens everything that results are written to. Files appear under their name when they are whole. */
export async function createResultOutput(
  context: Context,
  { formats, output, force = false, quiet, verbose }: ResultOptions,
): Promise<ResultOutput> {
  const outputs: { readonly reporter: Reporter; readonly target: Target }[] = [];
  const standardOutput = { write: context.print, close: () => Promise.resolve() };
  const rules = Object.keys(RULES).length;
  const all =
    output === undefined
      ? formats
      : [{ format: formats[0]?.format ?? formatOfName(output, RESULT_FORMATS) ?? "text", file: output }];
  for (const { format, file } of all) {
    if (file !== undefined) tellOtherEnding(context, file, format);
    const reporter = await FORMATS[format].reporter(context, { quiet, verbose, inFile: file !== undefined, rules });
    const target =
      file === undefined ? standardOutput : await context.files.openOutput(file, output === undefined || force);
    outputs.push({ reporter, target });
    await target.write(reporter.begin());
  }
  return {
    async file(result): Promise<void> {
      for (const { reporter, target } of outputs) await target.write(reporter.file(result));
    },
    async end(summary): Promise<void> {
      for (const { reporter, target } of outputs) {
        await target.write(reporter.end(summary));
        await target.close();
      }
      if (output !== undefined) context.tell(context.say("convert.written", { file: visibleLine(output) }));
    },
  };
}
