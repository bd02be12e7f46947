/** Who is answering: the State and the year, the focal point, the contributors, and whether help with the form is wanted. */
import type { Contact, Contributor } from "../domain/assessment.ts";
import { withParts } from "../domain/assessment.ts";
import { LIMITS } from "../domain/limits.ts";
import type { MessageId } from "../domain/say.ts";
import type { State } from "../domain/state.ts";
import { searchStates } from "../domain/state.ts";
import type { Say } from "../domain/say.ts";
import type { Asker, Move } from "./asker.ts";
import { isYear } from "./ask-question.ts";
import type { Interview } from "./context.ts";

/** How many States a search shows at once. */
const STATES_SHOWN = 7;

/** Asks which State is assessed. Gives back its code, or undefined if the person gave up. */
export async function askState(asker: Asker, say: Say, states: readonly State[]): Promise<string | undefined> {
  for (;;) {
    const reply = await asker.find({
      id: "state",
      label: say("identity.state"),
      hint: say("identity.state-hint"),
      search: (typed) =>
        searchStates(states, typed)
          .slice(0, STATES_SHOWN)
          .map(({ code, name }) => ({ value: code, label: code === name ? name : `${name} (${code})` })),
    });
    if (reply.move === undefined) return reply.value;
    if (reply.move.to === "quit") return undefined;
    await asker.show([{ kind: "note", text: say("identity.state-help") }]);
  }
}

/** Asks which year is assessed. `suggested` is what Enter alone takes. Undefined if the person gave up. */
export async function askYear(asker: Asker, say: Say, suggested: number): Promise<number | undefined> {
  for (;;) {
    const reply = await asker.write({
      id: "year",
      label: say("identity.year"),
      lines: "one",
      most: 4,
      current: String(suggested),
      check: (text) => (isYear(text) ? undefined : say("check.year")),
    });
    if (reply.move === undefined) return Number(reply.value);
    if (reply.move.to === "quit") return undefined;
    await asker.show([{ kind: "note", text: say("identity.year-help") }]);
  }
}

type Ask = (interview: Interview) => Promise<Move | undefined>;

/** Asks for the people. Every part may be passed over. Gives back the move by which the person left, if any. */
export async function askPeople(interview: Interview): Promise<Move | undefined> {
  const steps: readonly Ask[] = [
    ...(["name", "title", "authority", "email", "phone"] as const).map(
      (part): Ask =>
        (now) =>
          askContact(now, part),
    ),
    askContributors,
    askHelpWithForm,
  ];
  await interview.asker.show([
    { kind: "gap" },
    { kind: "heading", text: interview.say("identity.heading") },
    { kind: "note", text: interview.say("identity.intro") },
  ]);
  let at = 0;
  while (at < steps.length) {
    const move = await steps[at]?.(interview);
    if (move === undefined) at += 1;
    else if (move.to === "back") at = Math.max(at - 1, 0);
    else if (move.to === "help") await interview.asker.show([{ kind: "note", text: interview.say("identity.help") }]);
    else return move;
  }
  return undefined;
}

async function writeLine(
  interview: Interview,
  id: string,
  label: MessageId & `identity.${string}`,
  current: string | undefined,
  check?: (text: string) => string | undefined,
): ReturnType<Asker["write"]> {
  return interview.asker.write({
    id,
    label: interview.say(label as "identity.year"),
    lines: "one",
    most: LIMITS.line,
    ...(current !== undefined && { current }),
    ...(check && { check }),
  });
}

async function askContact(interview: Interview, part: keyof Contact): Promise<Move | undefined> {
  const now = interview.store.assessment.focalPoint ?? {};
  const check = part === "email" ? checkEmail(interview) : undefined;
  const reply = await writeLine(interview, `focalPoint.${part}`, `identity.focal-${part}`, now[part], check);
  if (reply.value !== undefined) {
    const focalPoint = withParts(now, { [part]: reply.value });
    await interview.store.save(withParts(interview.store.assessment, { focalPoint }));
  }
  return reply.move;
}

function checkEmail(interview: Interview): (text: string) => string | undefined {
  return (text) => (text === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text) ? undefined : interview.say("check.email"));
}

async function askContributors(interview: Interview): Promise<Move | undefined> {
  for (;;) {
    const contributors = interview.store.assessment.contributors ?? [];
    const label = contributors.length === 0 ? "identity.contributor-first" : "identity.contributor-next";
    const id = `contributors.${contributors.length}`;
    const authority = await writeLine(interview, `${id}.authority`, label, undefined);
    if (authority.value === undefined) return authority.move;
    if (authority.value === "") break;
    const named: Contributor = { id: idFor(authority.value, contributors), authority: authority.value };
    const save = (contributor: Contributor): Promise<void> =>
      interview.store.save({ ...interview.store.assessment, contributors: [...contributors, contributor] });
    await save(named);
    if (authority.move) return authority.move;
    const name = await writeLine(interview, `${id}.name`, "identity.contributor-name", undefined);
    if (name.value !== undefined) await save(withParts<Contributor>(named, { name: name.value }));
    if (name.move) return name.move;
  }
  const contributors = interview.store.assessment.contributors ?? [];
  if (contributors.length === 0) return undefined;
  return askWhoSitsHere(interview, contributors);
}

/** Asks which of the contributors answers now; that is then written to every answer. */
export async function askWhoSitsHere(
  interview: Interview,
  contributors: readonly Contributor[],
): Promise<Move | undefined> {
  const { say } = interview;
  const reply = await interview.asker.choose({
    id: "contributor",
    label: say("identity.who"),
    options: [
      { value: "", label: say("identity.who-focal") },
      ...contributors.map(({ id, authority, name }) => ({
        value: id,
        label: [authority ?? id, name].filter(Boolean).join(", "),
      })),
    ],
    current: interview.contributor ?? "",
  });
  if (reply.move) return reply.move;
  if (reply.value === "") delete interview.contributor;
  else interview.contributor = reply.value;
  return undefined;
}

/** A short id for an authority: the first letters of its words, `Ministry of Justice` gives `moj`. */
export function idFor(authority: string, taken: readonly Contributor[]): string {
  const words =
    authority
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? [];
  const short = words.length > 1 ? words.map((word) => word[0]).join("") : (words[0] ?? "");
  const base = short === "" ? "contributor" : short.slice(0, 20);
  let id = base;
  for (let number = 2; taken.some((one) => one.id === id); number += 1) id = `${base}-${number}`;
  return id;
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
