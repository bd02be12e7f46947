/** Asking for the status of an answer, or for the adherence to an instrument. */
import { type Adherence, type Answer, withAnswer, withFields } from "../../domain/model/assessment.ts";
import { findStatus, paragraphOfId, statusesOf } from "../../domain/model/checklist.ts";
import { compareDates } from "../../domain/model/date.ts";
import { answersIn, inForce, isAside, outOfForce, replyIn } from "../../domain/model/in-force.ts";
import { answersNotPut } from "../../domain/model/progress.ts";
import { fieldNamesIn } from "../field-names.ts";
import type { Check, Move, Option, Reply } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";
import { questionOfValue, sameAsOptions, sameAsValue, takeSameAs } from "./ask-same-as.ts";
import { checkDate, dateMeant } from "./checks.ts";

/** The choice that leaves a question as it is. */
const LEAVE = "leave";

/** The statuses that may be chosen, as options. */
function statusOptions(asking: Asking): readonly Option[] {
  return statusesOf(asking.checklist, asking.question).map(({ id, label }) => ({ value: id, label }));
}

/** Asks for the status, or for the answer that this one is the same as; undefined when it is chosen and saved. */
export async function askStatus(asking: Asking): Promise<Move | undefined> {
  const { say, asker, checklist, question } = asking;
  for (;;) {
    const before = currentAnswer(asking);
    const { sameAs, status } = before;
    const reply = await asker.choose({
      id: `${question.id}.status`,
      label: say("field.status-question"),
      // What comes and goes with other answers stands last, so that the numbers of the scale never move.
      options: [...statusOptions(asking), leaveOption(asking), ...sameAsOptions(asking)],
      current: sameAs === undefined ? findStatus(checklist, question, status)?.id : sameAsValue(sameAs),
    });
    if (reply.move) return reply.move;
    if (reply.value === LEAVE) return { to: "skip" };
    const other = questionOfValue(reply.value);
    // Asked before anything is saved: a sitting that ends here must not leave the new reply with the old reason.
    const former = await askFormerReason(asking, before, other === undefined ? reply.value : undefined);
    if (former.move?.to === "back") continue;
    if (former.move) return former.move;
    const reason = former.value === "delete" && { reason: undefined };
    if (other === undefined) await saveAnswer(asking, { status: reply.value, sameAs: undefined, ...reason });
    else {
      const move = await takeSameAs(asking, other);
      if (move?.to === "back") continue;
      if (move !== undefined) return move;
      if (reason) await saveAnswer(asking, reason);
    }
    return askOutOfForce(asking);
  }
}

/**
 * Where the earlier reply set the question aside, and this one does not, asks what becomes of its reason: what was not to
 * be disclosed would be in every document.
 */
async function askFormerReason(
  { say, asker, question }: Asking,
  { status, reason }: Answer,
  next: string | undefined,
): Promise<Reply<string>> {
  if (reason === undefined || !isAside(status) || isAside(next)) return { value: "keep" };
  await asker.show([{ kind: "warning", text: say("former-reason.told", { reason }) }]);
  return asker.choose({
    id: `${question.id}.former-reason`,
    label: say("former-reason.question"),
    options: (["delete", "keep"] as const).map((value) => ({ value, label: say(`former-reason.${value}`) })),
    current: "delete",
  });
}

/** The option that leaves the question as it is. */
function leaveOption({ say, question }: Asking): Option {
  return { value: LEAVE, label: say(question.optional ? "choice.leave-out" : "choice.leave-open"), apart: true };
}

/** Says which texts the reply takes out of force, if there are any, and offers to delete them. */
async function askOutOfForce(asking: Asking): Promise<Move | undefined> {
  const { say, asker, question, store } = asking;
  const reply = replyIn(answersIn(store.assessment), question.id);
  const fields = outOfForce(currentAnswer(asking), reply);
  if (fields.length === 0) return undefined;
  const names = fieldNamesIn(currentAnswer(asking), fields, say);
  await asker.show([{ kind: "warning", text: say("out-of-force.told", { fields: names }) }]);
  const chosen = await asker.choose({
    id: `${question.id}.out-of-force`,
    label: say("out-of-force.question"),
    options: (["keep", "delete"] as const).map((value) => ({ value, label: say(`out-of-force.${value}`) })),
    current: "keep",
  });
  if (chosen.move) return chosen.move;
  if (chosen.value === "delete") await saveAnswer(asking, onlyInForce(currentAnswer(asking), reply));
  return undefined;
}

