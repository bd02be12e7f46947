/** Checks files one after the other, and reads some ahead, so that checking does not wait for the disk. */
import { type Check, checkAssessment } from "../format/check-assessment.ts";
import { type Recognised, recognise } from "../format/recognise.ts";
import type { Reading } from "../format/reading.ts";
import { sealText } from "../format/seal.ts";
import type { Assessment } from "../domain/model/assessment.ts";
import type { Diagnostic } from "../domain/rules/diagnostic.ts";
import { createFailure } from "../messages/failure.ts";
import { progressOf } from "../domain/model/progress.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import type { FileIdentity, FileResult } from "../report/contents/validation/result.ts";
import { fittingSeal } from "./seal-check.ts";
import { publicResult } from "./results/public-result.ts";
import { syntaxFor } from "./open-assessment.ts";
import type { Context } from "./context.ts";
import { inTurn } from "./in-turn.ts";

/** How files are checked. */
export interface CheckFilesOptions {
  /** Holds drafts to the rules of a final file. */
  readonly final: boolean;
  /** Whether the results are for the public: they quote nothing and say nothing of answers that are not for publication. */
  readonly isPublic?: boolean;
  /** Whether the results say by what files are told apart. */
  readonly withIdentity?: boolean;
  /** What standard input is called in the results. */
  readonly stdinName?: string;
}

/** The result of a file, or why it could not be checked. */
export type Checked = { readonly file: string } & ({ readonly result: FileResult } | { readonly thrown: unknown });

/** What checking needs of the context. */
export type CheckContext = Pick<
  Context,
  "files" | "loadChecklist" | "loadStates" | "loadRuleDocs" | "today" | "digest"
>;

/** The steps of checking a file. */
export interface Checker {
  /** What the file is called in the results. */
  nameOf(file: string): string;
  read(file: string): Promise<Uint8Array>;
  /** Reads what a file of this name holds, and says whether it is an assessment. */
  recognise(name: string, bytes: Uint8Array): Recognised;
  /** Checks what was read from the file of this name. */
  check(name: string, reading: Reading): Check;
  resultOf(name: string, reading: Reading, check: Check): FileResult;
}

/** The assessment of the year before, and its file. */
export interface Previous {
  readonly file: string;
  readonly assessment: Assessment;
}

/** A checker of files, which compares them with `previous`, if there is any. */
export async function createChecker(
  context: CheckContext,
  options: CheckFilesOptions,
  previous?: Previous,
): Promise<Checker> {
  const [checklist, states] = await Promise.all([context.loadChecklist(), context.loadStates()]);
  const today = context.today();
  const rules = options.isPublic === true ? await context.loadRuleDocs() : undefined;

  /** Throws a failure if the assessment before is of another State or of a later year. */
  function requireEarlier({ state, year }: Assessment, file: string): void {
    if (previous === undefined) return;
    const { assessment: before, file: other } = previous;
    const isEarlier = year === undefined || before.year === undefined || before.year < year;
    if (before.state !== state || !isEarlier) throw createFailure("previous-other-state", { file: other, other: file });
  }

  return {
    nameOf: (file) => (file === "-" ? (options.stdinName ?? "-") : file),
    async read(file): Promise<Uint8Array> {
      if (file === "-") return context.files.readInput();
      const content = await context.files.read(file);
      if (content === undefined) throw createFailure("file-missing", { file });
      return content;
    },
    recognise: (name, bytes) => recognise(bytes, syntaxFor(name, bytes), name, states),
    check: (name, reading) => {
      const check = checkAssessment(reading, {
        checklist,
        states,
        today,
        asFinal: options.final,
        sealOf: (assessment) => context.digest(sealText(assessment)),
        ...(name !== "-" && { fileName: name.split(/[\\/]/).at(-1) ?? name }),
        ...(previous !== undefined && { previous: previous.assessment }),
      });
      return name === "-" ? { ...check, diagnostics: check.diagnostics.map(ofInput) } : check;
    },
    resultOf(name, reading, { diagnostics, assessment, expectedSeal }): FileResult {
      const found =
        rules === undefined
          ? { file: name, text: diagnostics.length === 0 ? "" : reading.source.text, diagnostics }
          : publicResult(name, diagnostics, {
              assessments: [previous?.assessment, assessment].filter((one) => one !== undefined),
              checklist,
              rules,
            });
      if (assessment === undefined) return found;
      requireEarlier(assessment, name);
      const { stage, state, year } = assessment;
      const { answered, open } = progressOf(adoptRevision(assessment, checklist), checklist);
      return {
        ...found,
        stage,
        answered,
        open,
        ...(state !== undefined && { state }),
        ...(year !== undefined && { year }),
        ...(options.withIdentity === true &&
          reading.assessment && { identity: identityOf(reading.assessment, expectedSeal, context) }),
      };
    },
  };
}

/** By what a file is told apart from others; `expected` is the seal that fits it, if the check has needed it. */
function identityOf(
  assessment: Assessment,
  expected: string | undefined,
  context: Pick<Context, "digest">,
): FileIdentity {
  const { seal, checklist, part } = assessment;
  const fitting = expected ?? fittingSeal(assessment, context);
  return {
    revision: checklist.revision,
    isPart: part !== undefined,
    digest: fitting ?? context.digest(JSON.stringify(assessment)),
    ...(seal !== undefined && { isIntact: seal === fitting }),
  };
}

/** A diagnostic about standard input, beside which there is no earlier version. */
function ofInput(diagnostic: Diagnostic): Diagnostic {
  const { values } = diagnostic;
  return "from" in values ? { ...diagnostic, values: { ...values, from: "input" } } : diagnostic;
}

/** Checks one file that was read. */
export function checkFile(checker: Checker, file: string, bytes: Uint8Array): FileResult {
  const name = checker.nameOf(file);
  return resultOf(checker, name, checker.recognise(name, bytes));
}

/** The result of a file that was recognised, or that is no assessment. */
export function resultOf(checker: Checker, name: string, { sign, reading }: Recognised): FileResult {
  const result = checker.resultOf(name, reading, checker.check(name, reading));
  return sign === undefined ? { ...result, isForeign: true } : result;
}

/** Most files that are read ahead. */
const AHEAD = 8;

/** The results of files, in their order; `work` makes that of each that could be read. */
export async function* checkInTurn(
  files: readonly string[],
  checker: Checker,
  work: (file: string, bytes: Uint8Array) => FileResult | Promise<FileResult> = (file, bytes) =>
    checkFile(checker, file, bytes),
): AsyncGenerator<Checked> {
  const reads = inTurn(files, AHEAD, async (file) => {
    try {
      return { file, bytes: await checker.read(file) };
    } catch (thrown) {
      return { file, thrown };
    }
  });
  for await (const { file, ...read } of reads) {
    try {
      if (read.bytes === undefined) yield { file, thrown: read.thrown };
      else yield { file, result: await work(file, read.bytes) };
    } catch (thrown) {
      yield { file, thrown };
    }
  }
}
