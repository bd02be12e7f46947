/** Reads the files of a collection that count, one after the other, so that many need no more memory than a few. */
import type { Assessment } from "../../domain/model/assessment.ts";
import { createFailure } from "../../messages/failure.ts";
import { failureText } from "../../report/wording/failure.ts";
import { type ManyContext, threadsFor } from "./check-many.ts";
import type { StateYear } from "./collection.ts";
import { readAssessments } from "./read-assessments.ts";

/** A State in a year, with what its file holds. */
export interface ReadStateYear {
  readonly stateYear: StateYear;
  readonly assessment: Assessment;
}

/** The files of these States and years, in their order. One that is no longer as it was when it was checked is said and left out. */
export async function* readEach(context: ManyContext, stateYears: readonly StateYear[]): AsyncGenerator<ReadStateYear> {
  const { say, tell, progress } = context;
  const names = stateYears.map(({ source }) => source.file);
  const threads = await threadsFor(context, names);
  const assessments = threads?.read(names) ?? readAssessments(context, names);
  try {
    for (const [at, stateYear] of stateYears.entries()) {
      const next = await assessments.next();
      const assessment = next.done === true ? undefined : next.value;
      progress?.(say("collection.progress", { done: at + 1, total: stateYears.length }));
      if (assessment?.year === stateYear.year) yield { stateYear, assessment };
      else {
        progress?.(undefined);
        tell(failureText(createFailure("file-changed", { file: stateYear.source.file }), say));
      }
    }
  } finally {
    await assessments.return(undefined);
  }
  progress?.(undefined);
}
