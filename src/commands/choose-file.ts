/** Which file `fill` works on: the one that was named, one that lies here, or a new one. */
import type { Assessment } from "../domain/assessment.ts";
import { createFailure, EXIT } from "../domain/failure.ts";
import { LIMITS } from "../domain/limits.ts";
import type { State } from "../domain/state.ts";
import { findState } from "../domain/state.ts";
import { askState, askYear } from "../interview/ask-identity.ts";
import { visibleLine } from "../render/visible.ts";
import { findAssessments } from "./find-assessments.ts";
import type { Start } from "./open-store.ts";
import type { Context, Seat } from "./ports.ts";

export interface FileOptions {
  readonly file?: string;
  /** ISO 3166-1 alpha-3, in any case. */
  readonly state?: string;
  readonly year?: number;
  /** The file of an earlier year whose answers come along. */
  readonly from?: string;
  /** A new file is wanted, whatever lies here. */
  readonly isNew?: boolean;
}

/** The choice to begin a new file. */
const NEW = "new";

/** The file to work on, and for a new one the State and the year. Undefined if the person gave up. */
export async function chooseFile(
  context: Context,
  options: FileOptions,
  seat: Seat,
  states: readonly State[],
): Promise<Start | undefined> {
  const { say, files } = context;
  const given = givenState(options, states).state;
  if (options.year !== undefined && (options.year < LIMITS.firstYear || options.year > LIMITS.lastYear)) {
    throw createFailure("year-unknown", { year: options.year }, EXIT.usage);
  }
  const previous = options.from === undefined ? undefined : await openPrevious(context, options.from, given);
  if (options.file !== undefined && (await files.read(options.file)) !== undefined)
    return { file: options.file, ...(previous && { previous }) };
  const isOpen = options.file === undefined && previous === undefined && options.isNew !== true;
  if (isOpen && given === undefined && options.year === undefined) {
    const found = await offerDrafts(context, seat);
    if (found !== NEW) return found === undefined ? undefined : { file: found };
  }
  if (previous === undefined)
    await seat.asker.show([
      { kind: "heading", text: say("fill.welcome") },
      { kind: "text", text: say("fill.welcome-text") },
    ]);
  const state = given ?? previous?.state ?? (await askState(seat.asker, say, states));
  if (state === undefined) return undefined;
  const present = Number(context.today().slice(0, 4));
  const suggested = Math.max(present, (previous?.year ?? 0) + 1);
  const year = options.year ?? (await askYear(seat.asker, say, present, suggested));
  if (year === undefined) return undefined;
  if (previous?.year !== undefined && previous.year >= year)
    throw createFailure("from-not-earlier", { from: String(previous.year), year: String(year) }, EXIT.usage);
  return { file: options.file ?? `${state}-${year}.yaml`, state, year, ...(previous && { previous }) };
}

/** The State that was given on the command line, by its code; nothing if none was. */
export function givenState(options: FileOptions, states: readonly State[]): { readonly state?: string } {
  if (options.state === undefined) return {};
  const found = findState(states, options.state);
  if (found === undefined) throw createFailure("state-unknown", { state: visibleLine(options.state) }, EXIT.usage);
  return { state: found.code };
}

/** The assessment of an earlier year. Throws if it is of another State than the one that was given. */
async function openPrevious(context: Context, from: string, state: string | undefined): Promise<Assessment> {
  const { openAssessment } = await import("./open-assessment.ts");
  const { assessment } = (await openAssessment(context, from)).reading;
  if (assessment.year === undefined) throw createFailure("from-without-year", { file: from }, EXIT.usage);
  if (state !== undefined && assessment.state !== undefined && assessment.state !== state)
    throw createFailure("other-state", { file: from, state: assessment.state }, EXIT.usage);
  return assessment;
}

/** Offers to go on with a draft that lies in this folder. Undefined if the person gave up. */
async function offerDrafts(context: Context, seat: Seat): Promise<string | undefined> {
  const drafts = (await findAssessments(context)).filter(({ stage }) => stage === "draft");
  if (drafts.length === 0) return NEW;
  const { say } = context;
  const reply = await seat.asker.choose({
    id: "file",
    outside: true,
    label: say("fill.which-file"),
    options: [
      ...drafts.map(({ file, title }) => ({
        value: file,
        label: say("fill.go-on", { file: visibleLine(file) }),
        note: title,
      })),
      { value: NEW, label: say("fill.new") },
    ],
    ...(drafts.length === 1 && drafts[0] && { current: drafts[0].file }),
  });
  return reply.move === undefined ? reply.value : undefined;
}
