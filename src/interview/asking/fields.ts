/**
 * Asks for the fields of an answer, by their description in `answer-format.ts`. Each reply is saved before the next
 * prompt. Labels and hints are messages named after the field: `field.measures`, `field.difficulties-note`,
 * `hint.measures`; one that is missing does not compile.
 */
import type { AnswerField, Fields, Leaf, Nest } from "../../domain/model/answer-format.ts";
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import type { Answer, Step } from "../../domain/model/assessment.ts";
import { withParts } from "../../domain/model/assessment.ts";
import type { Question } from "../../domain/model/checklist.ts";
import type { MessageId } from "../../messages/say.ts";
import { askLaws } from "./ask-laws.ts";
import type { Move } from "../asker.ts";
import type { Interview } from "../context.ts";
import { currentAnswer, saveFields } from "../save-answer.ts";
import { checkDate, optionsOf, writeText } from "./write-text.ts";

type Format = typeof ANSWER_FORMAT;
/** A field that the interview can ask for. */
export type AskedField = {
  [Key in AnswerField]: Format[Key] extends { readonly asked: string } ? Key : never;
}[AnswerField];
type AskedText = {
  [Key in AskedField]: Format[Key] extends { readonly kind: "text" | "line" } ? Key : never;
}[AskedField];
type AskedGroup = {
  [Key in AskedField]: Format[Key] extends { readonly kind: "group" } ? Key : never;
}[AskedField];
/** The path of a value in an answer. */
type Path = AskedText | { [Key in AskedGroup]: `${Key}-${keyof Format[Key]["fields"] & string}` }[AskedGroup];

/** In which order the fields of a group are asked, where that is not the order of the file. */
const ORDER: Readonly<Partial<Record<AskedGroup, readonly string[]>>> = {
  difficulties: ["note", "kinds"],
  assistance: ["requested", "note", "received"],
};
/** Hints that are not named after the value that they are for. */
const HINTS: Readonly<Partial<Record<Path, MessageId & `hint.${string}`>>> = {
  "difficulties-note": "hint.difficulties",
  "obstacles-note": "hint.obstacles",
};

/** What a field is called. */
export function labelOf(field: AskedField): MessageId & `field.${AskedField}` {
  return `field.${field}`;
}

/** How much of a field is there: 0 if nothing. */
export function countIn(answer: Answer, field: AskedField): number {
  const value = answer[field];
  if (Array.isArray(value)) return value.length;
  // An answer may be published unless it says otherwise.
  return value === undefined || value === true ? 0 : 1;
}

/**
 * Asks for a field; undefined when it is done, or the move by which the person left it. `brief` asks only for the text
 * with which it begins.
 */
export async function askField(
  interview: Interview,
  question: Question,
  field: AskedField,
  brief = false,
): Promise<Move | undefined> {
  const format: Leaf | Nest = ANSWER_FORMAT[field];
  switch (format.kind) {
    case "list":
      return field === "nextSteps" ? askStep(interview, question) : askLaws(interview, question);
    case "flag":
      return askPublish(interview, question);
    case "group":
      return askGroup(interview, question, field as AskedGroup, format.fields, brief);
    default:
      return askText(interview, question, field as AskedText, format.kind === "text" ? "many" : "one");
  }
}

async function askText(
  interview: Interview,
  question: Question,
  field: AskedText,
  lines: "one" | "many",
): Promise<Move | undefined> {
  const current = currentAnswer(interview, question)[field];
  const request = { label: `field.${field}`, hint: `hint.${field}`, lines, current } as const;
  const reply = await writeText(interview, question, field, request);
  if (reply.value !== undefined) await saveFields(interview, question, { [field]: reply.value });
  return reply.move;
}

/** Asks for the fields of a group one after the other; any move ends it. */
async function askGroup(
  interview: Interview,
  question: Question,
  group: AskedGroup,
  fields: Fields,
  brief: boolean,
): Promise<Move | undefined> {
  const keys = ORDER[group] ?? Object.keys(fields);
  const isBrief = brief && fields[keys[0] ?? ""]?.kind === "text";
  for (const key of isBrief ? keys.slice(0, 1) : keys) {
    const now = (): Readonly<Record<string, unknown>> => ({ ...currentAnswer(interview, question)[group] });
    const reply = await askLeaf(interview, question, [group, key], fields[key], now()[key]);
    if (reply.value !== undefined)
      await saveFields(interview, question, { [group]: withParts(now(), { [key]: reply.value }) });
    if (reply.move) return reply.move;
  }
  return undefined;
}

async function askLeaf(
  interview: Interview,
  question: Question,
  [group, key]: readonly [AskedGroup, string],
  leaf: Leaf | Nest | undefined,
  current: unknown,
): Promise<{ readonly value?: unknown; readonly move?: Move | undefined }> {
  const { asker, say, checklist } = interview;
  const path = `${group}-${key}` as Exclude<Path, AskedText>;
  if (leaf?.kind === "choices")
    return asker.tick({
      id: `${question.id}.${group}.${key}`,
      label: say(`field.${path}`),
      options: optionsOf(checklist.lists[leaf.list]),
      current: (current ?? []) as readonly string[],
    });
  const hint = HINTS[path];
  return writeText(interview, question, `${group}.${key}`, {
    label: `field.${path}`,
    ...(hint !== undefined && { hint }),
    lines: leaf?.kind === "text" ? "many" : "one",
    current: current as string | undefined,
    ...(leaf?.kind === "date" && { check: checkDate(interview) }),
  });
}

/** Asks for the first of the next steps; others that the file has are kept. */
async function askStep(interview: Interview, question: Question): Promise<Move | undefined> {
  const now = (): Step => currentAnswer(interview, question).nextSteps?.[0] ?? { id: "s1" };
  for (const key of ["text", "by"] as const) {
    const reply = await writeText(interview, question, `nextSteps.${key}`, {
      label: `field.nextSteps-${key}`,
      ...(key === "by" && { hint: "hint.date", check: checkDate(interview) }),
      lines: key === "text" ? "many" : "one",
      current: now()[key],
    });
    if (reply.value !== undefined) {
      const step = withParts(now(), { [key]: reply.value });
      const others = (currentAnswer(interview, question).nextSteps ?? []).slice(1);
      const isEmpty = Object.keys(step).length === 1;
      await saveFields(interview, question, { nextSteps: isEmpty ? others : [step, ...others] });
    }
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
    await saveFields(interview, question, { publish: reply.value === "no" ? false : undefined });
  return reply.move;
}
