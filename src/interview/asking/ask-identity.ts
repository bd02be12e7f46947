/** Who is answering: the State and the year, the focal point, the contributors, and whether help with the form is wanted. */
import type { Contact } from "../../domain/model/assessment.ts";
import { withParts } from "../../domain/model/assessment.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import type { State } from "../../domain/model/state.ts";
import { searchStates } from "../../domain/model/state.ts";
import type { Say } from "../../messages/say.ts";
import type { Asker, Move, Reply } from "../asker.ts";
import { askContributors, askWhoAnswers } from "./ask-contributors.ts";
import type { Interview } from "../context.ts";
import { stepThrough } from "./step-through.ts";
import { withHelp } from "../with-help.ts";
import { checkEmail } from "./write-text.ts";

/** Asks which State is assessed: its code, or the move by which the person left; "back" only where that leads somewhere. */
export async function askState(
  asker: Asker,
  say: Say,
  states: readonly State[],
  mayGoBack: boolean,
): Promise<Reply<string>> {
  for (;;) {
    const reply = await asker.find({
      id: "state",
      outside: true,
      label: say("identity.state"),
      hint: say("identity.state-hint"),
      nothing: say("identity.state-none"),
      search: (typed) =>
        searchStates(states, typed).map(({ code, name }) => ({
          value: code,
          label: code === name ? name : `${name} (${code})`,
        })),
    });
    if (reply.move === undefined || isWayOut(reply.move, mayGoBack)) return reply;
    const text = say(reply.move.to === "help" ? "identity.state-help" : "identity.state-needed");
    await asker.show([{ kind: "note", text }]);
  }
}

/** Asks which year is assessed, as `askState` does. `suggested` is what Enter alone takes. */
export async function askYear(
  asker: Asker,
  say: Say,
  present: number,
  suggested: number,
  mayGoBack: boolean,
): Promise<Reply<string>> {
  for (;;) {
    const reply = await asker.write({
      id: "year",
      outside: true,
      label: say("identity.year"),
      lines: "one",
      most: 4,
      current: String(suggested),
      check: (text) => checkAssessedYear(text, Math.max(present, suggested - 1), say),
    });
    if (reply.move === undefined) return reply;
    // A year that was only begun is not kept: it is asked again.
    if (isWayOut(reply.move, mayGoBack)) return { move: reply.move };
    const text = say(reply.move.to === "help" ? "identity.year-help" : "identity.year-needed");
    await asker.show([{ kind: "note", text }]);
  }
}

function isWayOut({ to }: Move, mayGoBack: boolean): boolean {
  return to === "quit" || (to === "back" && mayGoBack);
}

/** The report was adopted in this year, so no earlier year can be assessed. */
const FIRST_YEAR = 2010;

function checkAssessedYear(text: string, present: number, say: Say): string | undefined {
  const last = present + 1;
  const fits = /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= last;
  return fits ? undefined : say("check.assessed-year", { first: String(FIRST_YEAR), last: String(last) });
}

/** Asks for the people. Every part may be passed over. Gives back the move by which the person left, if any. */
export async function askPeople(interview: Interview): Promise<Move | undefined> {
  const { say, asker } = interview;
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("identity.heading") },
    { kind: "note", text: say("identity.intro") },
  ]);
  const helped: Interview = {
    ...interview,
    asker: withHelp(asker, () => [{ kind: "note", text: say("identity.help") }]),
  };
  return stepThrough([
    ...(["name", "title", "authority", "email", "phone"] as const).map((part) => () => askContact(helped, part)),
    () => askContributors(helped),
    () => askWhoAnswers(helped),
    () => askHelpWithForm(helped),
  ]);
}

async function askContact(interview: Interview, part: keyof Contact): Promise<Move | undefined> {
  const now = interview.store.assessment.focalPoint ?? {};
  const reply = await interview.asker.write({
    id: `focalPoint.${part}`,
    label: interview.say(`identity.focal-${part}`),
    lines: "one",
    most: LIMITS.line,
    ...(now[part] !== undefined && { current: now[part] }),
    ...(part === "email" && { check: checkEmail(interview) }),
  });
  if (reply.value !== undefined) {
    const focalPoint = withParts(now, { [part]: reply.value });
    await interview.store.save(withParts(interview.store.assessment, { focalPoint }));
  }
  return reply.move;
}

async function askHelpWithForm(interview: Interview): Promise<Move | undefined> {
  const { say, asker, store } = interview;
  const now = store.assessment.helpWithForm ?? {};
  const reply = await asker.choose({
    id: "helpWithForm.wanted",
    label: say("identity.help-wanted"),
    options: [
      { value: "no", label: say("choice.no") },
      { value: "yes", label: say("choice.yes") },
    ],
    current: now.wanted === true ? "yes" : "no",
  });
  if (reply.move) return reply.move;
  await store.save({ ...store.assessment, helpWithForm: { ...now, wanted: reply.value === "yes" } });
  if (reply.value === "no") return undefined;
  const note = await asker.write({
    id: "helpWithForm.note",
    label: say("identity.help-note"),
    lines: "many",
    most: LIMITS.text,
    ...(now.note !== undefined && { current: now.note }),
  });
  if (note.value !== undefined)
    await store.save({ ...store.assessment, helpWithForm: withParts({ ...now, wanted: true }, { note: note.value }) });
  return note.move;
}
