/** Asking whether the State is party to one instrument, with the dates that this calls for (para. 7). */
import type { Adherence } from "../../domain/model/assessment.ts";
import { withFields } from "../../domain/model/assessment.ts";
import { compareDates } from "../../domain/model/date.ts";
import type { Check, Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";
import { LEAVE, statusOptions } from "./ask-status.ts";
import { checkDate } from "./checks.ts";

/** The dates that are asked for, by status. */
const DATES = new Map<string, readonly ("signed" | "ratified")[]>([
  ["party", ["signed", "ratified"]],
  ["signatory", ["signed"]],
]);

/** Asks about the instrument with this id; undefined when it is done. */
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
    options: [...statusOptions(asking), { value: LEAVE, label: say("choice.leave-open") }],
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
    if (reply.value !== undefined) await save({ [part]: reply.value });
    if (reply.move) return reply.move;
  }
  return undefined;
}

/** A date of signature or ratification: not before the instrument was open, not in the future, not out of order. */
function checkAdherenceDate({ say, checklist, today }: Asking, id: string, signed: string | undefined): Check {
  const instrument = checklist.instruments.find((one) => one.id === id);
  const check = checkDate(say);
  return (text) => {
    const wrong = check(text);
    if (wrong !== undefined || text === "") return wrong;
    if (instrument !== undefined && compareDates(text, instrument.opened) < 0)
      return say("check.before-opened", { instrument: instrument.short, date: instrument.opened });
    if (compareDates(text, today()) > 0) return say("check.in-future");
    const isBeforeSigned = signed !== undefined && compareDates(text, signed) < 0;
    return isBeforeSigned ? say("check.before-signed", { date: signed }) : undefined;
  };
}
