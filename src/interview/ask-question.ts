/** The dialogue about one question: its card, then its steps, forwards and back. */
import type { Adherence, Answer } from "../domain/assessment.ts";
import { withParts } from "../domain/assessment.ts";
import type { Question } from "../domain/checklist.ts";
import { findStatus, statusesOf } from "../domain/checklist.ts";
import { LIMITS } from "../domain/limits.ts";
import type { Move, Option, Reply } from "./asker.ts";
import { cardOf, guidanceOf } from "./card.ts";
import type { Interview } from "./context.ts";
import { currentAnswer, saveParts } from "./context.ts";
import type { FieldName } from "./fields.ts";
import { FIELDS } from "./fields.ts";
import type { Step } from "./steps.ts";
import { moreFields, stepsFor } from "./steps.ts";
import { checkDate, optionsOf } from "./write-text.ts";

/** The choice that leaves a question as it is. */
const LEAVE = "leave";
/** The choice that ends the list of everything else. */
const NEXT = "next";

/**
 * Asks one question to its end. Gives back undefined when it is done, or the move by which the person left it.
 * Every reply is saved before the next prompt.
 */
export async function askQuestion(interview: Interview, question: Question): Promise<Move | undefined> {
  await interview.asker.show(cardOf(question, interview.store.assessment, interview.checklist, interview.say));
  let at = 0;
  for (;;) {
    const step = stepsFor(question, currentAnswer(interview, question), interview.checklist)[at];
    if (step === undefined) return undefined;
    const move = await askStep(interview, question, step);
    if (move === undefined) {
      if (step.kind === "more") return undefined;
      at += 1;
    } else if (move.to === "help") await interview.asker.show(guidanceOf(question, interview.checklist, interview.say));
    else if (move.to === "back" && at > 0) at -= 1;
    else return move;
  }
}

function askStep(interview: Interview, question: Question, step: Step): Promise<Move | undefined> {
  switch (step.kind) {
    case "status":
      return askStatus(interview, question);
    case "instrument":
      return askInstrument(interview, question, step.instrument);
    case "elements":
      return askElements(interview, question);
    case "expected-year":
      return askExpectedYear(interview, question);
    case "field":
      return (FIELDS[step.field].askBriefly ?? FIELDS[step.field].ask)(interview, question);
    case "more":
      return askMore(interview, question);
  }
}

function statusOptions(interview: Interview, question: Question): readonly Option[] {
  return statusesOf(interview.checklist, question).map(({ id, label }) => ({ value: id, label }));
}

async function askStatus(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say } = interview;
  const current = currentAnswer(interview, question).status;
  const reply = await interview.asker.choose({
    id: `${question.id}.status`,
    label: say("field.status"),
    options: [
      ...statusOptions(interview, question),
      { value: LEAVE, label: say(question.optional ? "choice.leave-out" : "choice.leave-open") },
    ],
    ...(findStatus(interview.checklist, question, current) && current !== undefined && { current }),
  });
  if (reply.move) return reply.move;
  if (reply.value === LEAVE) return { to: "skip" };
  await saveParts(interview, question, { status: reply.value });
  return undefined;
}

/** The dates that are asked for, by status. */
const ADHERENCE_DATES = new Map<string, readonly ("signed" | "ratified")[]>([
  ["party", ["signed", "ratified"]],
  ["signatory", ["signed"]],
]);

async function askInstrument(interview: Interview, question: Question, id: string): Promise<Move | undefined> {
  const { say, asker } = interview;
  const name = interview.checklist.instruments.find((one) => one.id === id)?.short ?? id;
  const now = (): Adherence => currentAnswer(interview, question).instruments?.[id] ?? {};
  const save = (parts: { readonly [K in keyof Adherence]?: Adherence[K] | undefined }): Promise<void> => {
    const instruments = withParts(currentAnswer(interview, question).instruments ?? {}, {
      [id]: withParts(now(), parts),
    });
    return saveParts(interview, question, { instruments });
  };
  const current = now().status;
  const status = await asker.choose({
    id: `${question.id}.instruments.${id}.status`,
    label: say("field.adherence", { instrument: name }),
    options: [...statusOptions(interview, question), { value: LEAVE, label: say("choice.leave-open") }],
    ...(current !== undefined && { current }),
  });
  if (status.move) return status.move;
  if (status.value === LEAVE) return { to: "skip" };
  await save({
    status: status.value,
    ...(status.value === "neither" && { signed: undefined }),
    ...(status.value !== "party" && { ratified: undefined }),
  });
  const dates = ADHERENCE_DATES.get(status.value) ?? [];
  for (const part of dates) {
    const current = now()[part];
    const reply: Reply<string> = await asker.write({
      id: `${question.id}.instruments.${id}.${part}`,
      label: say(`field.${part}`, { instrument: name }),
      hint: say("hint.date-optional"),
      lines: "one",
      most: LIMITS.line,
      check: checkDate(interview),
      ...(current !== undefined && { current }),
    });
    if (reply.move) return reply.move;
    await save({ [part]: reply.value });
  }
  return undefined;
}

async function askElements(interview: Interview, question: Question): Promise<Move | undefined> {
  const reply = await interview.asker.tick({
    id: `${question.id}.elements`,
    label: interview.say("field.elements"),
    options: optionsOf(question.elements),
    current: currentAnswer(interview, question).elements ?? [],
  });
  if (reply.move) return reply.move;
  const order = question.elements.map(({ id }) => id);
  await saveParts(interview, question, { elements: order.filter((id) => reply.value.includes(id)) });
  return undefined;
}

async function askExpectedYear(interview: Interview, question: Question): Promise<Move | undefined> {
  const current = currentAnswer(interview, question).expectedYear;
  const reply = await interview.asker.write({
    id: `${question.id}.expectedYear`,
    label: interview.say("field.expectedYear"),
    hint: interview.say("hint.expectedYear"),
    lines: "one",
    most: 4,
    check: (text) => (text === "" || isYear(text) ? undefined : interview.say("check.year")),
    ...(current !== undefined && { current: String(current) }),
  });
  if (reply.move) return reply.move;
  await saveParts(interview, question, { expectedYear: reply.value === "" ? undefined : Number(reply.value) });
  return undefined;
}

/** Whether a text is a year that a file may hold. */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= LIMITS.firstYear && Number(text) <= LIMITS.lastYear;
}

/** The list of everything else: passed over with one key, or a part is taken out of it, asked, and the list comes again. */
async function askMore(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say, asker } = interview;
  for (;;) {
    const answer = currentAnswer(interview, question);
    const names = moreFields(question, answer, interview.checklist, (field) => FIELDS[field].filled(answer) > 0);
    const reply = await asker.choose({
      id: `${question.id}.more`,
      label: say("field.more"),
      options: [
        { value: NEXT, label: say("choice.next") },
        ...names.map((name) => moreOption(interview, name, answer)),
      ],
      current: NEXT,
    });
    if (reply.move) return reply.move;
    if (reply.value === NEXT) {
      await saveParts(interview, question, {});
      return undefined;
    }
    const move = await FIELDS[reply.value as FieldName].ask(interview, question);
    if (move !== undefined && move.to !== "back") return move;
  }
}

function moreOption(interview: Interview, name: FieldName, answer: Answer): Option {
  const count = FIELDS[name].filled(answer);
  const note = count > 0 ? interview.say("choice.given", { count }) : undefined;
  return { value: name, label: interview.say(FIELDS[name].label), ...(note !== undefined && { note }) };
}
