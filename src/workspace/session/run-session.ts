/** The questionnaire on a file that is open, from the first words to the last. */
import type { Assessment, Part } from "../../domain/model/assessment.ts";
import type { Block } from "../../interview/asker.ts";
import { type Checklist, allQuestions } from "../../domain/model/checklist.ts";
import { authorOf } from "../../domain/comparison/contributors.ts";
import { isPast } from "../../domain/model/date.ts";
import { EXIT } from "../../messages/failure.ts";
import { progressOf } from "../../domain/model/progress.ts";
import type { Say } from "../../messages/say.ts";
import { runFromStart } from "../../interview/asking/begin.ts";
import { formChanges } from "../../interview/form-changes.ts";
import { shellName } from "../../report/shell-name.ts";
import { visibleLine } from "../../report/visible.ts";
import type { AssessmentStore } from "../assessment-store.ts";
import { findLastYear } from "./last-year.ts";
import type { OpenedStore } from "../open-store.ts";
import type { Context, Outcome } from "../context.ts";
import type { Session } from "./session.ts";
import { createInterview } from "./create-interview.ts";

/** How to answer, said once to whoever begins. */
const GUIDE = ["guide.parties", "guide.period"] as const;

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
  await asker.show([
    { kind: "gap" },
    { kind: "note", text: say(wasThere ? "fill.file-again" : "fill.file", { file: visibleLine(store.file), open }) },
    ...partNotes(store.assessment, context.today(), say),
    ...leftNotes(await session.unfinished?.(), checklist, say),
    ...(wasThere ? [] : GUIDE.map((id) => ({ kind: "note", text: say(id) }) as const)),
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
  if (part !== undefined) tell(endOfPart(part, say));
  tell(say(progress.open > 0 ? "end.next-open" : "end.next-done", { shellName: shellName(store.file) }));
  return { exitCode: EXIT.done };
}

/** Says at which questions a text was left unfinished: it is offered where it was written. */
function leftNotes(promptIds: readonly string[] = [], checklist: Checklist, say: Say): readonly Block[] {
  const paragraphs = paragraphsOf(promptIds, checklist);
  const values = { references: paragraphs.join(", "), count: paragraphs.length };
  return paragraphs.length === 0 ? [] : [{ kind: "note", text: say("left.note", values) }];
}

/** The paragraphs of the questions to which these prompts belong. */
function paragraphsOf(promptIds: readonly string[], checklist: Checklist): readonly string[] {
  return allQuestions(checklist)
    .filter(({ id }) => promptIds.some((promptId) => promptId.startsWith(`${id}.`)))
    .map(({ paragraph }) => paragraph);
}

/** Says of what the file is a part, and who is asked. */
function partNotes(assessment: Assessment, today: string, say: Say): readonly Block[] {
  const { part } = assessment;
  if (part === undefined) return [];
  const to = visibleLine(part.contributor === undefined ? part.id : authorOf(assessment, part.contributor));
  const of = visibleLine(part.of ?? "?");
  const text = say("fill.part", { of, count: part.questions.length, to });
  if (part.due === undefined) return [{ kind: "note", text }];
  const due = say("fill.part-due", { on: part.due, isOverdue: isPast(part.due, today) ? "yes" : "no" });
  return [{ kind: "note", text: `${text} ${due}` }];
}

function endOfPart({ of = "?", returnTo = {} }: Part, say: Say): string {
  const { name, authority, email } = returnTo;
  const to = [name, authority, email].filter((text) => text !== undefined).map(visibleLine);
  return say("end.part", { of: visibleLine(of), to: to.join(", ") || "none" });
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
  if (left.length > 0) context.tell(context.say("left.at-end", { references: left.join(", "), count: left.length }));
}
