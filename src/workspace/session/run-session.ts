/** The questionnaire on a file that is open, from the first words to the last. */
import type { Checklist } from "../../domain/model/checklist.ts";
import { EXIT } from "../../messages/failure.ts";
import { progressOf } from "../../domain/model/progress.ts";
import { runFromStart } from "../../interview/asking/begin.ts";
import { endOfPart, guideNotes, leftNotes, paragraphsOf, partNotes } from "../../interview/opening/opening-notes.ts";
import { formChanges } from "../../interview/form-changes.ts";
import { shellName } from "../../report/shell-name.ts";
import { visibleLine } from "../../report/visible.ts";
import type { AssessmentStore } from "../assessment-store.ts";
import { findLastYear } from "./last-year.ts";
import type { OpenedStore } from "../open-store.ts";
import type { Context, Outcome } from "../context.ts";
import type { Session } from "./session.ts";
import { createInterview } from "./create-interview.ts";

/** Asks to the end, or until the person stops, and says where the answers are. `wasThere` is whether the file is not new. */
export async function runSession(
  context: Context,
  session: Session,
  checklist: Checklist,
  opened: OpenedStore,
  wasThere: boolean,
): Promise<Outcome> {
  const { store, revision } = opened;
  const { say, tell } = context;
  const { asker } = session;
  const previous = opened.previous ?? (await findLastYear(context, store.file, store.assessment, checklist));
  const interview = createInterview(context, session, checklist, store, previous);
  const { open } = progressOf(store.assessment, checklist);
  const words = { say, visibleLine };
  await asker.show([
    { kind: "gap" },
    { kind: "note", text: say(wasThere ? "fill.file-again" : "fill.file", { file: visibleLine(store.file), open }) },
    ...partNotes(store.assessment, context.today(), words),
    ...leftNotes(await session.unfinished?.(), checklist, say),
    ...(wasThere ? [] : guideNotes(say)),
    { kind: "note", text: say("fill.moves") },
    ...formChanges(store.assessment, revision, checklist, say),
  ]);
  const { part } = store.assessment;
  const ending = await runFromStart(interview, wasThere);
  if (ending === "stopped") {
    await tellSaved(context, session, store, checklist);
    return { exitCode: EXIT.interrupted };
  }
  if (ending === "finalize") {
    const { finalizeStore } = await import("./clear-and-seal.ts");
    return finalizeStore(context, interview, store);
  }
  const progress = progressOf(store.assessment, checklist);
  const file = visibleLine(store.file);
  tell(`\n${say("end.counts", { answered: progress.answered, open: progress.open })}`);
  tell(say("end.file", { file }));
  if (part !== undefined) tell(endOfPart(part, words));
  tell(say(progress.open > 0 ? "end.next-open" : "end.next-done", { shellName: shellName(store.file) }));
  return { exitCode: EXIT.done };
}

/** Says where the answers are, what was left unfinished, and how to go on. */
export async function tellSaved(
  context: Context,
  session: Session,
  store: AssessmentStore,
  checklist: Checklist,
): Promise<void> {
  const { answered } = progressOf(store.assessment, checklist);
  const file = visibleLine(store.file);
  context.tell(`\n${context.say("fill.saved", { file, shellName: shellName(store.file), answered })}`);
  const left = paragraphsOf((await session.unfinished?.()) ?? [], checklist);
  if (left.length > 0) context.tell(context.say("left.at-end", { paragraphs: left.join(", "), count: left.length }));
}
