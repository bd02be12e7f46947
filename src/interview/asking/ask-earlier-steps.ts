/** Asking what became of the steps of earlier years: those that are due, or one that is chosen from all. */
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import type { EarlierStep } from "../../domain/model/assessment.ts";
import { countsFor } from "../../domain/model/in-force.ts";
import { isPast } from "../../domain/model/date.ts";
import { type Settlement, settleStep } from "../../domain/steps/settle-step.ts";
import { type Outcome, isDue } from "../../domain/steps/step.ts";
import type { Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, resolvedAnswer, saveOutcome } from "../save-answer.ts";
import { stepName } from "./step-name.ts";
import { checkOf, dateMeant } from "./checks.ts";
import { type Ask, stepThrough } from "./step-through.ts";

const { fields } = ANSWER_FORMAT.earlierSteps;
/** The choice that leaves a step without an outcome. */
const OPEN = "open";
/** Most characters of a step that are shown where one says what became of it; help shows all. */
const MOST_IN_QUESTION = 400;

/** The steps of earlier years of which something is to be said in this assessment, and is not. */
export function dueSteps(asking: Asking): readonly EarlierStep[] {
  const { store, today } = asking;
  return (currentAnswer(asking).earlierSteps ?? []).filter(
    ({ by, outcome }) => outcome === undefined && isDue(by, store.assessment.year, today()),
  );
}

/** Asks what became of each of these steps, if the reply does not set the question aside; undefined when it is done. */
export async function askDueSteps(asking: Asking, due: readonly EarlierStep[]): Promise<Move | undefined> {
  if (!countsFor("earlierSteps", resolvedAnswer(asking).status)) return undefined;
  return stepThrough(due.map((step) => () => askOutcome(asking, step)));
}

/** Asks which step of earlier years to say something of, until that is all; undefined when it is done. */
export async function askEarlierSteps(asking: Asking): Promise<Move | undefined> {
  const { say, asker, question } = asking;
  for (;;) {
    const steps = currentAnswer(asking).earlierSteps ?? [];
    const reply = await asker.choose({
      id: `${question.id}.earlierSteps`,
      sublist: true,
      label: say("field.earlierSteps-list"),
      options: [
        { value: "done", label: say("choice.law-done") },
        ...steps.map((step, at) => ({
          value: String(at),
          label: stepName(step, say),
          note: say("choice.step-outcome", {
            outcome: step.outcome === undefined ? "none" : say(`outcome.${step.outcome}`),
          }),
        })),
      ],
      current: "done",
    });
    if (reply.move) return reply.move;
    const step = steps[Number(reply.value)];
    if (step === undefined) return undefined;
    const move = await askOutcome(asking, step);
    if (move !== undefined && move.to !== "back") return move;
  }
}

/** Asks what became of a step, and what goes with that: the new date if it goes on, why it does not go as planned. */
async function askOutcome(asking: Asking, { id, year }: EarlierStep): Promise<Move | undefined> {
  const { say, asker, question, today } = asking;
  const earlierSteps = currentAnswer(asking).earlierSteps ?? [];
  const at = earlierSteps.findIndex((one) => one.id === id && one.year === year);
  const now = (): EarlierStep => currentAnswer(asking).earlierSteps?.[at] ?? { id };
  const dateNow = (): string | undefined => currentAnswer(asking).nextSteps?.find((step) => step.id === id)?.by;
  const settle = (change: Partial<Settlement>): Promise<void> => {
    const settlement = { outcome: now().outcome, note: now().note, by: dateNow(), ...change };
    return saveOutcome(asking, settleStep(currentAnswer(asking), now(), settlement));
  };
  const prefix = `${question.id}.earlierSteps.${String(at)}`;
  const askDate: Ask = async () => {
    const reply = await asker.write({
      id: `${prefix}.by`,
      label: say("field.earlierSteps-by"),
      hint: say("hint.earlierSteps-by"),
      lines: "one",
      current: dateNow(),
      check: checkOf(fields.by, say),
    });
    if (reply.value !== undefined) await settle({ by: dateMeant(reply.value) });
    return reply.move;
  };
  const askNote: Ask = async () => {
    const { outcome = "done", note } = now();
    const reply = await asker.write({
      id: `${prefix}.note`,
      label: say("field.earlierSteps-note", { outcome }),
      hint: say("hint.earlierSteps-note", { outcome }),
      lines: "many",
      current: note,
    });
    if (reply.value !== undefined) await settle({ note: reply.value });
    return reply.move;
  };
  const thenAsk: Readonly<Record<Outcome, readonly Ask[]>> = {
    done: [askNote],
    "under-way": [askDate],
    postponed: [askDate, askNote],
    dropped: [askNote],
  };
  for (;;) {
    const reply = await asker.choose({
      id: `${prefix}.outcome`,
      label: say("field.earlierSteps-outcome", {
        year: year?.toString() ?? "none",
        step: stepName(now(), say, MOST_IN_QUESTION),
      }),
      options: [
        ...fields.outcome.words.map((value) => ({ value, label: say(`choice.step-${value}`) })),
        { value: OPEN, label: say("choice.step-open"), apart: true },
      ],
      current: now().outcome,
    });
    if (reply.move) return reply.move;
    const outcome = reply.value === OPEN ? undefined : (reply.value as Outcome);
    const { by, outcome: before } = now();
    // A date that is still to come may still hold.
    if (outcome !== before) await settle({ outcome, by: dateNow() ?? (isPast(by, today()) ? undefined : by) });
    if (outcome === undefined) return undefined;
    const move = await stepThrough(thenAsk[outcome]);
    if (move?.to !== "back") return move;
  }
}
