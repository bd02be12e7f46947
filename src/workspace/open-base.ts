/** Opens the file that parts are cut out of, or merged into. */
import type { Checklist } from "../domain/model/checklist.ts";
import { endsWithinLine } from "../format/reading.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { type AssessmentStore, createStore } from "./assessment-store.ts";
import type { Context } from "./context.ts";
import { openAssessment } from "./open-assessment.ts";
import { withLock } from "./with-lock.ts";

/**
 * Opens `file` for `work`, locked unless it is only read. Throws a failure if it is not there, cannot be saved, is final, or
 * may have been cut short.
 */
export async function withBase<T>(
  context: Context,
  file: string,
  checklist: Checklist,
  isOnlyRead: boolean,
  work: (store: AssessmentStore) => Promise<T>,
): Promise<T> {
  const { files } = context;
  if (file === "-") throw createFailure("not-from-pipe", {}, EXIT.usage);
  if ((await files.read(file)) === undefined) throw createFailure("file-missing", { file });
  const open = async (): Promise<T> => {
    const opened = await openAssessment(context, file);
    const { assessment } = opened.reading;
    if (assessment.stage === "final") throw createFailure("base-final", { file });
    // A save would hide that something is missing.
    if (!isOnlyRead && endsWithinLine(opened.reading)) throw createFailure("file-may-be-cut", { file });
    return work(await createStore(context, file, adoptRevision(assessment, checklist), opened));
  };
  if (isOnlyRead) return open();
  await files.probe(file);
  return withLock(context, file, open);
}
