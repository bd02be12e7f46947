/** Opens the file that parts are cut out of, or brought back to, and keeps others from it meanwhile. */
import { syntaxOfName } from "../format/reading.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import type { AssessmentStore } from "./assessment-store.ts";
import { createStore } from "./assessment-store.ts";
import { layoutInFolder } from "./layout-in-folder.ts";
import { openAssessment } from "./open-assessment.ts";
import type { Context } from "./context.ts";

/**
 * Opens `file` for `work`, locked unless it will only be looked at. Throws a failure if it is not there, cannot be saved,
 * or is final.
 */
export async function withBase<T>(
  context: Context,
  file: string,
  checklist: Checklist,
  isLookedAt: boolean,
  work: (store: AssessmentStore) => Promise<T>,
): Promise<T> {
  const { files, say, tell } = context;
  if (file === "-") throw createFailure("not-from-pipe", {}, EXIT.usage);
  if ((await files.read(file)) === undefined) throw createFailure("file-missing", { file });
  if (!isLookedAt) await files.probe(file);
  const lock = isLookedAt
    ? undefined
    : await files.lock(file, () => {
        tell(say("fill.stale-lock"));
      });
  try {
    const opened = await openAssessment(context, file);
    const { assessment } = opened.reading;
    if (assessment.stage === "final") throw createFailure("base-final", { file });
    const options = { files, file, syntax: syntaxOfName(file), layout: await layoutInFolder(context, file, checklist) };
    return await work(createStore(options, adoptRevision(assessment, checklist), opened));
  } finally {
    await lock?.release();
  }
}
