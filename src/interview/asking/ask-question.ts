/** The dialogue about one question: its card, then its steps, forwards and back. */
import type { Answer } from "../../domain/model/assessment.ts";
import type { Question } from "../../domain/model/checklist.ts";
import { findStatus, paragraphOfId } from "../../domain/model/checklist.ts";
import { reliantOn } from "../../domain/model/same-as.ts";
import { sameData } from "../../domain/model/same-data.ts";
import type { Move, Option } from "../asker.ts";
import { cardOf, guidanceOf } from "../card.ts";
import type { Interview } from "../context.ts";
import { currentAnswer, resolvedAnswer, saveAnswer, withoutOrigin } from "../save-answer.ts";
import type { Step, StepField } from "../steps.ts";
import { moreFields, stepsFor } from "../steps.ts";
import { withHelp } from "../with-help.ts";
import { askAdherence } from "./ask-adherence.ts";
import { askCarried } from "./ask-carried.ts";
import { askField, countIn } from "./ask-field.ts";

/** The choice that ends the list of everything else. */
const NEXT = "next";

/**
 * Asks one question to its end. Gives back undefined when it is done, or the move by which the person left it.
 * Every reply is saved before the next prompt.
 */
export async function askQuestion(interview: Interview, question: Question): Promise<Move | undefined> {
  const { asker, store, checklist, say } = interview;
  await asker.show(cardOf(question, store.assessment, checklist, say));
  const before = currentAnswer(interview, question);
  const helped: Interview = { ...interview, asker: withHelp(asker, () => guidanceOf(question, checklist, say)) };
  const decided = await askCarried(helped, question);
  const move = decided === "change" ? await askSteps(helped, question) : decided;
  await showReliant(interview, question, before);
  return move;
}

async function askSteps(interview: Interview, question: Question): Promise<Move | undefined> {
  let at = 0;
  for (;;) {
    const byReference = currentAnswer(interview, question).sameAs !== undefined;
    const step = stepsFor(question, resolvedAnswer(interview, question), interview.checklist, byReference)[at];
    if (step === undefined) return undefined;
    const move = await askStep(interview, question, step);
    if (move === undefined) {
      if (step.kind === "more") return undefined;
      if (step.kind === "field") await remarkOn(interview, question, step.field);
      at += 1;
    } else if (move.to === "back" && at > 0) at -= 1;
    else return move;
  }
}

function askStep(interview: Interview, question: Question, step: Step): Promise<Move | undefined> {
  switch (step.kind) {
    case "instrument":
      return askAdherence(interview, question, step.instrument);
    case "field":
      return askField(interview, question, step.field, true);
    case "more":
      return askMore(interview, question);
  }
}

/** Says what does not fit together yet, as a friendly word; nothing is refused. */
async function remarkOn(interview: Interview, question: Question, field: StepField): Promise<void> {
  const { asker, say, checklist } = interview;
  const answer = currentAnswer(interview, question);
  const status = findStatus(checklist, question, answer.status);
  if (status === undefined) return;
  const ticked = answer.elements?.length ?? 0;
  const values = { status: status.label };
  if (field === "elements" && status.id === "implemented" && ticked === 0)
    await asker.show([{ kind: "warning", text: say("remark.no-element", values) }]);
  if (field === "elements" && status.id === "partly-implemented" && ticked === question.elements.length)
    await asker.show([{ kind: "warning", text: say("remark.all-elements", values) }]);
  if (field === status.calls[0] && countIn(answer, field) === 0)
    await asker.show([{ kind: "note", text: say("remark.text-wanted") }]);
}

/** Points out that other answers changed with this one, because they are given as being the same. */
async function showReliant(interview: Interview, question: Question, before: Answer): Promise<void> {
  const { store, checklist, asker, say } = interview;
  const old = withoutOrigin(before);
  if (Object.keys(old).length === 0 || sameData(withoutOrigin(currentAnswer(interview, question)), old)) return;
  const ids = reliantOn(store.assessment, checklist, question.id);
  if (ids.length === 0) return;
  const references = ids.map(paragraphOfId).join(", ");
  await asker.show([{ kind: "warning", text: say("same-as.changed", { references, count: ids.length }) }]);
}

/** The list of everything else: passed over with one key; or a field is chosen and asked, and the list comes again. */
async function askMore(interview: Interview, question: Question): Promise<Move | undefined> {
  const { say, asker, checklist } = interview;
  for (;;) {
    const answer = currentAnswer(interview, question);
    const resolved = resolvedAnswer(interview, question);
    const fields = moreFields(question, resolved, checklist, (field) => countIn(answer, field) > 0);
    const reply = await asker.choose({
      id: `${question.id}.more`,
      label: say("field.more"),
      options: [
        { value: NEXT, label: say("choice.next") },
        ...fields.map((field): Option => {
          const count = countIn(answer, field);
          return {
            value: field,
            label: say(`field.${field}`),
            ...(count > 0 && { note: say("choice.given", { count }) }),
          };
        }),
      ],
      current: NEXT,
    });
    if (reply.move) return reply.move;
    if (reply.value === NEXT) {
      // A copied answer counts as looked at from now on.
      await saveAnswer(interview, question, {});
      return undefined;
    }
    const move = await askField(interview, question, reply.value as StepField);
    if (move !== undefined && move.to !== "back") return move;
  }
}
