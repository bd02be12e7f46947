/**
 * Asks for the fields of an answer, by their description in `answer-format.ts`. Each reply is saved before the next
 * prompt. Labels and hints are messages named after the field: `field.measures`, `field.difficulties-note`,
 * `hint.measures`; one that is missing does not compile.
 */
import { type Fields, type Leaf, type Nest, ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import { type Answer, withFields } from "../../domain/model/assessment.ts";
import { type Choice, type Element, type Question, labelOf } from "../../domain/model/checklist.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { type MarkMeaning, meaningOfMarks, optionalElements, saysInPart, saysWhole } from "../../domain/model/needs.ts";
import { asciiDigits } from "../../domain/texts/digits.ts";
import type { MessageId } from "../../messages/say.ts";
import type { Move, Option, Reply } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, resolvedAnswer, saveAnswer } from "../save-answer.ts";
import { nameUnder } from "../../messages/field-name.ts";
import type { AskedField, StepField } from "../steps.ts";
import { askEarlierSteps } from "./ask-earlier-steps.ts";
import { askLaws } from "./ask-laws.ts";
import { askNextSteps } from "./ask-next-steps.ts";
import { askPracticeLinks } from "./ask-practice-links.ts";
import { askStatus } from "./ask-status.ts";
import { reasonLabel } from "./reason-label.ts";
import { checkOf, checkYear, dateMeant } from "./checks.ts";

type Format = typeof ANSWER_FORMAT;
type AskedAs<Kind extends string> = {
  [Key in AskedField]: Format[Key] extends { readonly kind: Kind } ? Key : never;
}[AskedField];
type AskedText = AskedAs<"text" | "line">;
export type AskedGroup = AskedAs<"group">;
/** The path of a value of a group, `difficulties-note`. */
export type GroupPath = { [Key in AskedGroup]: `${Key}-${keyof Format[Key]["fields"] & string}` }[AskedGroup];
/** The path of a value in an answer. */
type Path = AskedText | GroupPath;

/** In which order the fields of a group are asked, where that is not the order of the file. */
const ORDER: Readonly<Partial<Record<AskedGroup, readonly string[]>>> = {
  difficulties: ["note", "kinds"],
  assistance: ["requested", "note", "received"],
};
/** The hints of values within a field; a text that is a field has one of its own. */
const HINTS: Readonly<Record<string, (MessageId & `hint.${string}`) | undefined>> = {
  "difficulties-note": "hint.difficulties",
  "obstacles-note": "hint.obstacles",
} satisfies Partial<Record<Exclude<Path, AskedText>, MessageId>>;

/** Fields that are asked in a way of their own. */
const ASK_BY_FIELD: Readonly<Record<AskedAs<"list" | "flag">, (asking: Asking) => Promise<Move | undefined>>> = {
  law: askLaws,
  practiceLinks: askPracticeLinks,
  nextSteps: askNextSteps,
  earlierSteps: askEarlierSteps,
  publish: (asking) => askFlag(asking, "publish"),
  revisit: (asking) => askFlag(asking, "revisit"),
};

/** How much of a field is there: 0 if nothing. */
export function countIn(answer: Answer, field: AskedField): number {
  const value = answer[field];
  if (Array.isArray(value)) return value.length;
  // An answer may be published unless it says otherwise, and nobody wants to look at it again.
  return value === undefined || value === (field === "publish") ? 0 : 1;
}

/** The keys of a group in the order in which they are asked. */
export function keysInGroup(group: AskedGroup): readonly string[] {
  return ORDER[group] ?? Object.keys(ANSWER_FORMAT[group].fields);
}

/**
 * Asks for a field; undefined when it is done, or the move by which the person left it. `brief` asks only for the text
 * that it begins with.
 */
export async function askField(asking: Asking, field: StepField, brief = false): Promise<Move | undefined> {
  const format: Leaf | Nest = ANSWER_FORMAT[field];
  switch (format.kind) {
    case "status":
      return askStatus(asking);
    case "elements":
      return askElements(asking);
    case "year":
      return askExpectedYear(asking);
    case "list":
    case "flag":
      return ASK_BY_FIELD[field as keyof typeof ASK_BY_FIELD](asking);
    case "group":
      return askGroup(asking, field as AskedGroup, format.fields, brief);
    default:
      return askText(asking, field as AskedText, format);
  }
}

async function askText(asking: Asking, field: AskedText, format: Leaf): Promise<Move | undefined> {
  const reply = await writeText(asking, field, format, currentAnswer(asking)[field]);
  if (reply.value !== undefined) await saveAnswer(asking, { [field]: reply.value });
  return reply.move;
}

