/** Chooses the file that `fill` works on: the one that was named, one in the folder, or a new one. */
import type { Assessment } from "../../domain/model/assessment.ts";
import { translationNote } from "../../messages/translation-note.ts";
import { createFailure, EXIT } from "../../messages/failure.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import type { State } from "../../domain/model/state.ts";
import { FIRST_YEAR, askState, askYear } from "../../interview/asking/ask-identity.ts";
import { type Ask, stepThrough } from "../../interview/asking/step-through.ts";
import { nameIn } from "../file-names.ts";
import { findAssessments } from "./find-assessments.ts";
import { requireState } from "../require-state.ts";
import type { Start } from "../open-store.ts";
import type { Context } from "../context.ts";
import type { Session } from "./session.ts";
import { type WayToStart, waysToStart } from "./ways-to-start.ts";

export interface FileOptions extends WayToStart {
  /** ISO 3166-1 alpha-3, in any case. */
  readonly state?: string;
  readonly year?: number;
  /** Whether the person can go back to a menu. */
  readonly cameFromMenu?: boolean;
}

/** The file that was chosen, "back" to what was asked before, or undefined if the person stopped. */
export type Choice = Start | "back" | undefined;

/** The file to work on, and for a new one the State and the year. */
export async function chooseFile(
  context: Context,
  options: FileOptions,
  session: Session,
  states: readonly State[],
): Promise<Choice> {
  const given = (await givenState(options, states)).state;
  if (options.year !== undefined && (options.year < LIMITS.firstYear || options.year > LIMITS.lastYear)) {
    throw createFailure("year-unknown", { year: options.year }, EXIT.usage);
  }
  const isNamed = options.file !== undefined || options.from !== undefined || options.isNew === true;
  if (!isNamed && given === undefined && options.year === undefined) {
    for (;;) {
      const way = await askWay(context, session);
      if (way === undefined) return undefined;
      const chosen = await chooseFile(context, { ...options, ...way }, session, states);
      if (chosen !== "back") return chosen;
    }
  }
  const previous = options.from === undefined ? undefined : await openPrevious(context, options.from, given);
  if (options.file !== undefined && (await context.files.read(options.file)) !== undefined)
    return { file: options.file, ...(previous && { previous }) };
  if (previous === undefined) {
    const { say } = context;
    await session.asker.show([
      { kind: "heading", text: say("fill.welcome") },
      { kind: "text", text: say("fill.welcome-text") },
      ...translationNote(context.language, say),
    ]);
  }
  return askWhatIsAssessed(context, options, session, states, { state: given ?? previous?.state, previous });
}

/** Asks for the State and the year if they are not known yet. */
async function askWhatIsAssessed(
  { say, today }: Context,
  options: FileOptions,
  { asker }: Session,
  states: readonly State[],
  known: { readonly state: string | undefined; readonly previous: Assessment | undefined },
): Promise<Choice> {
  const { previous } = known;
  let { state } = known;
  let { year } = options;
  const present = Number(today().slice(0, 4));
  const suggested = yearInName(options.file) ?? Math.max(present, (previous?.year ?? 0) + 1);
  const cameFromMenu = options.cameFromMenu === true;
  const mayGoBack = cameFromMenu || state === undefined;
  const asks: Ask[] = [];
  if (state === undefined)
    asks.push(async () => {
      const reply = await askState(asker, say, states, cameFromMenu);
      state = reply.value ?? state;
      return reply.move;
    });
  if (year === undefined)
    asks.push(async () => {
      const reply = await askYear(asker, say, present, suggested, mayGoBack);
      year = reply.value === undefined ? year : Number(reply.value);
      return reply.move;
    });
  const move = await stepThrough(asks);
  if (move !== undefined || state === undefined || year === undefined) return move?.to === "back" ? "back" : undefined;
  if (previous?.year !== undefined && previous.year >= year)
    throw createFailure("from-not-earlier", { from: String(previous.year), year: String(year) }, EXIT.usage);
  return { file: options.file ?? `${state}-${year}.yaml`, state, year, ...(previous && { previous }) };
}

/** The year that the name of the file says, such as 2027 in `NOR-2027.yaml`. */
function yearInName(file = ""): number | undefined {
  const year = Number(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/.exec(nameIn(file))?.[0]);
  return year >= FIRST_YEAR ? year : undefined;
}

/** The code of the State that was given on the command line, if any. */
export async function givenState(options: FileOptions, states: readonly State[]): Promise<{ readonly state?: string }> {
  return options.state === undefined ? {} : { state: (await requireState(states, options.state)).code };
}

/** The assessment of an earlier year. Throws a failure if it is of another State than the one that was given. */
async function openPrevious(context: Context, from: string, state: string | undefined): Promise<Assessment> {
  const { openAssessment } = await import("../open-assessment.ts");
  const { tellIfBroken } = await import("../seal-check.ts");
  const { assessment } = (await openAssessment(context, from)).reading;
  tellIfBroken(context, from, assessment);
  if (assessment.year === undefined) throw createFailure("from-without-year", { file: from }, EXIT.usage);
  if (state !== undefined && assessment.state !== undefined && assessment.state !== state)
    throw createFailure("other-state", { file: from, state: assessment.state }, EXIT.usage);
  return assessment;
}

/** Asks how to start, if there is anything in the folder. Undefined if the person stopped. */
async function askWay(context: Context, { asker }: Session): Promise<FileOptions | undefined> {
  const ways = waysToStart(context, await findAssessments(context));
  const [first, ...others] = ways;
  if (others.length === 0) return { isNew: true };
  const reply = await asker.choose({
    id: "file",
    outside: true,
    label: context.say("fill.which-file"),
    options: ways,
    current: others.length === 1 ? first?.value : undefined,
  });
  const way = ways.find(({ value }) => value === reply.value)?.way;
  return way && { ...way, cameFromMenu: true };
}
