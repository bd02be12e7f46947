/** Answering by reference: the other answers that may be used for a question, and what becomes of one's own. */
import { fieldsWith } from "../../domain/model/find-fields.ts";
import { type Question, findQuestion, labelOf, paragraphOfId } from "../../domain/model/checklist.ts";
import { referable, resolveAnswer } from "../../domain/model/same-as.ts";
import type { Answer } from "../../domain/model/assessment.ts";
import { fieldNamesIn } from "../field-names.ts";
import type { Move, Option } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";

/** Before the id of the question whose answer is taken. */
const SAME_AS = "same-as:";
/** What an answer takes from another one beside its status. */
const TAKEN = fieldsWith({ shared: true }).filter((field) => field !== "status" && field !== "language");

/** The option that stands for another answer. */
export function sameAsValue(id: string): string {
  return `${SAME_AS}${id}`;
}

/** The question whose answer an option stands for, undefined if it stands for none. */
export function questionOfValue(value: string): string | undefined {
  return value.startsWith(SAME_AS) ? value.slice(SAME_AS.length) : undefined;
}

/** The answers that may be used for this question, with what that would mean; the one that is used already among them. */
export function sameAsOptions(asking: Asking): readonly Option[] {
  const { store, checklist, say, question } = asking;
  const offered = referable(store.assessment, checklist, question);
  const used = findQuestion(checklist, currentAnswer(asking).sameAs ?? "");
  const others = used === undefined || offered.includes(used) ? offered : [...offered, used];
  return others.map((other) => {
    const answer = answerOf(asking, other);
    const status = answer.status === undefined ? "none" : labelOf(checklist, other, answer.status);
    const fields = fieldNamesIn(answer, TAKEN, say);
    return {
      value: sameAsValue(other.id),
      label: say("choice.same-as", { paragraph: other.paragraph, status }),
      note: fields === "" ? undefined : say("choice.same-as-means", { fields }),
      apart: true,
    };
  });
}

/**
 * Takes the answer to the question with this id. Where that replaces a reply of one's own it asks first, and says what
 * becomes of one's own texts. Undefined when it is taken; "back" if the person keeps their own.
 */
export async function takeSameAs(asking: Asking, id: string): Promise<Move | undefined> {
  const { say, asker, checklist, question } = asking;
  const own = currentAnswer(asking);
  if (own.status !== undefined) {
    const status = labelOf(checklist, question, own.status);
    const paragraph = paragraphOfId(id);
    const fields = fieldNamesIn(own, TAKEN, say);
    const kept = fields === "" ? "" : ` ${say("same-as.own-texts", { fields })}`;
    const reply = await asker.choose({
      id: `${question.id}.same-as`,
      label: say("same-as.question", { paragraph }),
      hint: say("same-as.replaces", { status }) + kept,
      options: [
        { value: "keep", label: say("same-as.keep") },
        { value: "take", label: say("same-as.take", { paragraph }) },
      ],
      current: "keep",
    });
    if (reply.move) return reply.move;
    if (reply.value === "keep") return { to: "back" };
  }
  await saveAnswer(asking, { status: undefined, sameAs: id });
  return undefined;
}

function answerOf({ store, checklist }: Asking, { id }: Question): Answer {
  const resolution = resolveAnswer(store.assessment, checklist, id);
  return resolution?.kind === "answer" ? resolution.answer : {};
}
