/** Opens the file that a session works on, or begins it. */
import { type Assessment, ASSESSMENT_FORMAT } from "../domain/model/assessment.ts";
import { carryOver } from "../domain/model/carry-over.ts";
import type { Checklist } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { adoptRevision } from "../domain/model/revision.ts";
import { type AssessmentStore, createStore } from "./assessment-store.ts";
import { visibleLine } from "../report/visible.ts";
import { type OpenReading, openAssessment } from "./open-assessment.ts";
import type { Context } from "./context.ts";

/** The file to work on; for a new one also the State, the year, and the assessment whose answers are carried over. */
export interface Start {
  readonly file: string;
  readonly state?: string;
  readonly year?: number;
  readonly previous?: Assessment;
}

/** What the command line says of the file. */
export interface Expected {
  readonly state?: string;
  readonly year?: number;
  /** Whether a final file may be made a draft again. */
  readonly reopen?: boolean;
}

/** Makes sure that a file that was opened is whole; throws a failure if it may not be. */
type Confirm = (reading: OpenReading) => Promise<void>;

/** The store for the file, and the revision of the questionnaire that it answered when it was opened. */
export interface OpenedStore {
  readonly store: AssessmentStore;
  readonly revision: number;
  /** The assessment whose answers were carried over, in the questions of the present revision. */
  readonly previous?: Assessment;
}

/**
 * The store for the file; a new file is created. Answers to an earlier revision are brought to the present one. Throws a
 * failure if the file is final and not to be reopened, or is of another State or year than `expected`.
 */
export async function openStore(
  context: Context,
  { file, state, year, previous }: Start,
  checklist: Checklist,
  expected: Expected,
  confirmEnd: Confirm,
): Promise<OpenedStore> {
  if ((await context.files.read(file)) === undefined) {
    const blank: Assessment = {
      format: ASSESSMENT_FORMAT,
      checklist: { id: checklist.id, revision: checklist.revision },
      stage: "draft",
      answers: {},
    };
    const initial = {
      ...(previous === undefined || year === undefined ? blank : carryOver(previous, year, checklist, context.today())),
      ...(state !== undefined && { state }),
      ...(year !== undefined && { year }),
    };
    const store = await createStore(context, file, initial);
    await store.save(initial);
    return {
      store,
      revision: previous?.checklist.revision ?? checklist.revision,
      ...(previous && { previous: adoptRevision(previous, checklist) }),
    };
  }
  if (previous !== undefined) throw createFailure("from-into-existing", { file }, EXIT.usage);
  const opened = await openAssessment(context, file);
  const { assessment } = opened.reading;
  if (expected.state !== undefined && assessment.state !== undefined && assessment.state !== expected.state)
    throw createFailure("other-state", { file, state: assessment.state }, EXIT.usage);
  if (expected.year !== undefined && assessment.year !== undefined && assessment.year !== expected.year)
    throw createFailure("other-year", { file, year: String(assessment.year) }, EXIT.usage);
  if (assessment.stage === "final" && expected.reopen !== true) throw createFailure("file-final", { file });
  await confirmEnd(opened.reading);
  const { revision } = assessment.checklist;
  const store = await createStore(context, file, adoptRevision(assessment, checklist), opened);
  if (assessment.stage === "final") {
    const { clearance: _, seal: __, ...draft } = store.assessment;
    await store.save({ ...draft, stage: "draft" });
    const { name = "", date: on = "" } = assessment.clearance ?? {};
    context.tell(context.say("fill.reopened", { file, name: visibleLine(name), on }));
  }
  return { store, revision };
}
