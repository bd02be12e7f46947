/** `fill`: asks the questionnaire and keeps the answers in a file. */
import type { Checklist } from "../domain/model/checklist.ts";
import { createFailure, EXIT } from "../messages/failure.ts";
import { visibleLine } from "../report/visible.ts";
import type { Context, Outcome } from "../workspace/context.ts";
import type { OpenedStore } from "../workspace/open-store.ts";
import { type FileOptions, chooseFile, givenState } from "../workspace/session/choose-file.ts";
import type { Session } from "../workspace/session/session.ts";
import { withLock } from "../workspace/with-lock.ts";

export interface FillOptions extends FileOptions {
  /** Makes a final file a draft again. */
  readonly reopen?: boolean;
}

/** The person stopped. */
const STOPPED: Outcome = { exitCode: EXIT.interrupted };

/** Asks until the end, exit code 0, or until the person stops, 130; what was answered is saved in both cases. */
export async function fill(context: Context, options: FillOptions, session: Session): Promise<Outcome> {
  let opened: (OpenedStore & { readonly checklist: Checklist }) | undefined;
  try {
    const states = await context.loadStates();
    if (options.file === "-") throw createFailure("not-from-pipe", {}, EXIT.usage);
    // Where nothing can be saved, that is said before the first question; a new file will have a name of this form.
    await context.files.probe(options.file ?? "STATE-YEAR.yaml");
    const start = await chooseFile(context, options, session, states);
    if (start === undefined) return STOPPED;
    if (start === "back") return { ...STOPPED, wentBack: true };
    await context.files.probe(start.file);
    await tellCopies(context, start.file);
    return await withLock(context, start.file, async () => {
      session.workOn(start.file);
      const checklist = await context.loadChecklist();
      // Most is loaded only now, so that the first question is on the screen sooner.
      const { openStore } = await import("../workspace/open-store.ts");
      const { confirmEnd } = await import("../workspace/session/confirm-end.ts");
      const { runSession } = await import("../workspace/session/run-session.ts");
      const wasThere = start.year === undefined;
      const expected = { ...options, ...(await givenState(options, states)) };
      const store = await openStore(context, start, checklist, expected, (reading) =>
        confirmEnd(context, session, start.file, reading),
      );
      opened = { ...store, checklist };
      return runSession(context, session, checklist, opened, wasThere);
    });
  } catch (thrown) {
    if (!session.endedBy(thrown)) throw thrown;
    if (opened === undefined) context.tell(context.say("fill.nothing-yet"));
    else {
      const { tellSaved } = await import("../workspace/session/run-session.ts");
      await tellSaved(context, session, opened.store, opened.checklist);
    }
    return STOPPED;
  }
}

/** Names the copies beside the file, so that answers that are in one of them are not given again, or lost. */
async function tellCopies({ files, say, tell }: Context, file: string): Promise<void> {
  const copies = await files.copiesOf(file);
  if (copies.length === 0) return;
  const names = copies.map(visibleLine).join(", ");
  tell(say("fill.copies", { file: visibleLine(file), copies: names, count: copies.length }));
}
