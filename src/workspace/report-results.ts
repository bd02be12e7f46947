/** Brings results to where they are wanted: standard output, files, or both, each in its form. */
import { STRUCTURE_RULES } from "../format/diagnose/structure-rules.ts";
import { MEANING_RULES } from "../domain/rules/check-rules.ts";
import type { FileResult, Reporter, Summary } from "../report/contents/validation/result.ts";
import type { Context, OutputFile } from "./ports.ts";
import type { ValidateOptions } from "../commands/validate.ts";

/** A form of the results, and the file that they are written to; standard output if there is none. */
export interface OutputFormat {
  readonly format: "text" | "json" | "sarif" | "github" | "junit";
  readonly file?: string;
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

/** Opens everything that results go to. Files appear under their name once they are whole. */
export async function createResultOutput(context: Context, options: ValidateOptions): Promise<ResultOutput> {
  const outputs: Open[] = [];
  for (const { format, file } of options.formats) {
    const reporter = await createReporter(context, options, format, file !== undefined);
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

async function createReporter(
  context: Context,
  { quiet, verbose }: ValidateOptions,
  format: OutputFormat["format"],
  isFile: boolean,
): Promise<Reporter> {
  const { say, version } = context;
  const checklist = await context.loadChecklist();
  switch (format) {
    case "text": {
      const { createTextReporter } = await import("../report/contents/validation/text.ts");
      const theme = await context.loadTheme(isFile);
      const rules = MEANING_RULES.length + STRUCTURE_RULES.length;
      return createTextReporter({ checklist, say, theme, width: context.width, verbose, quiet, rules });
    }
    case "json": {
      const { createJsonReporter } = await import("../report/data/validation-json.ts");
      return createJsonReporter(version, say);
    }
    case "sarif": {
      const { createSarifReporter } = await import("../report/data/validation-sarif.ts");
      return createSarifReporter({ version, checklist, say, rules: await context.loadRuleDocs() });
    }
    case "github": {
      const { createGithubReporter } = await import("../report/data/validation-github.ts");
      return createGithubReporter(checklist, say);
    }
    case "junit": {
      const { createJunitReporter } = await import("../report/data/validation-junit.ts");
      return createJunitReporter(checklist, say);
    }
  }
}
