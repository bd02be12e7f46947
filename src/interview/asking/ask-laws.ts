/** Asking for the laws of an answer: as many as wanted, each with what `answer-format.ts` says of a law. */
import { ANSWER_FORMAT } from "../../domain/model/answer-format.ts";
import type { Law } from "../../domain/model/assessment.ts";
import type { Move } from "../asker.ts";
import type { Asking } from "../context.ts";
import { currentAnswer, saveAnswer } from "../save-answer.ts";
import { askList } from "./ask-list.ts";
import { checkOf } from "./checks.ts";

/** Asks for laws until that is all. A law without a title is not kept. */
export function askLaws(asking: Asking): Promise<Move | undefined> {
  const { say, question } = asking;
  const { fields, most } = ANSWER_FORMAT.law;
  const laws = (): readonly Law[] => currentAnswer(asking).law ?? [];
  const checkTitle = (text: string): string | undefined => (text === "" ? say("check.law-title") : undefined);
  return askList<Law, keyof Law>(asking, {
    id: `${question.id}.law`,
    label: say("field.law-list"),
    addLabel: say("choice.law-add"),
    most,
    keys: Object.keys(fields) as (keyof Law)[],
    promptFor: (key, at) => ({
      label: say(`field.law-${key}`),
      hint: say(`hint.law-${key}`),
      check: key === "title" && laws()[at] !== undefined ? checkTitle : checkOf(fields[key], say),
    }),
    create: (title) => ({ title }),
    nameOf: ({ title }) => title,
    changeLabel: (title) => say("choice.law-change", { title }),
    mayDelete: () => true,
    entries: laws,
    save: (law) => saveAnswer(asking, { law }),
  });
}
