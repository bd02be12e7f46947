/** Who answers: the contributors of the assessment, and which of them is answering. */
import type { Contributor } from "../../domain/model/assessment.ts";
import { withParts } from "../../domain/model/assessment.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import type { MessageId } from "../../messages/say.ts";
import type { Move } from "../asker.ts";
import type { Interview } from "../context.ts";
import type { Ask } from "./step-through.ts";
import { stepThrough } from "./step-through.ts";
import { checkEmail } from "./write-text.ts";

/** Asks for contributors until that is all. */
export async function askContributors(interview: Interview): Promise<Move | undefined> {
  const { say, asker } = interview;
  for (;;) {
    const contributors = contributorsOf(interview);
    if (contributors.length === 0) {
      const move = await askContributor(interview, 0);
      if (move !== undefined || contributorsOf(interview).length === 0) return move;
      continue;
    }
    const reply = await asker.choose({
      id: "contributors",
      label: say("identity.contributors"),
      options: [
        { value: "done", label: say("choice.law-done") },
        ...(contributors.length < LIMITS.contributors
          ? [{ value: "add", label: say("identity.contributor-add") }]
          : []),
        ...contributors.map((one, at) => ({
          value: String(at),
          label: say("identity.contributor-change", { who: nameOf(one) }),
        })),
      ],
      current: "done",
    });
    if (reply.move) return reply.move;
    if (reply.value === "done") return undefined;
    const move = await (reply.value === "add"
      ? askContributor(interview, contributors.length)
      : askChange(interview, Number(reply.value)));
    if (move !== undefined && move.to !== "back") return move;
  }
}

/** Asks which of the contributors answers now; that is then written to every answer. */
export async function askWhoAnswers(interview: Interview): Promise<Move | undefined> {
  const { say } = interview;
  const contributors = contributorsOf(interview);
  if (contributors.length === 0) return undefined;
  const reply = await interview.asker.choose({
    id: "contributor",
    label: say("identity.who"),
    options: [
      { value: "", label: say("identity.who-focal") },
      ...contributors.map((one) => ({ value: one.id, label: nameOf(one) })),
    ],
    current: interview.who.contributor ?? "",
  });
  if (reply.move) return reply.move;
  if (reply.value === "") delete interview.who.contributor;
  else interview.who.contributor = reply.value;
  return undefined;
}

function contributorsOf({ store }: Interview): readonly Contributor[] {
  return store.assessment.contributors ?? [];
}

function nameOf({ id, authority, name }: Contributor): string {
  return [authority ?? id, name].filter(Boolean).join(", ");
}

async function askChange(interview: Interview, index: number): Promise<Move | undefined> {
  const { say, asker, store } = interview;
  const contributors = contributorsOf(interview);
  const one = contributors[index];
  if (one === undefined) return undefined;
  const answered = Object.values(store.assessment.answers ?? {}).some(({ answered: given }) => given?.by === one.id);
  const reply = await asker.choose({
    id: `contributors.${index}.change`,
    label: nameOf(one),
    options: [
      { value: "change", label: say("choice.change") },
      // Answers name who gave them, so that name must stay known.
      ...(answered ? [] : [{ value: "remove", label: say("choice.take-out") }]),
      { value: "back", label: say("choice.back") },
    ],
    current: "change",
  });
  if (reply.move) return reply.move;
  if (reply.value === "change") return askContributor(interview, index);
  if (reply.value === "remove")
    await store.save(withParts(store.assessment, { contributors: contributors.filter((_, at) => at !== index) }));
  return undefined;
}

/** Asks for the parts of one contributor; a contributor without an authority is not kept. */
async function askContributor(interview: Interview, index: number): Promise<Move | undefined> {
  const { store } = interview;
  const now = (): Contributor | undefined => contributorsOf(interview)[index];
  const save = (contributor: Contributor): Promise<void> => {
    const others = contributorsOf(interview);
    return store.save({
      ...store.assessment,
      contributors: [...others.slice(0, index), contributor, ...others.slice(index + 1)],
    });
  };
  const askPart =
    (part: "authority" | "name" | "email", label: MessageId & `identity.${string}`): Ask =>
    async () => {
      const before = now();
      if (part !== "authority" && before === undefined) return undefined;
      const reply = await interview.asker.write({
        id: `contributors.${index}.${part}`,
        label: interview.say(label as "identity.year"),
        lines: "one",
        most: LIMITS.line,
        ...(before?.[part] !== undefined && { current: before[part] }),
        ...(part === "email" && { check: checkEmail(interview) }),
      });
      if (reply.value !== undefined) {
        if (before !== undefined) await save(withParts<Contributor>(before, { [part]: reply.value }));
        else if (reply.value !== "")
          await save({ id: idFor(reply.value, contributorsOf(interview)), authority: reply.value });
      }
      return reply.move;
    };
  return stepThrough([
    askPart("authority", index === 0 ? "identity.contributor-first" : "identity.contributor-next"),
    askPart("name", "identity.contributor-name"),
    askPart("email", "identity.contributor-email"),
  ]);
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
