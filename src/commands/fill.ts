/** `fill`: asks the questionnaire and keeps the answers in a file. */
import type { Assessment } from "../domain/assessment.ts";
import type { Block } from "../domain/block.ts";
import type { Checklist } from "../domain/checklist.ts";
import { createFailure, EXIT } from "../domain/failure.ts";
import { authorOf } from "../domain/compare/contributors.ts";
import type { Part } from "../domain/part.ts";
import { progressOf } from "../domain/progress.ts";
import type { Say } from "../domain/say.ts";
import { askPeople } from "../interview/ask-identity.ts";
import { askContributors, askWhoSitsHere } from "../interview/ask-contributors.ts";
import type { Move } from "../interview/asker.ts";
import type { Interview } from "../interview/context.ts";
import { formChanges } from "../interview/form-changes.ts";
import type { Place } from "../interview/place.ts";
import { placeOfMove } from "../interview/place.ts";
import { firstPlace, runInterview } from "../interview/run-interview.ts";
import { visibleLine } from "../render/visible.ts";
import type { AssessmentStore } from "./assessment-store.ts";
import type { FileOptions } from "./choose-file.ts";
import { chooseFile, givenState } from "./choose-file.ts";
import type { OpenedStore } from "./open-store.ts";
import type { Context, Lock, Outcome, Seat } from "./ports.ts";

export interface FillOptions extends FileOptions {
  /** Makes a final file a draft again. */
  readonly reopen?: boolean;
}

/** What a person has given up when they stop before there is a file. */
const STOPPED: Outcome = { exitCode: EXIT.interrupted };

/**
 * Asks until the end or until the person stops. Exit code 0 at the end of the way, 130 when stopped before; what was
 * answered is saved in both cases. `endingOf` says why something was thrown, if it was because the sitting ended.
 */
export async function fill(
  context: Context,
  options: FillOptions,
  seat: Seat,
  endingOf: (thrown: unknown) => string | undefined,
): Promise<Outcome> {
  let lock: Lock | undefined;
  let opened: (OpenedStore & { readonly checklist: Checklist }) | undefined;
  try {
    const states = await context.loadStates();
    if (options.file === "-") throw createFailure("not-from-pipe", {}, EXIT.usage);
    // Where nothing can be saved, that is said before the first question; a new file will have a name of this form.
    await context.files.probe(options.file ?? "STATE-YEAR.yaml");
    const start = await chooseFile(context, options, seat, states);
    if (start === undefined) return STOPPED;
    if (start === "back") return { ...STOPPED, wentBack: true };
    await context.files.probe(start.file);
    await tellCopies(context, start.file);
    lock = await context.files.lock(start.file, () => {
      context.tell(context.say("fill.stale-lock"));
    });
    seat.workOn(start.file);
    const checklist = await context.loadChecklist();
    // Reading and writing files is loaded only now, so that the first question is on the screen sooner.
    const { openStore } = await import("./open-store.ts");
    const wasThere = start.year === undefined;
    const store = await openStore(context, start, checklist, { ...options, ...givenState(options, states) });
    opened = { ...store, checklist };
    return await interview(context, seat, checklist, opened, wasThere);
  } catch (thrown) {
    if (endingOf(thrown) === undefined) throw thrown;
    if (opened === undefined) context.tell(context.say("fill.nothing-yet"));
    else tellSaved(context, opened.store, opened.checklist);
    return STOPPED;
  } finally {
    await lock?.release();
  }
}

/** Names the copies beside the file, so that answers which are in one of them are not given again or lost. */
async function tellCopies({ files, say, tell }: Context, file: string): Promise<void> {
  const copies = await files.copiesOf(file);
  if (copies.length === 0) return;
  const names = copies.map(visibleLine).join(", ");
  tell(say("fill.copies", { file: visibleLine(file), copies: names, count: copies.length }));
}

async function interview(
  context: Context,
  seat: Seat,
  checklist: Checklist,
  { store, revision }: OpenedStore,
  wasThere: boolean,
): Promise<Outcome> {
  const { say, tell } = context;
  const { asker } = seat;
  const { createSettlingStore } = await import("./settle-save.ts");
  const settling = createSettlingStore(store, { asker, say, tell, hasEnded: () => seat.signal.aborted });
  const { today, loadStates } = context;
  const sitting: Interview = { checklist, say, asker, store: settling, today, who: {}, loadStates };
  const { open } = progressOf(store.assessment, checklist);
  await asker.show([
    { kind: "gap" },
    { kind: "note", text: say(wasThere ? "fill.file-again" : "fill.file", { file: visibleLine(store.file), open }) },
    ...partNotes(store.assessment, say),
    { kind: "note", text: say("fill.moves") },
    ...formChanges(store.assessment, revision, checklist, say),
  ]);
  const { focalPoint, answers = {}, helpWithForm, part } = store.assessment;
  const isBlank = focalPoint === undefined || helpWithForm === undefined;
  const isNew = part === undefined && Object.keys(answers).length === 0 && isBlank;
  const isCarried = !wasThere && Object.keys(answers).length > 0;
  // Whoever a part was sent to is the one who answers it.
  if (part?.contributor !== undefined) sitting.who.contributor = part.contributor;
  const move = isNew || isCarried ? await askPeople(sitting) : await askWho(sitting, part);
  const start: Place = isNew ? firstPlace(sitting) : { kind: "outline" };
  const ending = await runInterview(sitting, move === undefined ? start : await placeOfMove(sitting, move, start));
  if (ending === "stopped") {
    tellSaved(context, store, checklist);
    return { exitCode: EXIT.interrupted };
  }
  if (ending === "finalize") {
    const { finalizeStore } = await import("./finalize.ts");
    return finalizeStore(context, sitting, store);
  }
  const progress = progressOf(store.assessment, checklist);
  const file = visibleLine(store.file);
  tell(`\n${say("end.counts", { answered: progress.answered, open: progress.open })}`);
  tell(say("end.file", { file }));
  if (part !== undefined) tell(endOfPart(part, say));
  tell(say(progress.open > 0 ? "end.next-open" : "end.next-done", { goOn: context.commandFor(store.file) }));
  return { exitCode: EXIT.done };
}

/** Who answers: nobody has to say so of a part that was sent to them; of one that went to whoever knows, its author is needed. */
async function askWho(sitting: Interview, part: Part | undefined): Promise<Move | undefined> {
  if (part?.contributor !== undefined) return undefined;
  if (part === undefined || (sitting.store.assessment.contributors ?? []).length > 0) return askWhoSitsHere(sitting);
  return (await askContributors(sitting)) ?? askWhoSitsHere(sitting);
}

/** Of what the file is a part, and who is asked. */
function partNotes(assessment: Assessment, say: Say): readonly Block[] {
  const { part } = assessment;
  if (part === undefined) return [];
  const to = visibleLine(part.contributor === undefined ? part.id : authorOf(assessment, part.contributor));
  const of = visibleLine(part.of ?? "?");
  return [{ kind: "note", text: say("fill.part", { of, count: part.questions.length, to }) }];
}

function endOfPart({ of = "?", returnTo = {} }: Part, say: Say): string {
  const { name, authority, email } = returnTo;
  const to = [name, authority, email].filter((text) => text !== undefined).map(visibleLine);
  return say("end.part", { of: visibleLine(of), to: to.join(", ") || "none" });
}

function tellSaved(context: Context, store: AssessmentStore, checklist: Checklist): void {
  const { answered } = progressOf(store.assessment, checklist);
  const file = visibleLine(store.file);
  context.tell(`\n${context.say("fill.saved", { file, goOn: context.commandFor(store.file), answered })}`);
}
