/** The dialogue about one question: its card, then its steps, forwards and back. */
import type { Answer } from "../../domain/model/assessment.ts";
import { answerTo } from "../../domain/model/assessment.ts";
import type { Question } from "../../domain/model/checklist.ts";
import { findStatus, paragraphOfId } from "../../domain/model/checklist.ts";
import { LIMITS } from "../../domain/model/limits.ts";
import { reliantOn } from "../../domain/model/same-as.ts";
import { sameData } from "../../domain/model/same-data.ts";
import { askAdherence } from "./ask-adherence.ts";
import { askCarried } from "./ask-carried.ts";
import { askStatus } from "./ask-status.ts";
import type { Move, Option } from "../asker.ts";
import { cardOf, guidanceOf } from "../card.ts";
import type { Interview } from "../context.ts";
import { currentAnswer, resolvedAnswer, saveFields } from "../save-answer.ts";
import type { AskedField } from "./fields.ts";
import { askField, countIn, labelOf } from "./fields.ts";
import type { Step } from "../steps.ts";
import { moreFields, stepsFor } from "../steps.ts";
import { withHelp } from "../with-help.ts";
import { optionsOf } from "./write-text.ts";

/** The choice that ends the list of everything else. */
const NEXT = "next";

/**
 * Asks one question to its end. Gives back undefined when it is done, or the move by which the person left it.
 * Every reply is saved before the next prompt.
 */
export async function askQuestion(interview: Interview, question: Question): Promise<Move | undefined> {
  await interview.asker.show(cardOf(question, interview.store.assessment, interview.checklist, interview.say));
  const before = currentAnswer(interview, question);
  const move = await askSteps(interview, question);
  await tellReliant(interview, question, before);
  return move;
}

async function askSteps(outer: Interview, question: Question): Promise<Move | undefined> {
  const { checklist, say } = outer;
  const interview: Interview = { ...outer, asker: withHelp(outer.asker, () => guidanceOf(question, checklist, say)) };
  const decided = await askCarried(interview, question);
  if (decided !== "change") return decided;
  let at = 0;
  for (;;) {
    const byReference = currentAnswer(interview, question).sameAs !== undefined;
    const step = stepsFor(question, resolvedAnswer(interview, question), checklist, byReference)[at];
    if (step === undefined) return undefined;
    const move = await askStep(interview, question, step);
    if (move === undefined) {
      if (step.kind === "more") return undefined;
      await remark(interview, question, step);
      at += 1;
    } else if (move.to === "back" && at > 0) at -= 1;
    else return move;
  }
}

/** Says what does not fit together yet, as a friendly word; nothing is refused. */
async function remark({ asker, say, checklist, store }: Interview, question: Question, step: Step): Promise<void> {
  const answer = answerTo(store.assessment, question.id) ?? {};
  const status = findStatus(checklist, question, answer.status);
  const marked = answer.elements?.length ?? 0;
  if (step.kind === "elements" && status?.id === "implemented" && marked === 0)
    await asker.show([{ kind: "warning", text: say("remark.no-element", { status: status.label }) }]);
  if (step.kind === "elements" && status?.id === "partly-implemented" && marked === question.elements.length)
    await asker.show([{ kind: "warning", text: say("remark.all-elements", { status: status.label }) }]);
  if (step.kind === "field" && status?.calls[0] === step.field && countIn(answer, step.field) === 0)
    await asker.show([{ kind: "note", text: say("remark.text-wanted") }]);
}

/** Points out that other answers changed with this one, because they are given as being the same. */
async function tellReliant(interview: Interview, question: Question, before: Answer): Promise<void> {
  const { store, checklist, asker, say } = interview;
  const { answered: _, carriedFrom: __, ...now } = currentAnswer(interview, question);
  const { answered: ___, carriedFrom: ____, ...then } = before;
  if (Object.keys(then).length === 0 || sameData(now, then)) return;
  const ids = reliantOn(store.assessment, checklist, question.id);
  if (ids.length === 0) return;
  const references = ids.map(paragraphOfId).join(", ");
  await asker.show([{ kind: "warning", text: say("same-as.changed", { references, count: ids.length }) }]);
}

function askStep(interview: Interview, question: Question, step: Step): Promise<Move | undefined> {
  switch (step.kind) {
    case "status":
      return askStatus(interview, question);
    case "instrument":
      return askAdherence(interview, question, step.instrument);
    case "elements":
      return askElements(interview, question);
    case "expected-year":
      return askExpectedYear(interview, question);
    case "field":
      return askField(interview, question, step.field, true);
    case "more":
      return askMore(interview, question);
  }
}

async function askElements(interview: Interview, question: Question): Promise<Move | undefined> {
  const reply = await interview.asker.tick({
    id: `${question.id}.elements`,
    label: interview.say("field.elements"),
    options: optionsOf(question.elements),
    current: currentAnswer(interview, question).elements ?? [],
  });
  const marked = reply.value;
  if (marked !== undefined) {
    const order = question.elements.map(({ id }) => id);
    await saveFields(interview, question, { elements: order.filter((id) => marked.includes(id)) });
  }
  return reply.move;
}

async function askExpectedYear(interview: Interview, question: Question): Promise<Move | undefined> {
  const current = currentAnswer(interview, question).expectedYear;
  const reply = await interview.asker.write({
    id: `${question.id}.expectedYear`,
    label: interview.say("field.expectedYear"),
    hint: interview.say("hint.expectedYear"),
    lines: "one",
    most: 4,
    check: (text) =>
      text === "" || isYearFrom(text, interview.today()) ? undefined : interview.say("check.expected-year"),
    ...(current !== undefined && { current: String(current) }),
  });
  if (reply.value !== undefined)
    await saveFields(interview, question, { expectedYear: reply.value === "" ? undefined : Number(reply.value) });
  return reply.move;
}

/** Whether a text is a year that has not passed. */
function isYearFrom(text: string, today: string): boolean {
  return /^\d{4}$/.test(text) && text >= today.slice(0, 4) && Number(text) <= LIMITS.lastYear;
}

/** The list of everything else: passed over with one key; or a field is chosen and asked, and the list comes again. */
async function askMore(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say, asker } = interview;
  for (;;) {
    const answer = currentAnswer(interview, question);
    const names = moreFields(
      question,
      resolvedAnswer(interview, question),
      interview.checklist,
      (field) => countIn(answer, field) > 0,
    );
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
      await saveFields(interview, question, {});
      return undefined;
    }
    const move = await askField(interview, question, reply.value as AskedField);
    if (move !== undefined && move.to !== "back") return move;
  }
}

function moreOption(interview: Interview, name: AskedField, answer: Answer): Option {
  const count = countIn(answer, name);
  const note = count > 0 ? interview.say("choice.given", { count }) : undefined;
  return { value: name, label: interview.say(labelOf(name)), ...(note !== undefined && { note }) };
}
