/**
 * The parts of an answer that are asked one by one. Each is asked by a function that saves what it is told before it
 * asks on, and gives back a move if the person wants to go elsewhere.
 */
import type { Answer, Law } from "../domain/assessment.ts";
import { withParts } from "../domain/assessment.ts";
import type { Choice, Question } from "../domain/checklist.ts";
import { isDate } from "../domain/date.ts";
import { LIMITS } from "../domain/limits.ts";
import type { MessageId } from "../domain/say.ts";
import type { Move, Option, Reply, WritePrompt } from "./asker.ts";
import type { Interview } from "./context.ts";
import { currentAnswer, saveParts } from "./context.ts";

/** Asks for one part of an answer; undefined when it is done. */
export type AskField = (interview: Interview, question: Question) => Promise<Move | undefined>;

/** A part of an answer that can be asked for. */
export interface Field {
  readonly label: MessageId & `field.${string}`;
  readonly ask: AskField;
  /** How much is there: 0 if nothing. */
  readonly filled: (answer: Answer) => number;
}

type TextPart = "measures" | "practice" | "goodPractice" | "reason" | "authority";

const COUNT_ONE = (value: unknown): number => (value === undefined ? 0 : 1);

/** A part that is one text. */
function textField(part: TextPart, lines: WritePrompt["lines"]): Field {
  return {
    label: `field.${part}`,
    filled: (answer) => COUNT_ONE(answer[part]),
    async ask(interview, question) {
      const reply = await writeText(interview, question, part, { label: `field.${part}`, hint: `hint.${part}`, lines, current: currentAnswer(interview, question)[part] });
      if (reply.move) return reply.move;
      await saveParts(interview, question, { [part]: reply.value });
      return undefined;
    },
  };
}

/** A part made of kinds from a list and a note in words; the note comes first where the short way asks for one text. */
function kindsField(part: "difficulties" | "obstacles", order: "kinds-first" | "note-first"): Field {
  async function askKinds(interview: Interview, question: Question): Promise<Move | undefined> {
    const current = currentAnswer(interview, question)[part] ?? {};
    const reply = await interview.asker.tick({
      id: `${question.id}.${part}.kinds`,
      label: interview.say(`field.${part}-kinds`),
      options: optionsOf(interview.checklist.lists[part]),
      current: current.kinds ?? [],
    });
    if (reply.move) return reply.move;
    await saveParts(interview, question, { [part]: withParts(current, { kinds: reply.value }) });
    return undefined;
  }
  async function askNote(interview: Interview, question: Question): Promise<Move | undefined> {
    const current = currentAnswer(interview, question)[part] ?? {};
    const reply = await writeText(interview, question, `${part}.note`, { label: `field.${part}-note`, hint: `hint.${part}`, lines: "many", current: current.note });
    if (reply.move) return reply.move;
    await saveParts(interview, question, { [part]: withParts(current, { note: reply.value }) });
    return undefined;
  }
  return {
    label: `field.${part}`,
    filled: (answer) => COUNT_ONE(answer[part]),
    ask: order === "kinds-first" ? inTurn(askKinds, askNote) : inTurn(askNote, askKinds),
  };
}

/** Asks one after the other; a move ends it. */
export function inTurn(...asks: readonly AskField[]): AskField {
  return async (interview, question) => {
    for (const ask of asks) {
      const move = await ask(interview, question);
      if (move !== undefined) return move;
    }
    return undefined;
  };
}

interface TextRequest {
  readonly label: MessageId & `field.${string}`;
  readonly hint?: MessageId & `hint.${string}`;
  readonly lines: WritePrompt["lines"];
  readonly current: string | undefined;
  readonly check?: (text: string) => string | undefined;
}

async function writeText(interview: Interview, question: Question, part: string, request: TextRequest): Promise<Reply<string>> {
  const { say } = interview;
  return interview.asker.write({
    id: `${question.id}.${part}`,
    label: say(request.label),
    ...(request.hint && { hint: say(request.hint) }),
    lines: request.lines,
    most: request.lines === "one" ? LIMITS.line : LIMITS.text,
    ...(request.current !== undefined && { current: request.current }),
    ...(request.check && { check: request.check }),
  });
}

/** What is wrong with a date that somebody typed; nothing typed is fine. */
export function checkDate(interview: Interview): (text: string) => string | undefined {
  return (text) => (text === "" || isDate(text) ? undefined : interview.say("check.date"));
}

/** The entries of a list as options. */
export function optionsOf(list: readonly Choice[]): readonly Option[] {
  return list.map(({ id, label }) => ({ value: id, label }));
}

async function askNextSteps(interview: Interview, question: Question): Promise<Move | undefined> {
  const now = (): NonNullable<Answer["nextSteps"]> => currentAnswer(interview, question).nextSteps ?? {};
  const text = await writeText(interview, question, "nextSteps.text", { label: "field.nextSteps-text", lines: "many", current: now().text });
  if (text.move) return text.move;
  await saveParts(interview, question, { nextSteps: withParts(now(), { text: text.value }) });
  const by = await writeText(interview, question, "nextSteps.by", {
    label: "field.nextSteps-by",
    hint: "hint.date",
    lines: "one",
    current: now().by,
    check: checkDate(interview),
  });
  if (by.move) return by.move;
  await saveParts(interview, question, { nextSteps: withParts(now(), { by: by.value }) });
  return undefined;
}

