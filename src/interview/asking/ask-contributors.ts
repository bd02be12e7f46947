/** The contributors of the assessment, and which of them is answering. */
import { type Assessment, type Contributor, withFields } from "../../domain/model/assessment.ts";
import { valuesIn } from "../../domain/model/find-fields.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { fold } from "../../domain/model/state.ts";
import type { Move } from "../asker.ts";
import type { Interview } from "../context.ts";
import { type AskedList, askEntry, askList } from "./ask-list.ts";
import { checkEmail } from "./checks.ts";

/** The choice of somebody who is not a contributor yet; no id has such a sign. */
const SOMEBODY_ELSE = ":else";

/** Asks for contributors until that is all. A contributor without an authority is not kept. */
export function askContributors(interview: Interview): Promise<Move | undefined> {
  return askList(interview, contributorList(interview));
}

function contributorList(interview: Interview): AskedList<Contributor, "authority" | "name" | "email"> {
  const { say, store } = interview;
  return {
    id: "contributors",
    label: say("identity.contributors"),
    addLabel: say("identity.contributor-add"),
    most: LIMITS.contributors,
    keys: ["authority", "name", "email"],
    promptFor: (key, at) => ({
      label: say(`identity.contributor-${key !== "authority" ? key : at === 0 ? "first" : "next"}`),
      hint: key === "authority" ? say("identity.contributor-hint") : undefined,
      check: key === "email" ? checkEmail(say) : undefined,
    }),
    create: (authority) => ({ id: idFor(authority, contributorsOf(interview)), authority }),
    nameOf,
    changeLabel: (who) => say("identity.contributor-change", { who }),
    mayDelete: ({ id }) => !isNamed(store.assessment, id),
    entries: () => contributorsOf(interview),
    save: (contributors) => store.save(withFields(store.assessment, { contributors })),
  };
}

/**
 * Asks who answers now: the focal point, a contributor, or somebody who is added as one. That is then written to every
 * answer. Undefined when it is chosen, or the move by which the person left.
 */
export async function askWhoAnswers(interview: Interview): Promise<Move | undefined> {
  const { say, asker, who } = interview;
  for (;;) {
    const contributors = contributorsOf(interview);
    const isFull = contributors.length >= LIMITS.contributors;
    const reply = await asker.choose({
      id: "contributor",
      label: say("identity.who"),
      options: [
        { value: "", label: say("identity.who-focal") },
        ...contributors.map((one) => ({ value: one.id, label: nameOf(one) })),
        ...(isFull ? [] : [{ value: SOMEBODY_ELSE, label: say("identity.who-else"), apart: true as const }]),
      ],
      current: who.contributor ?? "",
    });
    if (reply.move) return reply.move;
    if (reply.value !== SOMEBODY_ELSE) {
      setWho(interview, reply.value);
      return undefined;
    }
    const move = await askEntry(interview, contributorList(interview), contributors.length);
    const added = contributorsOf(interview)[contributors.length];
    if (added !== undefined) setWho(interview, added.id);
    if (move === undefined ? added !== undefined : move.to !== "back") return move;
  }
}

function setWho({ who }: Interview, id: string): void {
  if (id === "") delete who.contributor;
  else who.contributor = id;
}

/** Forgets who answers if they are no contributor any more. */
export function forgetUnknown(interview: Interview): void {
  if (!contributorsOf(interview).some(({ id }) => id === interview.who.contributor)) setWho(interview, "");
}

/** Whether an answer, or a part, names a contributor: then that name must stay known. */
function isNamed({ answers, formerAnswers, part, parts = [] }: Assessment, id: string): boolean {
  const inAnswers = [answers, formerAnswers]
    .flatMap((some) => Object.values(some ?? {}))
    .flatMap((answer) => valuesIn(answer))
    .some(({ field, value }) => field.kind === "contributor" && value === id);
  return inAnswers || [part, ...parts].some((one) => one?.contributor === id);
}

function contributorsOf({ store }: Interview): readonly Contributor[] {
  return store.assessment.contributors ?? [];
}

function nameOf({ id, authority, name }: Contributor): string {
  return [authority ?? id, name].filter(Boolean).join(", ");
}

/** A short id for an authority: the first letters of its words, `Ministry of Justice` gives `moj`. */
function idFor(authority: string, taken: readonly Contributor[]): string {
  const words = fold(authority).match(/[a-z][a-z0-9]*/g) ?? [];
  const short = words.length > 1 ? words.map((word) => word[0]).join("") : (words[0] ?? "");
  const base = short === "" ? "contributor" : short.slice(0, 20);
  let id = base;
  for (let number = 2; taken.some((one) => one.id === id); number += 1) id = `${base}-${number}`;
  return id;
}
