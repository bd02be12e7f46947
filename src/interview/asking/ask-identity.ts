/** The State and the year; the focal point, the contributors, and whether help with the form is wanted. */
import { type Contact, withFields } from "../../domain/model/assessment.ts";
import type { State } from "../../domain/model/state.ts";
import { asciiDigits } from "../../domain/texts/digits.ts";
import type { Say } from "../../messages/say.ts";
import type { Asker, Move, Reply } from "../asker.ts";
import type { Interview } from "../context.ts";
import { askContributors } from "./ask-contributors.ts";
import { checkEmail, checkYear } from "./checks.ts";
import { stepThrough } from "./step-through.ts";

/** The report was adopted in this year, so no earlier year can be assessed. */
export const FIRST_YEAR = 2010;

/** Asks which State is assessed: its code, or the move by which the person left; "back" only where that leads somewhere. */
export async function askState(
  asker: Asker,
  say: Say,
  states: readonly State[],
  mayGoBack: boolean,
): Promise<Reply<string>> {
  const { createStateSearch } = await import("../../search/search-states.ts");
  const search = createStateSearch(states);
  const ask = (): Promise<Reply<string>> =>
    asker.find({
      id: "state",
      outside: true,
      label: say("identity.state"),
      hint: say("identity.state-hint"),
      nothing: say("identity.state-none"),
      search: (typed) =>
        search(typed).map(({ code, name }) => ({
          value: code,
          label: code === name ? name : `${name} (${code})`,
        })),
    });
  const texts = { help: say("identity.state-help"), needed: say("identity.state-needed") };
  return untilReplied(asker, ask, texts, mayGoBack);
}

/** Asks which year is assessed, as `askState` does. `suggested` is what Enter alone takes. */
export function askYear(
  asker: Asker,
  say: Say,
  present: number,
  suggested: number,
  mayGoBack: boolean,
): Promise<Reply<string>> {
  const last = Math.max(present + 1, suggested);
  const ask = (): Promise<Reply<string>> =>
    asker.write({
      id: "year",
      outside: true,
      label: say("identity.year"),
      lines: "one",
      most: 4,
      proposed: String(suggested),
      check: checkYear(FIRST_YEAR, last, say("check.assessed-year", { first: String(FIRST_YEAR), last: String(last) })),
    });
  const texts = { help: say("identity.year-help"), needed: say("identity.year-needed") };
  return untilReplied(asker, ask, texts, mayGoBack);
}

/** Asks until there is a reply or the person leaves; what was only begun is not kept. */
async function untilReplied(
  asker: Asker,
  ask: () => Promise<Reply<string>>,
  texts: { readonly help: string; readonly needed: string },
  mayGoBack: boolean,
): Promise<Reply<string>> {
  for (;;) {
    const { value, move } = await ask();
    if (move === undefined) return { value: value && asciiDigits(value) };
    if (move.to === "quit" || (move.to === "back" && mayGoBack)) return { move };
    await asker.show([{ kind: "note", text: move.to === "help" ? texts.help : texts.needed }]);
  }
}

/** Asks for the contacts. Every part can be left empty. Returns the move by which the person left, if any. */
export async function askPeople(interview: Interview): Promise<Move | undefined> {
  const { say, asker } = interview;
  await asker.show([
    { kind: "gap" },
    { kind: "heading", text: say("identity.heading") },
    { kind: "note", text: say("identity.intro") },
  ]);
  return stepThrough([
    ...(["name", "title", "authority", "email", "phone"] as const).map((part) => () => askContact(interview, part)),
    () => askContributors(interview),
    () => askHelpWithForm(interview),
  ]);
}

async function askContact({ asker, say, store }: Interview, part: keyof Contact): Promise<Move | undefined> {
  const now = store.assessment.focalPoint ?? {};
  const reply = await asker.write({
    id: `focalPoint.${part}`,
    label: say(`identity.focal-${part}`),
    lines: "one",
    current: now[part],
    check: part === "email" ? checkEmail(say) : undefined,
  });
  if (reply.value !== undefined)
    await store.save(withFields(store.assessment, { focalPoint: withFields(now, { [part]: reply.value }) }));
  return reply.move;
}

async function askHelpWithForm({ say, asker, store }: Interview): Promise<Move | undefined> {
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
  const helpWithForm = { ...now, wanted: reply.value === "yes" };
  await store.save({ ...store.assessment, helpWithForm });
  if (reply.value === "no") return undefined;
  const note = await asker.write({
    id: "helpWithForm.note",
    label: say("identity.help-note"),
    lines: "many",
    current: now.note,
  });
  if (note.value !== undefined)
    await store.save({ ...store.assessment, helpWithForm: withFields(helpWithForm, { note: note.value }) });
  return note.move;
}