async function askAssistance(interview: Interview, question: Question): Promise<Move | undefined> {
  const now = (): NonNullable<Answer["assistance"]> => currentAnswer(interview, question).assistance ?? {};
  const requested = await interview.asker.tick({
    id: `${question.id}.assistance.requested`,
    label: interview.say("field.assistance-requested"),
    options: optionsOf(interview.checklist.lists.assistance),
    current: now().requested ?? [],
  });
  if (requested.move) return requested.move;
  await saveParts(interview, question, { assistance: withParts(now(), { requested: requested.value }) });
  for (const part of ["note", "received"] as const) {
    const reply = await writeText(interview, question, `assistance.${part}`, { label: `field.assistance-${part}`, lines: "many", current: now()[part] });
    if (reply.move) return reply.move;
    await saveParts(interview, question, { assistance: withParts(now(), { [part]: reply.value }) });
  }
  return undefined;
}

async function askPublish(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say } = interview;
  const reply = await interview.asker.choose({
    id: `${question.id}.publish`,
    label: say("field.publish-question"),
    options: [
      { value: "yes", label: say("choice.publish-yes") },
      { value: "no", label: say("choice.publish-no") },
    ],
    current: currentAnswer(interview, question).publish === false ? "no" : "yes",
  });
  if (reply.move) return reply.move;
  await saveParts(interview, question, { publish: reply.value === "no" ? false : undefined });
  return undefined;
}

async function askLaws(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say } = interview;
  for (;;) {
    const laws = currentAnswer(interview, question).law ?? [];
    let index = laws.length;
    if (laws.length > 0) {
      const reply = await interview.asker.choose({
        id: `${question.id}.law`,
        label: say("field.law-list"),
        options: [
          { value: "done", label: say("choice.law-done") },
          { value: "add", label: say("choice.law-add") },
          ...laws.map((law, at) => ({ value: String(at), label: say("choice.law-change", { title: law.title }) })),
        ],
        current: "done",
      });
      if (reply.move) return reply.move;
      if (reply.value === "done") return undefined;
      if (reply.value !== "add") index = Number(reply.value);
    }
    const outcome = await askLaw(interview, question, index);
    if (outcome.move) return outcome.move;
    if (outcome.value === "" && index === laws.length) return undefined;
  }
}

/** Asks for the law at `index`. Gives back its title: empty if there is none (any more). */
async function askLaw(interview: Interview, question: Question, index: number): Promise<Reply<string>> {
  const now = (): readonly Law[] => currentAnswer(interview, question).law ?? [];
  const id = `law.${index}`;
  const title = await writeText(interview, question, `${id}.title`, { label: "field.law-title", hint: "hint.law-title", lines: "one", current: now()[index]?.title });
  if (title.move) return title;
  if (title.value === "") {
    await saveParts(interview, question, { law: now().filter((_, at) => at !== index) });
    return title;
  }
  const save = (parts: Partial<Record<keyof Law, string>>): Promise<void> => {
    const law = withParts<Law>(now()[index] ?? { title: title.value }, { ...parts, title: title.value });
    return saveParts(interview, question, { law: [...now().slice(0, index), law, ...now().slice(index + 1)] });
  };
  await save({});
  const parts = [
    { part: "provision", hint: "hint.law-provision" },
    { part: "date", hint: "hint.date", check: checkDate(interview) },
    { part: "url", hint: "hint.law-url", check: checkUrl(interview) },
  ] as const;
  for (const { part, hint, ...rest } of parts) {
    const reply = await writeText(interview, question, `${id}.${part}`, { label: `field.law-${part}`, hint, lines: "one", current: now()[index]?.[part], ...rest });
    if (reply.move) return reply;
    await save({ [part]: reply.value });
  }
  return title;
}

function checkUrl(interview: Interview): (text: string) => string | undefined {
  return (text) => (text === "" || (URL.canParse(text) && /^https?:/i.test(text)) ? undefined : interview.say("check.url"));
}

/** The parts of an answer that every question has, by name. */
export const FIELDS = {
  measures: textField("measures", "many"),
  law: { label: "field.law", filled: (answer) => answer.law?.length ?? 0, ask: askLaws },
  practice: textField("practice", "many"),
  authority: textField("authority", "one"),
  difficulties: kindsField("difficulties", "note-first"),
  obstacles: kindsField("obstacles", "kinds-first"),
  nextSteps: { label: "field.nextSteps", filled: (answer) => COUNT_ONE(answer.nextSteps), ask: askNextSteps },
  assistance: { label: "field.assistance", filled: (answer) => COUNT_ONE(answer.assistance), ask: askAssistance },
  goodPractice: textField("goodPractice", "many"),
  reason: textField("reason", "many"),
  publish: { label: "field.publish", filled: (answer) => (answer.publish === false ? 1 : 0), ask: askPublish },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
