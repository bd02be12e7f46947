/** Asking for the status of an answer, or for another answer that it is the same as. */
import { findStatus, statusesOf } from "../../domain/model/checklist.ts";
import { referable, resolveAnswer } from "../../domain/model/same-as.ts";
import type { Move, Option } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";

/** The choice that leaves a question as it is. */
export const LEAVE = "leave";
/** Before the id of the question whose answer is taken. */
const SAME_AS = "same-as:";

/** The statuses that may be chosen, as options. */
export function statusOptions(asking: Asking): readonly Option[] {
  return statusesOf(asking.checklist, asking.question).map(({ id, label }) => ({ value: id, label }));
}

/** Asks for the status; undefined when it is chosen and saved. */
export async function askStatus(asking: Asking): Promise<Move | undefined> {
  const { say, asker, checklist, question } = asking;
  const answer = currentAnswer(asking);
  const current =
    answer.sameAs === undefined ? findStatus(checklist, question, answer.status)?.id : `${SAME_AS}${answer.sameAs}`;
  const options: readonly Option[] = [
    ...sameAsOptions(asking),
    ...statusOptions(asking),
    { value: LEAVE, label: say(question.optional ? "choice.leave-out" : "choice.leave-open") },
  ];
  const reply = await asker.choose({
    id: `${question.id}.status`,
    label: say("field.status-question"),
    options,
    current,
  });
  if (reply.move) return reply.move;
  if (reply.value === LEAVE) return { to: "skip" };
  const isSame = reply.value.startsWith(SAME_AS);
  const status = isSame ? undefined : reply.value;
  const sameAs = isSame ? reply.value.slice(SAME_AS.length) : undefined;
  await saveAnswer(asking, { status, sameAs });
  return undefined;
}

/** The answers of other questions that may serve for this one, with what they say. */
function sameAsOptions(asking: Asking): readonly Option[] {
  const { store, checklist, say, question } = asking;
  return referable(store.assessment, checklist, question).map((other) => {
    const resolution = resolveAnswer(store.assessment, checklist, other.id);
    const status = resolution?.kind === "answer" ? findStatus(checklist, other, resolution.answer.status) : undefined;
    const label = say("choice.same-as", { paragraph: other.paragraph, status: status?.label ?? "" });
    return { value: `${SAME_AS}${other.id}`, label };
  });
}
