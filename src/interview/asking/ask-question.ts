/** The dialogue about one question: its card, then its steps, forwards and back. */
import type { Answer, EarlierStep } from "../../domain/model/assessment.ts";
import { withoutOrigin } from "../../domain/model/carry-over.ts";
import { type Question, paragraphOfId } from "../../domain/model/checklist.ts";
import { reliantOn } from "../../domain/model/same-as.ts";
import { sameData } from "../../domain/model/same-data.ts";
import type { Move, Option } from "../asker.ts";
import { aboutOf, guidanceOf } from "../card.ts";
import { carriedBlocks } from "../notes.ts";
import type { Asking, Interview } from "../context.ts";
import { remarksOn } from "../remarks.ts";
import { confirmCarried, currentAnswer, resolvedAnswer } from "../save-answer.ts";
import { type AskedField, type Step, type StepField, moreFields, numberInMore, stepsFor } from "../steps.ts";
import { nameUnder } from "../../messages/field-name.ts";
import { withHelp } from "../with-help.ts";
import { askDueSteps, dueSteps } from "./ask-earlier-steps.ts";
import { askIdentifying } from "./ask-identifying.ts";
import { askField, countIn, isFlag } from "./ask-field.ts";
import { askAdherence } from "./ask-status.ts";
import { reasonLabel } from "./reason-label.ts";

/** The choice that ends the list of everything else. */
const NEXT = "go-on";

/**
 * Asks one question to its end. Returns undefined when it is done, or the move by which the person left it.
 * Every reply is saved before the next prompt.
 */
export async function askQuestion(interview: Interview, question: Question): Promise<Move | undefined> {
  const { asker } = interview;
  const asking: Asking = {
    ...interview,
    question,
    asker: withHelp(asker, {
      about: (promptId) => aboutOf(asking, promptId),
      help: (promptId) => guidanceOf(asking, promptId),
    }),
  };
  const before = currentAnswer(asking);
  const due = dueSteps(asking);
  const decided = before.carriedFrom === undefined ? "change" : await askCarried(asking, due);
  const move = decided === "change" ? await askSteps(asking, due) : decided;
  await showReliant(asking, before);
  return move;
}

/**
 * What becomes of an answer of an earlier year, which the card shows: "change" to go through it step by step; undefined when
 * it was confirmed, which it is once its steps that are `due` were asked about.
 */
async function askCarried(asking: Asking, due: readonly EarlierStep[]): Promise<Move | "change" | undefined> {
  const { say, asker, question } = asking;
  for (;;) {
    const reply = await asker.choose({
      id: `${question.id}.carried`,
      label: say("carried.question"),
      options: (["confirm", "change", "later"] as const).map((value) => ({ value, label: say(`carried.${value}`) })),
      current: "confirm",
      seenFirst: { value: "confirm", blocks: carriedBlocks(asking) },
    });
    if (reply.move) return reply.move;
    if (reply.value === "change") return "change";
    if (reply.value === "later") return { to: "skip" };
    const move = await askDueSteps(asking, due);
    if (move?.to === "back") continue;
    if (move) return move;
    await confirmCarried(asking);
    await showRemarks(asking);
    return askIdentifying(asking);
  }
}

async function askSteps(asking: Asking, due: readonly EarlierStep[]): Promise<Move | undefined> {
  let at = 0;
  for (;;) {
    const ways = { byReference: currentAnswer(asking).sameAs !== undefined, hasDue: due.length > 0 };
    const step = stepsFor(asking.question, resolvedAnswer(asking), asking.checklist, ways)[at];
    if (step === undefined) return undefined;
    const move = await askStep(asking, step, due);
    if (move === undefined) {
      if (step.kind === "more") return undefined;
      await showRemarks(asking, fieldOf(step));
      at += 1;
    } else if (move.to === "back" && at > 0) at -= 1;
    else return move;
  }
}

function askStep(asking: Asking, step: Step, due: readonly EarlierStep[]): Promise<Move | undefined> {
  switch (step.kind) {
    case "instrument":
      return askAdherence(asking, step.instrument);
    case "field":
      return askChecked(asking, step.field, () => askField(asking, step.field, true));
    case "due":
      return askChecked(asking, "earlierSteps", () => askDueSteps(asking, due));
    case "more":
      return askMore(asking);
  }
}

/** The field that a step asks for. */
function fieldOf(step: Exclude<Step, { readonly kind: "more" }>): AskedField {
  if (step.kind === "instrument") return "instruments";
  return step.kind === "due" ? "earlierSteps" : step.field;
}

/** Asks for a field, and once more where its words could identify a victim and are to be changed. */
async function askChecked(
  asking: Asking,
  field: StepField | "earlierSteps",
  ask: () => Promise<Move | undefined>,
): Promise<Move | undefined> {
  for (;;) {
    const move = await ask();
    if (move !== undefined) return move;
    const next = await askIdentifying(asking, field);
    if (next !== "change") return next;
  }
}

/** Points out what does not fit together yet; nothing is refused. */
async function showRemarks(asking: Asking, field?: AskedField): Promise<void> {
  const remarks = remarksOn(asking, field);
  if (remarks.length > 0) await asking.asker.show(remarks);
}

/** Points out that other answers changed with this one, because they are given as the same. */
async function showReliant(asking: Asking, before: Answer): Promise<void> {
  const { store, checklist, asker, say, question } = asking;
  const old = withoutOrigin(before);
  if (Object.keys(old).length === 0 || sameData(withoutOrigin(currentAnswer(asking)), old)) return;
  const ids = reliantOn(store.assessment, checklist, question.id);
  if (ids.length === 0) return;
  const references = ids.map(paragraphOfId).join(", ");
  await asker.show([{ kind: "warning", text: say("same-as.changed", { paragraphs: references, count: ids.length }) }]);
}

/** The list of everything else: one key goes on; or a field is chosen and asked, and the list comes again. */
async function askMore(asking: Asking): Promise<Move | undefined> {
  const { say, asker, checklist, question } = asking;
  for (;;) {
    const answer = currentAnswer(asking);
    const resolved = resolvedAnswer(asking);
    const { status } = resolved;
    const fields = moreFields(question, resolved, checklist, (field) => countIn(answer, field) > 0);
    const options = fields.map((field): Option => {
      const count = countIn(answer, field);
      return {
        value: field,
        label: field === "reason" ? reasonLabel(asking) : say(`field.${nameUnder(field, status)}`),
        number: numberInMore(field),
        note: count === 0 ? undefined : isFlag(field) ? say("choice.yes") : say("choice.given", { count }),
      };
    });
    const reply = await asker.choose({
      id: `${question.id}.more`,
      sublist: true,
      label: say("field.more"),
      options: [{ value: NEXT, label: say("choice.next") }, ...options],
      current: NEXT,
    });
    if (reply.move) return reply.move;
    if (reply.value === NEXT) {
      // Nothing of it was changed, so it is still true.
      await confirmCarried(asking);
      return undefined;
    }
    const field = reply.value as StepField;
    const move = await askChecked(asking, field, () => askField(asking, field));
    if (move !== undefined && move.to !== "back") return move;
    await showRemarks(asking, field);
  }
}
