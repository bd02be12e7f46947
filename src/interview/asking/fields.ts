/**
 * The parts of an answer that are asked one by one. Each is asked by a function that saves what it is told before it
 * asks on, and gives back a move if the person wants to go elsewhere.
 */
import type { Answer } from "../../domain/model/assessment.ts";
import { withParts } from "../../domain/model/assessment.ts";
import type { Question } from "../../domain/model/checklist.ts";
import type { MessageId } from "../../messages/say.ts";
import { askLaws } from "./ask-laws.ts";
import type { Move, WritePrompt } from "../asker.ts";
import type { Interview } from "../context.ts";
import { currentAnswer, saveParts } from "../context.ts";
import { checkDate, optionsOf, writeText } from "./write-text.ts";

/** Asks for one part of an answer; undefined when it is done. */
export type AskField = (interview: Interview, question: Question) => Promise<Move | undefined>;

export type FieldName =
  | "measures"
  | "law"
  | "practice"
  | "authority"
  | "difficulties"
  | "obstacles"
  | "nextSteps"
  | "assistance"
  | "goodPractice"
  | "reason"
  | "publish";

/** A part of an answer that can be asked for. */
export interface Field {
  readonly label: MessageId & `field.${string}`;
  readonly ask: AskField;
  /** Asks only for the one text that the short way wants; `ask` if undefined. */
  readonly askBriefly?: AskField;
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
      const reply = await writeText(interview, question, part, {
        label: `field.${part}`,
        hint: `hint.${part}`,
        lines,
        current: currentAnswer(interview, question)[part],
      });
      if (reply.value !== undefined) await saveParts(interview, question, { [part]: reply.value });
      return reply.move;
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
    if (reply.value !== undefined)
      await saveParts(interview, question, { [part]: withParts(current, { kinds: reply.value }) });
    return reply.move;
  }
  async function askNote(interview: Interview, question: Question): Promise<Move | undefined> {
    const current = currentAnswer(interview, question)[part] ?? {};
    const reply = await writeText(interview, question, `${part}.note`, {
      label: `field.${part}-note`,
      hint: `hint.${part}`,
      lines: "many",
      current: current.note,
    });
    if (reply.value !== undefined)
      await saveParts(interview, question, { [part]: withParts(current, { note: reply.value }) });
    return reply.move;
  }
  return {
    label: `field.${part}`,
    filled: (answer) => COUNT_ONE(answer[part]),
    ...(order === "kinds-first"
      ? { ask: inTurn(askKinds, askNote) }
      : { ask: inTurn(askNote, askKinds), askBriefly: askNote }),
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

async function askNextSteps(interview: Interview, question: Question): Promise<Move | undefined> {
  const now = (): NonNullable<Answer["nextSteps"]> => currentAnswer(interview, question).nextSteps ?? {};
  const text = await writeText(interview, question, "nextSteps.text", {
    label: "field.nextSteps-text",
    lines: "many",
    current: now().text,
  });
  if (text.value !== undefined)
    await saveParts(interview, question, { nextSteps: withParts(now(), { text: text.value }) });
  if (text.move) return text.move;
  const by = await writeText(interview, question, "nextSteps.by", {
    label: "field.nextSteps-by",
    hint: "hint.date",
    lines: "one",
    current: now().by,
    check: checkDate(interview),
  });
  if (by.value !== undefined) await saveParts(interview, question, { nextSteps: withParts(now(), { by: by.value }) });
  return by.move;
}

async function askAssistance(interview: Interview, question: Question): Promise<Move | undefined> {
  const now = (): NonNullable<Answer["assistance"]> => currentAnswer(interview, question).assistance ?? {};
  const requested = await interview.asker.tick({
    id: `${question.id}.assistance.requested`,
    label: interview.say("field.assistance-requested"),
    options: optionsOf(interview.checklist.lists.assistance),
    current: now().requested ?? [],
  });
  if (requested.value !== undefined)
    await saveParts(interview, question, { assistance: withParts(now(), { requested: requested.value }) });
  if (requested.move) return requested.move;
  for (const part of ["note", "received"] as const) {
    const reply = await writeText(interview, question, `assistance.${part}`, {
      label: `field.assistance-${part}`,
      lines: "many",
      current: now()[part],
    });
    if (reply.value !== undefined)
      await saveParts(interview, question, { assistance: withParts(now(), { [part]: reply.value }) });
    if (reply.move) return reply.move;
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
  if (reply.value !== undefined)
    await saveParts(interview, question, { publish: reply.value === "no" ? false : undefined });
  return reply.move;
}

/** The parts of an answer that every question has, by name. */
export const FIELDS: Readonly<Record<FieldName, Field>> = {
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
};
