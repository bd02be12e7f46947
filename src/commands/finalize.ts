/** `finalize`: applies the rules for final files, asks who cleared the assessment, and seals it. */
import { createFailure, EXIT } from "../messages/failure.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import { openStore } from "../workspace/open-store.ts";
import { confirmEnd } from "../workspace/session/confirm-end.ts";
import { createInterview } from "../workspace/session/create-interview.ts";
import { finalizeStore } from "../workspace/session/clear-and-seal.ts";
import type { Session } from "../workspace/session/session.ts";
import { withLock } from "../workspace/with-lock.ts";

export interface FinalizeOptions {
  readonly file: string;
}

/** Finalizes a file. Exit code 1, with what is missing, if it does not meet the rules; 130 if the person stops. */
export async function finalize(context: Context, { file }: FinalizeOptions, session: Session): Promise<Outcome> {
  try {
    if ((await context.files.read(file)) === undefined) throw createFailure("file-missing", { file });
    await context.files.probe(file);
    return await withLock(context, file, async () => {
      session.workOn(file);
      const checklist = await context.loadChecklist();
      const { store } = await openStore(context, { file }, checklist, {}, (reading) =>
        confirmEnd(context, session, file, reading),
      );
      return finalizeStore(context, createInterview(context, session, checklist, store), store);
    });
  } catch (thrown) {
    if (!session.endedBy(thrown)) throw thrown;
    context.tell(context.say("finalize.not-done"));
    return { exitCode: EXIT.interrupted };
  }
}
