/** Asking for the laws of an answer: those that the file cites already are offered, so that only the provision is typed. */
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import { type Law, withFields } from "../../domain/model/assessment.ts";
import { createLawSearch } from "../../search/search-laws.ts";
import type { Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";
import { type AskedList, askEntry, askList } from "./ask-list.ts";
import { type CitedLaw, citedLaws } from "../../search/cited-laws.ts";
import { checkOf, dateMeant } from "./checks.ts";

/** Most laws of the file that are listed; others are found by their words. */
const MOST_LISTED = 9;

/** Asks for laws until that is all. A law without a title is not kept. */
export function askLaws(asking: Asking): Promise<Move | undefined> {
  const { say, question } = asking;
  const { fields, most } = ANSWER_FORMAT.law;
  const laws = (): readonly Law[] => currentAnswer(asking).law ?? [];
  const checkTitle = (text: string): string | undefined => (text === "" ? say("check.law-title") : undefined);
  const list: AskedList<Law, keyof Law> = {
    id: `${question.id}.law`,
    label: say("field.law-list"),
    addLabel: say("choice.law-add"),
    most,
    keys: Object.keys(fields) as (keyof Law)[],
    promptFor: (key, at) => ({
      label: say(`field.law-${key}`),
      hint: say(`hint.law-${key}`),
      check: key === "title" && laws()[at] !== undefined ? checkTitle : checkOf(fields[key], say),
    }),
    meant: (key, typed) => (key === "date" ? dateMeant(typed) : typed),
    create: (title) => ({ title }),
    nameOf: ({ title, provision }) => (provision === undefined ? title : `${title}, ${provision}`),
    changeLabel: (title) => say("choice.law-change", { title }),
    mayDelete: () => true,
    entries: laws,
    save: (law) => saveAnswer(asking, { law }),
    addNew: (at) => askNewLaw(asking, list, at),
    ways: () =>
      citedLaws({ answers: { own: { law: laws() } } }).map((law, at) => ({
        value: `again.${at}`,
        label: say("choice.law-again", { title: law.title }),
        ask: () => citeLaw(asking, { ...law, provisions: [] }),
      })),
  };
  return askList(asking, list);
}

/** Asks which law: one that the file cites already, or another one, of which everything is asked. */
async function askNewLaw(asking: Asking, list: AskedList<Law, keyof Law>, position: number): Promise<Move | undefined> {
  const { say, asker, store } = asking;
  const known = citedLaws(store.assessment);
  if (known.length === 0) return askEntry(asking, list, position);
  const offers = known.map(({ title, date, provisions }, at) => {
    const provision = provisions.join("; ");
    const note = [date, provision].filter(Boolean).join("; ");
    return { title, provision, option: { value: String(at), label: title, ...(note !== "" && { note }) } };
  });
  const isLong = known.length > MOST_LISTED;
  const reply = await asker.choose({
    id: `${list.id}.which`,
    label: say("field.law-which"),
    options: [
      ...offers.slice(0, MOST_LISTED).map(({ option }) => option),
      { value: "new", label: say("choice.law-new"), apart: true },
      ...(isLong
        ? [{ value: "find", label: say("choice.law-find", { count: known.length }), apart: true } as const]
        : []),
      ...(position === 0 ? [{ value: "none", label: say("choice.law-none"), apart: true } as const] : []),
    ],
  });
  if (reply.move) return reply.move;
  if (reply.value === "none") return undefined;
  if (reply.value === "new") return askEntry(asking, list, position);
  if (reply.value !== "find") return citeLaw(asking, known[Number(reply.value)]);
  const search = createLawSearch(offers);
  const found = await asker.find({
    id: `${list.id}.find`,
    label: say("field.law-which"),
    hint: say("hint.law-find"),
    nothing: say("field.law-nothing"),
    search: (typed) => search(typed).map(({ option }) => option),
  });
  return found.move ?? citeLaw(asking, known[Number(found.value)]);
}

/** Takes over a law that is cited already; only its provision is asked for. What other answers cite stays as it is. */
async function citeLaw(asking: Asking, cited: CitedLaw | undefined): Promise<Move | undefined> {
  const { say, asker, question } = asking;
  if (cited === undefined) return undefined;
  const { provisions, ...law } = cited;
  const before = currentAnswer(asking).law ?? [];
  await saveAnswer(asking, { law: [...before, law] });
  const [only, ...others] = provisions.filter(
    (provision) => !before.some((one) => one.title === law.title && one.provision === provision),
  );
  const reply = await asker.write({
    id: `${question.id}.law.${before.length}.provision`,
    label: say("field.law-provision"),
    hint: say("hint.law-provision"),
    lines: "one",
    ...(only !== undefined && others.length === 0 && { proposed: only }),
  });
  if (reply.value !== undefined) {
    const law = currentAnswer(asking).law ?? [];
    await saveAnswer(asking, {
      law: law.map((one, at) => (at === before.length ? withFields(one, { provision: reply.value }) : one)),
    });
  }
  return reply.move;
}
