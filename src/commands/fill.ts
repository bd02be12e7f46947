/** `fill`: asks the questionnaire and keeps the answers in a file. */
import type { Checklist } from "../domain/checklist.ts";
import { createFailure, EXIT } from "../domain/failure.ts";
import { LIMITS } from "../domain/limits.ts";
import { progressOf } from "../domain/progress.ts";
import type { State } from "../domain/state.ts";
import { findState } from "../domain/state.ts";
import { askPeople, askState, askWhoSitsHere, askYear } from "../interview/ask-identity.ts";
import type { Interview } from "../interview/context.ts";
import { firstPlace, runInterview } from "../interview/run-interview.ts";
import { visibleLine } from "../render/visible.ts";
import type { AssessmentStore } from "./assessment-store.ts";
import type { Start } from "./open-store.ts";
import type { Context, Lock, Outcome, Seat } from "./ports.ts";

export interface FillOptions {
  readonly file?: string;
  /** ISO 3166-1 alpha-3, in any case. */
  readonly state?: string;
  readonly year?: number;
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
  let store: AssessmentStore | undefined;
  let file: string | undefined;
  try {
    const states = await context.loadStates();
    const start = await chooseFile(context, options, seat, states);
    if (start === undefined) return STOPPED;
    file = start.file;
    await context.files.probe(file);
    lock = await context.files.lock(file, () => {
      context.tell(context.say("fill.stale-lock"));
    });
    seat.workOn(file);
    const checklist = await context.loadChecklist();
    // Reading and writing files is loaded only now, so that the first question is on the screen sooner.
    const { openStore } = await import("./open-store.ts");
    store = await openStore(context, start, checklist, { ...options, ...givenState(options, states) });
    return await interview(context, seat, checklist, store, file);
  } catch (thrown) {
    if (endingOf(thrown) === undefined) throw thrown;
    if (file !== undefined && store !== undefined) tellSaved(context, file, store);
    else context.tell(context.say("fill.nothing-yet"));
    return STOPPED;
  } finally {
    await lock?.release();
  }
}

/** Which file to work on, and for a new one the State and the year. Undefined if the person gave up. */
async function chooseFile(
  context: Context,
  options: FillOptions,
  seat: Seat,
  states: readonly State[],
): Promise<Start | undefined> {
  const { say } = context;
  const given = givenState(options, states).state;
  if (options.year !== undefined && (options.year < LIMITS.firstYear || options.year > LIMITS.lastYear)) {
    throw createFailure("year-unknown", { year: options.year }, EXIT.usage);
  }
  if (options.file !== undefined && (await context.files.read(options.file)) !== undefined)
    return { file: options.file };
  await seat.asker.show([
    { kind: "heading", text: say("fill.welcome") },
    { kind: "text", text: say("fill.welcome-text") },
  ]);
  const state = given ?? (await askState(seat.asker, say, states));
  if (state === undefined) return undefined;
  const year = options.year ?? (await askYear(seat.asker, say, Number(context.today().slice(0, 4))));
  if (year === undefined) return undefined;
  return { file: options.file ?? `${state}-${year}.yaml`, state, year };
}

/** The State that was given on the command line, by its code; nothing if none was. */
function givenState(options: FillOptions, states: readonly State[]): { readonly state?: string } {
  if (options.state === undefined) return {};
  const found = findState(states, options.state);
  if (found === undefined) throw createFailure("state-unknown", { state: visibleLine(options.state) }, EXIT.usage);
  return { state: found.code };
}

async function interview(
  context: Context,
  seat: Seat,
  checklist: Checklist,
  store: AssessmentStore,
  file: string,
): Promise<Outcome> {
  const { say } = context;
  const sitting: Interview = { checklist, say, asker: seat.asker, store, today: context.today };
  const { open } = progressOf(store.assessment, checklist);
  await seat.asker.show([
    { kind: "gap" },
    { kind: "note", text: say("fill.file", { file, open }) },
    { kind: "note", text: say("fill.moves") },
  ]);
  const { contributors = [], focalPoint, answers = {}, helpWithForm } = store.assessment;
  const isNew = Object.keys(answers).length === 0 && (focalPoint === undefined || helpWithForm === undefined);
  const move = isNew
    ? await askPeople(sitting)
    : contributors.length > 0
      ? await askWhoSitsHere(sitting, contributors)
      : undefined;
  if (move?.to === "quit") {
    tellSaved(context, file, store);
    return { exitCode: EXIT.interrupted };
  }
  const ending = await runInterview(sitting, isNew ? firstPlace(sitting) : { kind: "outline" });
  if (ending === "stopped") {
    tellSaved(context, file, store);
    return { exitCode: EXIT.interrupted };
  }
  const progress = progressOf(store.assessment, checklist);
  context.tell(`\n${say("end.counts", { answered: progress.answered, open: progress.open })}`);
  context.tell(say("end.file", { file: visibleLine(file) }));
  context.tell(say(progress.open > 0 ? "end.next-open" : "end.next-done", { file: visibleLine(file) }));
  return { exitCode: EXIT.done };
}

function tellSaved(context: Context, file: string, store: AssessmentStore): void {
  const answered = Object.keys(store.assessment.answers ?? {}).length;
  context.tell(`\n${context.say("fill.saved", { file: visibleLine(file), answered })}`);
}
