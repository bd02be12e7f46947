/** Opens the file that `fill` works on, or begins it. */
import { createLayout } from "../documents/layout.ts";
import { syntaxOfName } from "../documents/read-assessment.ts";
import type { Assessment } from "../domain/assessment.ts";
import { ASSESSMENT_FORMAT } from "../domain/assessment.ts";
import type { Checklist } from "../domain/checklist.ts";
import { createFailure, EXIT } from "../domain/failure.ts";
import type { AssessmentStore } from "./assessment-store.ts";
import { createStore } from "./assessment-store.ts";
import { openAssessment } from "./open-assessment.ts";
import type { Context } from "./ports.ts";

/** The file to work on; for a new one with the State and the year. */
export interface Start {
  readonly file: string;
  readonly state?: string;
  readonly year?: number;
}

/**
 * The store for the file. Throws a failure if the file is final, or is of another State or year than `expected`, what
 * was given on the command line.
 */
export async function openStore(
  context: Context,
  { file, state, year }: Start,
  checklist: Checklist,
  expected: { readonly state?: string; readonly year?: number },
): Promise<AssessmentStore> {
  const options = { files: context.files, file, syntax: syntaxOfName(file), layout: createLayout(checklist) };
  if ((await context.files.read(file)) === undefined) {
    const initial = {
      ...emptyAssessment(checklist, context.language),
      ...(state !== undefined && { state }),
      ...(year !== undefined && { year }),
    };
    const store = createStore(options, { initial });
    await store.save(initial);
    return store;
  }
  const opened = await openAssessment(context, file);
  const { assessment } = opened.reading;
  if (expected.state !== undefined && assessment.state !== undefined && assessment.state !== expected.state) {
    throw createFailure("other-state", { file, state: assessment.state }, EXIT.usage);
  }
  if (expected.year !== undefined && assessment.year !== undefined && assessment.year !== expected.year) {
    throw createFailure("other-year", { file, year: assessment.year }, EXIT.usage);
  }
  if (assessment.stage === "final") throw createFailure("file-final", { file });
  return createStore(options, opened);
}

function emptyAssessment(checklist: Checklist, language: string): Assessment {
  return {
    format: ASSESSMENT_FORMAT,
    checklist: { id: checklist.id, revision: checklist.revision },
    language,
    stage: "draft",
    answers: {},
  };
}
