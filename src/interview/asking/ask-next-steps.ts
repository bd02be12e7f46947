/** Asking for the next steps of an answer: as many as are planned, each with its date and who is responsible for it. */
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import type { Step } from "../../domain/model/assessment.ts";
import { freeStepId } from "../../domain/steps/step.ts";
import type { Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";
import { stepName } from "./step-name.ts";
import { askList } from "./ask-list.ts";
import { checkOf, dateMeant } from "./checks.ts";

/** Asks for next steps until that is all. A step without a text is not kept. */
export function askNextSteps(asking: Asking): Promise<Move | undefined> {
  const { say, question, store } = asking;
  const { fields, most } = ANSWER_FORMAT.nextSteps;
  const steps = (): readonly Step[] => currentAnswer(asking).nextSteps ?? [];
  return askList<Step, "text" | "by" | "authority">(asking, {
    id: `${question.id}.nextSteps`,
    label: say("field.nextSteps-list"),
    addLabel: say("choice.nextSteps-add"),
    most,
    keys: ["text", "by", "authority"],
    promptFor: (key, at) => {
      const check = checkOf(fields[key], say);
      const mayBeEmpty = key !== "text" || steps()[at] === undefined;
      return {
        label: say(`field.nextSteps-${key}`),
        hint: say(`hint.nextSteps-${key}`),
        lines: fields[key].kind === "text" ? "many" : "one",
        check: (text) => (text === "" && !mayBeEmpty ? say("check.step-text") : check?.(text)),
      };
    },
    meant: (key, typed) => (key === "by" ? dateMeant(typed) : typed),
    create: (text) => ({ id: freeStepId(currentAnswer(asking), store.assessment.year), text }),
    nameOf: (step) => stepName(step, say),
    changeLabel: (title) => say("choice.nextSteps-change", { title }),
    mayDelete: () => true,
    entries: steps,
    save: (nextSteps) => saveAnswer(asking, { nextSteps }),
  });
}