/** What changes in an answer of which only what is in force is kept. */
function onlyInForce(
  answer: Answer,
  reply: string | undefined,
): { readonly [K in keyof Answer]?: Answer[K] | undefined } {
  const kept = inForce(answer, reply);
  return Object.fromEntries(outOfForce(answer, reply).map((field) => [field, kept[field]]));
}

/** The dates that are asked for, by status. */
const DATES = new Map<string, readonly ("signed" | "ratified")[]>([
  ["party", ["signed", "ratified"]],
  ["signatory", ["signed"]],
]);

/** Asks whether the State is party to the instrument with this id (para. 7); undefined when it is done. */
export async function askAdherence(asking: Asking, id: string): Promise<Move | undefined> {
  const { say, asker, checklist, question } = asking;
  const instrument = checklist.instruments.find((one) => one.id === id)?.short ?? id;
  const now = (): Adherence => currentAnswer(asking).instruments?.[id] ?? {};
  const save = (parts: { readonly [K in keyof Adherence]?: Adherence[K] | undefined }): Promise<void> => {
    const { instruments = {} } = currentAnswer(asking);
    return saveAnswer(asking, { instruments: withFields(instruments, { [id]: withFields(now(), parts) }) });
  };
  const status = await asker.choose({
    id: `${question.id}.instruments.${id}.status`,
    label: say("field.adherence", { instrument }),
    options: [...statusOptions(asking), leaveOption(asking)],
    current: now().status,
  });
  if (status.move) return status.move;
  if (status.value === LEAVE) return { to: "skip" };
  await save({
    status: status.value,
    ...(status.value === "neither" && { signed: undefined }),
    ...(status.value !== "party" && { ratified: undefined }),
  });
  for (const part of DATES.get(status.value) ?? []) {
    const reply = await asker.write({
      id: `${question.id}.instruments.${id}.${part}`,
      label: say(`field.${part}`, { instrument }),
      hint: say("hint.date-optional"),
      lines: "one",
      check: checkAdherenceDate(asking, id, part === "ratified" ? now().signed : undefined),
      current: now()[part],
    });
    if (reply.value !== undefined) await save({ [part]: dateMeant(reply.value) });
    if (reply.move) return reply.move;
  }
  return askNotPut(asking);
}

/** Where the State is now party to both instruments, asks what becomes of the answer on how far it has come (para. 8). */
async function askNotPut({ say, asker, checklist, question, store }: Asking): Promise<Move | undefined> {
  for (const id of answersNotPut(store.assessment, checklist)) {
    const paragraph = paragraphOfId(id);
    await asker.show([{ kind: "warning", text: say("not-put.told", { paragraph }) }]);
    const reply = await asker.choose({
      id: `${question.id}.not-put`,
      label: say("not-put.question", { paragraph }),
      options: (["keep", "delete"] as const).map((value) => ({
        value,
        label: value === "keep" ? say("not-put.keep") : say("not-put.delete", { paragraph }),
      })),
      current: "keep",
    });
    if (reply.move) return reply.move;
    if (reply.value === "delete") await store.save(withAnswer(store.assessment, id, undefined));
  }
  return undefined;
}

/** A date of signature or ratification: not before the instrument was open, not in the future, not out of order. */
function checkAdherenceDate({ say, checklist, today }: Asking, id: string, signed: string | undefined): Check {
  const instrument = checklist.instruments.find((one) => one.id === id);
  const check = checkDate(say);
  return (typed) => {
    const wrong = check(typed);
    if (wrong !== undefined || typed === "") return wrong;
    const text = dateMeant(typed);
    if (instrument !== undefined && compareDates(text, instrument.opened) < 0)
      return say("check.before-opened", { instrument: instrument.short, date: instrument.opened });
    if (compareDates(text, today()) > 0) return say("check.in-future");
    const isBeforeSigned = signed !== undefined && compareDates(text, signed) < 0;
    return isBeforeSigned ? say("check.before-signed", { date: signed }) : undefined;
  };
}