/** Asks for the fields of a group one after the other; any move ends it. */
async function askGroup(asking: Asking, group: AskedGroup, fields: Fields, brief: boolean): Promise<Move | undefined> {
  const keys = keysInGroup(group);
  const isBrief = brief && fields[keys[0] ?? ""]?.kind === "text";
  for (const key of isBrief ? keys.slice(0, 1) : keys) {
    const now = (): Readonly<Record<string, unknown>> => ({ ...currentAnswer(asking)[group] });
    const reply = await askLeaf(asking, [group, key], fields[key], now()[key]);
    if (reply.value !== undefined) await saveAnswer(asking, { [group]: withFields(now(), { [key]: reply.value }) });
    if (reply.move) return reply.move;
  }
  return undefined;
}

async function askElements(asking: Asking): Promise<Move | undefined> {
  const { say, asker, question, checklist } = asking;
  const { status = "" } = resolvedAnswer(asking);
  const label = labelOf(checklist, question, status);
  const isOptional = new Set(optionalElements(question));
  // What a "Yes" can do without is said where the answer is "Yes".
  const noteOn = (element: Element): string | undefined => {
    if (!saysWhole({ id: status })) return undefined;
    if (element.oneOf !== undefined) return say("choice.one-of");
    return isOptional.has(element) ? say("choice.optional", { need: element.need, status: label }) : undefined;
  };
  const reply = await asker.tick({
    id: `${question.id}.elements`,
    label: say("field.elements-question", { meaning: marksAskedFor(question, status) }),
    options: question.elements.map((element) => ({ value: element.id, label: element.label, note: noteOn(element) })),
    current: currentAnswer(asking).elements ?? [],
  });
  if (reply.value !== undefined) await saveAnswer(asking, { elements: reply.value });
  return reply.move;
}

/** Of what was decided, only a part may be true already. */
function marksAskedFor({ scale }: Question, status: string): MarkMeaning | "decided" {
  return scale === "consideration" && saysInPart({ id: status }) ? "decided" : meaningOfMarks(status);
}

async function askExpectedYear(asking: Asking): Promise<Move | undefined> {
  const { say, asker, today, question } = asking;
  const isExpected = checkYear(Number(today().slice(0, 4)), LIMITS.lastYear, say("check.expected-year"));
  const reply = await asker.write({
    id: `${question.id}.expectedYear`,
    label: say("field.expectedYear-question"),
    hint: say("hint.expectedYear"),
    lines: "one",
    most: 4,
    check: (text) => (text === "" ? undefined : isExpected(text)),
    current: currentAnswer(asking).expectedYear?.toString(),
  });
  if (reply.value !== undefined)
    await saveAnswer(asking, { expectedYear: reply.value === "" ? undefined : Number(asciiDigits(reply.value)) });
  return reply.move;
}

/** The flags of an answer, with what a "Yes" makes of each. */
const FLAGS = { publish: false, revisit: true } as const;

/** Whether a field is a "Yes" or nothing. */
export function isFlag(field: AskedField): boolean {
  return field in FLAGS;
}

/** Enter alone does what the list of everything else says of the flag, whatever the file has. */
async function askFlag(asking: Asking, flag: keyof typeof FLAGS): Promise<Move | undefined> {
  const { say, asker, question } = asking;
  const reply = await asker.choose({
    id: `${question.id}.${flag}`,
    label: say(`field.${flag}-question`),
    options: (["yes", "no"] as const).map((value) => ({ value, label: say(`choice.${flag}-${value}`) })),
    current: "yes",
  });
  if (reply.value !== undefined) await saveAnswer(asking, { [flag]: reply.value === "yes" ? FLAGS[flag] : undefined });
  return reply.move;
}

/** Asks for a value in a group. */
function askLeaf(
  asking: Asking,
  [group, key]: readonly [AskedGroup, string],
  leaf: Leaf | Nest | undefined,
  current: unknown,
): Promise<Reply<unknown>> {
  const { asker, say, checklist, question } = asking;
  const path = `${group}-${key}` as Exclude<Path, AskedText>;
  if (leaf?.kind !== "choices") return writeText(asking, path, leaf, current);
  return asker.tick({
    id: `${question.id}.${group}.${key}`,
    label: say(`field.${path}`),
    options: optionsOf(checklist.lists[leaf.list]),
    current: (current ?? []) as readonly string[],
  });
}

async function writeText(
  asking: Asking,
  path: Path,
  leaf: Leaf | Nest | undefined,
  current: unknown,
): Promise<Reply<string>> {
  const { asker, say, question } = asking;
  const name = nameUnder(path, resolvedAnswer(asking).status);
  const hint = path in ANSWER_FORMAT ? (`hint.${name}` as `hint.${AskedText}`) : HINTS[path];
  const reply = await asker.write({
    id: `${question.id}.${path.replace("-", ".")}`,
    label: path === "reason" ? reasonLabel(asking) : say(`field.${name}`),
    hint: hint && say(hint),
    lines: leaf?.kind === "text" ? "many" : "one",
    current: current as string | undefined,
    check: checkOf(leaf, say),
  });
  return leaf?.kind === "date" && reply.value !== undefined ? { ...reply, value: dateMeant(reply.value) } : reply;
}

function optionsOf(choices: readonly Choice[]): readonly Option[] {
  return choices.map(({ id, label }) => ({ value: id, label }));
}
