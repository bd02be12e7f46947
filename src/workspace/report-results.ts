/** Writes results to standard output, to files, or to both, each in its format. */
import { RULES } from "../domain/rules/all-rules.ts";
import type { FileResult, Reporter, Summary } from "../report/contents/validation/result.ts";
import type { ResultFormat } from "./formats.ts";
import { FORMATS } from "./formats.ts";
import type { Context } from "./context.ts";
import type { OutputFile } from "./files.ts";

/** A format of the results, and the file that they are written to; standard output if undefined. */
export interface OutputFormat {
  readonly format: ResultFormat;
  readonly file?: string | undefined;
}

export interface ResultOptions {
  readonly formats: readonly OutputFormat[];
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export interface ResultOutput {
  file(result: FileResult): Promise<void>;
  end(summary: Summary): Promise<void>;
}

interface Open {
  readonly reporter: Reporter;
  readonly write: (text: string) => Promise<void>;
  readonly target?: OutputFile;
}

/** Opens everything that results are written to. Files appear under their name when they are whole. */
export async function createResultOutput(
  context: Context,
  { formats, quiet, verbose }: ResultOptions,
): Promise<ResultOutput> {
  const outputs: Open[] = [];
  const rules = Object.keys(RULES).length;
  for (const { format, file } of formats) {
    const reporter = await FORMATS[format].reporter(context, { quiet, verbose, inFile: file !== undefined, rules });
    const target = file === undefined ? undefined : await context.files.openOutput(file);
    const write = target === undefined ? context.print : target.write;
    outputs.push({ reporter, write, ...(target && { target }) });
    await write(reporter.begin());
  }
  return {
    async file(result): Promise<void> {
      for (const { reporter, write } of outputs) await write(reporter.file(result));
    },
    async end(summary): Promise<void> {
      for (const { reporter, write, target } of outputs) {
        await write(reporter.end(summary));
        await target?.close();
      }
    },
  };
}
